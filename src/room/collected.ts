// A class without a network: answers that came by QR code, by typed signs and by show of hands, in the live room's own tally.
import type { Slip } from '../quiz/code/answer-slip.ts'
import { keyedSet, noneKeyed, type Keyed } from './keyed.ts'
import { cleanNickname } from './nickname.ts'
import { openRoom, type Answer, type Person, type Room } from './room.ts'
import type { RoomItem } from './room-item.ts'
import { tallyOf, type Tally } from './tally.ts'

export interface Phone {
  /** Six signs from a QR code, three where they were typed; more behind a dot where two phones have the same. */
  readonly id: string
  readonly nickname?: string
  /** One an item: letters of the options chosen. */
  readonly answers: readonly (readonly string[])[]
}

export interface Collected {
  readonly phones: readonly Phone[]
  /** By the number of the item, from 1: raised hands, one count an option. */
  readonly hands: Readonly<Record<string, readonly number[]>>
}

export const nothingCollected: Collected = { phones: [], hands: {} }

/** What became of a reading. `unsure`: nothing was changed, somebody has to say whether it is another phone. */
export interface Taking {
  readonly collected: Collected
  readonly became: 'new' | 'same' | 'changed' | 'unsure'
  readonly says: string
}

export const MOST_PHONES = 5000

const letterAt = (place: number): string => String.fromCharCode(97 + place)

/**
 * `asOther`: it is another phone, whatever its signs say. Phones that were typed have few signs, so two of them may be
 * alike; a longer one that begins like a shorter one is taken for the same.
 */
export function takeSlip(collected: Collected, slip: Slip & { readonly name?: string }, asOther = false): Taking {
  const nickname = cleanNickname(slip.name ?? '')
  const answers = slip.answers.map((places) => places.map(letterAt))
  const known = asOther ? undefined : collected.phones.find(({ id }) => isAlike(id, slip.phone))
  const who = nickname ?? slip.phone
  if (known === undefined) {
    if (collected.phones.length >= MOST_PHONES) {
      return {
        collected,
        became: 'unsure',
        says: `${who}: ${MOST_PHONES} phones are read, which is all there is room for.`,
      }
    }
    const id = asOther ? `${slip.phone}.${collected.phones.length}` : slip.phone
    const phone = { id, ...(nickname === undefined ? {} : { nickname }), answers }
    const twin = nickname !== undefined && collected.phones.some((each) => each.nickname === nickname)
    const also = twin ? ` Another phone is called ${nickname}, too: both count.` : ''
    return {
      collected: { ...collected, phones: [...collected.phones, phone] },
      became: 'new',
      says: `${who}: ${answeredWords(answers)}.${also}`,
    }
  }
  if (sameAnswers(known.answers, answers)) return { collected, became: 'same', says: `${who} is counted already.` }
  const isTyped = known.id.length < 6 || slip.phone.length < 6
  if (isTyped && known.nickname !== nickname) return unsure(collected, known, who)
  if (isTyped && loses(known.answers, answers)) return unsure(collected, known, who)
  const newer = { ...known, answers, ...(nickname === undefined ? {} : { nickname }) }
  return {
    collected: { ...collected, phones: collected.phones.map((each) => (each === known ? newer : each)) },
    became: 'changed',
    says: `${who} was read before: its newer answers count.`,
  }
}

const unsure = (collected: Collected, known: Phone, who: string): Taking => ({
  collected,
  became: 'unsure',
  says: `${who} has the signs of ${known.nickname ?? 'a phone read before'} and other answers. Is it another phone, or the same with new answers?`,
})

/** The same phone with its newer answers, said by a person. */
export function replaceSlip(collected: Collected, slip: Slip): Collected {
  const answers = slip.answers.map((places) => places.map(letterAt))
  const phones = collected.phones.map((each) => (isAlike(each.id, slip.phone) ? { ...each, answers } : each))
  return { ...collected, phones }
}

export const dropPhone = (collected: Collected, id: string): Collected => ({
  ...collected,
  phones: collected.phones.filter((phone) => phone.id !== id),
})

const isAlike = (id: string, phone: string): boolean => id.startsWith(phone) || phone.startsWith(id)

const sameAnswers = (one: Phone['answers'], other: Phone['answers']): boolean =>
  one.map((letters) => letters.join('')).join() === other.map((letters) => letters.join('')).join()

/** Whether an answer that was there is another one now; a phone that has only gone on keeps what it had. */
const loses = (before: Phone['answers'], after: Phone['answers']): boolean =>
  before.some((letters, at) => letters.length > 0 && letters.join('') !== (after[at] ?? []).join(''))

function answeredWords(answers: Phone['answers']): string {
  const count = answers.filter((letters) => letters.length > 0).length
  return count === answers.length ? 'all answered' : `${count} of ${answers.length} answered`
}

/** Counts below nothing, and what is no whole number, count as nothing. */
export function withHands(collected: Collected, item: number, counts: readonly number[]): Collected {
  const sound = counts.map((count) => (Number.isSafeInteger(count) && count > 0 ? Math.min(count, MOST_PHONES) : 0))
  return { ...collected, hands: { ...collected.hands, [item]: sound } }
}

const answersTo = (collected: Collected, number: number): Keyed<Answer> =>
  collected.phones.reduce((answers, { id, answers: given }) => {
    const chosen = given[number - 1] ?? []
    return chosen.length === 0 ? answers : keyedSet(answers, id, { chosen, at: 0, n: 1 })
  }, noneKeyed<Answer>())

/** `number` from 1. Hands add to the options; of a question with several keys they cannot tell who was wholly right. */
export function tallyCollected(collected: Collected, item: RoomItem, number: number): Tally {
  const hands = collected.hands[number] ?? []
  const counted = tallyOf(item, { askedAt: 0, answers: answersTo(collected, number) })
  if (hands.every((count) => count === 0)) return counted
  const handsAt = (letter: string): number => hands[letter.charCodeAt(0) - 97] ?? 0
  const raised = item.options.map(({ id }) => handsAt(id)).reduce((sum, count) => sum + count, 0)
  const right = item.options.filter(({ correct }) => correct).reduce((sum, { id }) => sum + handsAt(id), 0)
  const single = item.select === 1
  return {
    answered: counted.answered + (single ? raised : 0),
    right: counted.right + (single ? right : 0),
    byOption: counted.byOption.map(({ id, count }) => ({ id, count: count + handsAt(id) })),
    byConfusion: withConfusedHands(counted, item, handsAt),
  }
}

function withConfusedHands(counted: Tally, item: RoomItem, handsAt: (letter: string) => number): Tally['byConfusion'] {
  const all = new Map(counted.byConfusion.map((confusion) => [confusion.id, confusion]))
  for (const { id, confusion } of item.options) {
    if (confusion === undefined || handsAt(id) === 0) continue
    all.set(confusion.id, { ...confusion, count: (all.get(confusion.id)?.count ?? 0) + handsAt(id) })
  }
  return [...all.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** A room that asked all of it and has ended: for the results by item, by confusion and by participant. Hands have no person. */
export function roomFrom(collected: Collected, items: readonly RoomItem[], code: string): Room {
  const people = collected.phones.reduce(
    (all, { id, nickname }, at) =>
      keyedSet(all, id, {
        number: at + 1,
        standing: 'here',
        ...(nickname === undefined ? {} : { nickname }),
      } as Person),
    noneKeyed<Person>(),
  )
  const opened = openRoom(
    { code, items, takeHome: code, settings: { keepNames: true, speedPoints: false }, mostPeople: MOST_PHONES },
    0,
  )
  return {
    ...opened,
    phase: 'ended',
    people,
    joined: collected.phones.length,
    rounds: items.map((_, at) => ({
      revealed: true,
      ballots: [{ askedAt: 0, closedAt: 0, answers: answersTo(collected, at + 1) }],
    })),
  }
}
