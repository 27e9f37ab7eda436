// a or an, by how the next word sounds: 'an SQS queue', 'a NAT gateway', 'an hour', 'a user'.

/** Capitals that are read as a word and not letter by letter. */
const READ_AS_WORD = new Set(
  'FIFO HIPAA LAN LIFO MAC MIME NAND NAT NIST NoSQL RAID RAM REST ROM SAM SAML SAN SCIM SOAP SQL'.split(' '),
)
/** Letters whose names begin with a vowel: an F, an S. */
const VOWEL_LETTERS = /^[AEFHILMNORSX]/i
/** A first letter that is named and not sounded: the x of x86, the m of mTLS, the X of X-ray. */
const NAMED_LETTER = /^([a-z](?=[A-Z\d])|[A-Z]$)/
const CONSONANT_SOUND = /^(uni(?![nm])|us[aeu]|uti|eu|one\b|once\b|ubiq)/i
const SILENT_H = /^(hour|honest|heir|honou?r)/i

function soundsLikeVowel(word: string): boolean {
  if (/^\d/.test(word)) return /^(8|11(?!\d)|18(?!\d))/.test(word)
  const letters = /^[A-Z0-9]{2,}/.exec(word)?.[0]
  if (letters !== undefined && !READ_AS_WORD.has(letters)) return VOWEL_LETTERS.test(word)
  if (NAMED_LETTER.test(word)) return VOWEL_LETTERS.test(word)
  if (SILENT_H.test(word)) return true
  return /^[aeiou]/i.test(word) && !CONSONANT_SOUND.test(word)
}

/** Every indefinite article of a text put right; nothing else is touched. */
export const withArticles = (text: string): string =>
  text.replace(/\b([Aa])n? (?=([\w$]+))/g, (_whole, article: string, next: string) =>
    soundsLikeVowel(next) ? `${article}n ` : `${article} `,
  )
