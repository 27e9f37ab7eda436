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

/** A cell named by its heading, in a form that is right whatever the heading's words. */
export const entryUnder = (fact: Fact): string => `entry under "${upperFirst(fact.attribute.name)}"`

/** The author's own question, else one that is right whatever the words. */
export function questionFor(bank: Bank, fact: Fact, bound: Bound = 'exactly'): string {
  const asked = askOf(bank, fact)
  if (asked !== undefined) return asked
  if (fact.value.type === 'quantity')
    return `${fact.subject.name}, ${lowerFirst(fact.attribute.name)}: ${EXTREME[bound]}`
  return `${fact.subject.name}, ${lowerFirst(fact.attribute.name)}: what applies?`
}

/** One end of a range, asked for by itself. */
export function endQuestion(bank: Bank, fact: Fact, end: 'low' | 'high'): string {
  const asked = askOf(bank, fact)
  const which = end === 'high' ? 'upper' : 'lower'
  if (asked !== undefined) return `${asked} Give the ${which} end of the range.`
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

/** 'Which setting can …?' → 'Which of these settings can …?': the same question where several are to be chosen. */
export function askForSeveral(question: string, noun: string): string {
  const at = question.toLowerCase().indexOf(`which ${noun.toLowerCase()}`)
  const end = at + 'which '.length + noun.length
  if (at === -1 || /^\w/.test(question.slice(end))) return question
  return `${question.slice(0, at + 'which'.length)} of these ${plural(noun)}${question.slice(end)}`
}

/** What is to be said after the fact itself: where the exam lags behind, and what lies beyond a limit. */
export function addenda(fact: Fact): string {
  const firm =
    fact.firm === undefined ? '' : fact.firm === 'hard' ? ' A hard limit.' : ' A soft limit: it can be raised.'
  const beyond = fact.beyond === undefined ? '' : ` Beyond it: ${fact.beyond.replace(/\.$/, '')}.`
  return `${firm}${beyond}`
}
