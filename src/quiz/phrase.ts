// Words around facts: questions where the author wrote none, and options in one style.
import { lowerFirst } from '../facts/statement.ts'
import type { Fact } from '../facts/fact.ts'
import { formatAmount, type Amount, type Bound } from '../facts/quantity.ts'
import { upperFirst } from '../std/text.ts'
import { withArticles } from './articles.ts'
import { phraseOf, type Bank } from './bank.ts'

/** An option starts with a capital unless its first word is a name in code: `arm64`, `maxReceiveCount`. */
export const optionText = (text: string): string => {
  const bare = text.trim().replace(/[.;]$/, '')
  return /^[a-z]+(?=[\s,;:'’)-]|$)/.test(bare) ? upperFirst(bare) : bare
}

/** A number as an option: counts without their noun, since the stem names it. */
export const amountText = (amount: Amount): string => formatAmount(amount, false)

export const fillIn = (template: string, parts: Readonly<Record<string, string>>): string =>
  sentenceStarts(withArticles(template.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)))

/** A gap may begin any sentence of a question. */
const sentenceStarts = (text: string): string =>
  upperFirst(
    text.replace(
      /([.?!] )([a-z])(?=[a-z]* )/g,
      (_whole, before: string, letter: string) => before + letter.toUpperCase(),
    ),
  )

const EXTREME: Readonly<Record<Bound, string>> = {
  'at-most': 'what is the maximum?',
  under: 'what is the upper limit?',
  'at-least': 'what is the minimum?',
  over: 'what is the lower limit?',
  exactly: 'what is the value?',
  about: 'what is the approximate value?',
  range: 'what is the permitted range?',
}

/** The author's own question, with the subject as it reads inside a sentence. */
const askOf = (bank: Bank, fact: Fact): string | undefined =>
  fact.ask === undefined ? undefined : fillIn(fact.ask, { subject: lowerFirst(phraseOf(bank, fact)) })

/** A cell with its heading, in a form that is right whatever the words: 'waits for the function, at most 29 s'. */
export const entryOf = (fact: Fact, value: string): string => `${lowerFirst(fact.attribute.name)}, ${value}`

/** The author's own question, else one that is right whatever the words. */
export function questionFor(bank: Bank, fact: Fact, bound: Bound = 'exactly'): string {
  const asked = askOf(bank, fact)
  if (asked !== undefined) return asked
  if (fact.value.type === 'quantity')
    return `${fact.subject.name}, ${lowerFirst(fact.attribute.name)}: ${EXTREME[bound]}`
  return `${fact.subject.name}, ${lowerFirst(fact.attribute.name)}: what applies?`
}

/** One end of a range, asked for by itself: 'At the most, how long can the batch window be?' */
export function endQuestion(bank: Bank, fact: Fact, end: 'low' | 'high'): string {
  const asked = askOf(bank, fact)
  if (asked !== undefined) return `${end === 'high' ? 'At the most' : 'At the least'}, ${lowerFirst(asked)}`
  const which = end === 'high' ? 'upper' : 'lower'
  return `${fact.subject.name}, ${lowerFirst(fact.attribute.name)}: what is the ${which} end of the range?`
}

/** Where the noun of a phrase ends: 'way out', 'source on AWS', 'way to run code'. */
const NOUN_AND_REST = /^(.+?)( (?:of|to|on|in|for|from|at|with|out|behind|between)\b.*)?$/

/** 'event source' → 'event sources', 'form of Lambda' → 'forms of Lambda'. */
export const plural = (phrase: string): string => {
  const [, noun = phrase, rest = ''] = NOUN_AND_REST.exec(phrase) ?? []
  return `${pluralNoun(noun)}${rest}`
}

function pluralNoun(noun: string): string {
  if (/\b(means|series|species)$/.test(noun)) return noun
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** What a verb becomes when several do it; those left out lose their s. */
const OF_SEVERAL: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  can: 'can',
  may: 'may',
  does: 'does',
}
const VERB =
  /\b(is|was|has|can|may|does|adds|appears|becomes|belongs|calls|corresponds|costs|delivers|fits|grows|holds|keeps|leads|leaves|lets|lowers|makes|means|moves|names|needs|offers|points|puts|reaches|runs|scales|serves|starts|suits|takes|works)\b/

/** A doer that stands right before it: whatever the verb is, unless it is one of these little words. */
const NEXT_VERB = /^ (?!always\b|sometimes\b|perhaps\b|thus\b|across\b|besides\b|as\b)([a-z]+s)\b/

const verbOfSeveral = (verb: string): string =>
  OF_SEVERAL[verb] ??
  verb
    .replace(/ies$/, 'ys')
    .replace(/(?<=ch|sh|ss|x|zz|go)es$/, 's')
    .replace(/s$/, '')

const ofSeveral = (rest: string): string =>
  NEXT_VERB.test(rest)
    ? rest.replace(NEXT_VERB, (_whole, verb: string) => ` ${verbOfSeveral(verb)}`)
    : rest.replace(VERB, verbOfSeveral)

/** 'Which setting needs …?' → 'Which two of these settings need …?': the same question where several are to be chosen. */
export function askForSeveral(question: string, noun: string, count: string): string {
  const kinds = plural(noun)
  const asked = new RegExp(`\\b(which) (of these ${kinds}|of these|${noun})(?![\\w-])`, 'i').exec(question)
  const found = asked ?? /\b(which)(?= (?:is|has)\b)/i.exec(question)
  if (found === null) return question
  const [whole, which = '', kind = ''] = found
  const before = question.slice(0, found.index)
  const after = question.slice(found.index + whole.length)
  const chosen = kind === '' ? 'of these' : kind.startsWith('of these') ? kind : `of these ${kinds}`
  // 'For which of these does …' asks for no doer.
  const isSubject = /(^|[.?!,] )$/.test(before)
  return `${before}${which} ${count} ${chosen}${isSubject ? ofSeveral(after) : after}`
}

/**
 * The author's question put to every line of an item at once: 'How does each of these services reach a function?'.
 * Undefined where there is none, or where its words do not bear it.
 */
export function questionForEach(fact: Fact): string | undefined {
  const each = `each of these ${plural(fact.noun ?? 'choice')}`
  if (fact.ask?.includes('{subject}') !== true) return undefined
  if (/\b(this|its)\b.*\{subject\}\?$/.test(fact.ask)) {
    const role = /\bthis (\w+)((?: [\w@.]+)*): \{subject\}\?$/
    const [, kind = '', rest = ''] = role.exec(fact.ask) ?? []
    return kind === '' ? undefined : fact.ask.replace(role, `each of these ${plural(kind)}${rest}?`)
  }
  if (/’s \{subject\}|'s \{subject\}/.test(fact.ask)) return undefined
  const asked = fact.ask
    .replace(/^\{subject\}([:.]) (.)/, (_whole, _mark, letter: string) => `For {subject}: ${letter.toLowerCase()}`)
    .replace(/\b(?:an?|the) \{subject\}/i, '{subject}')
  return fillIn(asked, { subject: each })
}

/** Asks which of several lines is right, each with a subject and its value. */
export function lineQuestion(fact: Fact, question: string): string {
  const kinds = plural(fact.noun ?? 'choice')
  const asked =
    questionForEach(fact) ?? `A table compares ${kinds} under the heading "${upperFirst(fact.attribute.name)}".`
  return `${asked} ${question}`
}

/** A fact as a reason says it: one colon, and no second before the note of a verdict. */
export const statementIn = (fact: Fact): string =>
  fact.value.type === 'flag' || fact.value.type === 'rank'
    ? fact.text.replace(`: ${fact.value.text}`, `: ${fact.value.text.replace(/:\s*/, ', ')}`)
    : fact.text

/** What is to be said after the fact itself: where the exam lags behind, and what lies beyond a limit. */
export function addenda(fact: Fact): string {
  const firm =
    fact.firm === undefined ? '' : fact.firm === 'hard' ? ' A hard limit.' : ' A soft limit: it can be raised.'
  const beyond = fact.beyond === undefined ? '' : ` Beyond it: ${fact.beyond.replace(/\.$/, '')}.`
  return `${firm}${beyond}`
}
