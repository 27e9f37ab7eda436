// What a lesson leaves behind: results by item, by confusion and by participant, of the items that were revealed.
import { keyedEntries, keyedGet } from './keyed.ts'
import type { Ballot, Room, Round } from './room.ts'
import { confusionsIn, isRight, tallyOf, type ConfusionCount, type Tally } from './tally.ts'

export interface ItemResult {
  readonly item: number
  readonly stem: string
  readonly task: string
  /** One for each ballot, in order. */
  readonly ballots: readonly Tally[]
}

export interface PersonResult {
  readonly number: number
  /** Absent where none was given, where it was removed, and after the end unless names are kept. */
  readonly nickname?: string
  readonly answered: number
  readonly right: number
  /** Only where the host has switched on points for speed. */
  readonly points?: number
  /** Beside `items`: the letters of the last ballot, `''` where none was given. */
  readonly chosen: readonly string[]
}

export interface Results {
  readonly items: readonly ItemResult[]
  /** Over all items and last ballots, the most frequent first. */
  readonly confusions: readonly ConfusionCount[]
  /** In the order of joining. */
  readonly people: readonly PersonResult[]
}

/** A right answer has 1,000 points at once, and half of them from this time on. */
const SPEED_MS = 30_000

interface Revealed {
  readonly number: number
  readonly round: Round
}

export function resultsOf(room: Room): Results {
  const revealed = room.rounds.flatMap((round, at): Revealed[] => (round?.revealed ? [{ number: at + 1, round }] : []))
  const items = revealed.flatMap(({ number, round }): ItemResult[] => {
    const item = room.items[number - 1]
    if (item === undefined) return []
    const ballots = round.ballots.map((ballot) => tallyOf(item, ballot))
    return [{ item: number, stem: item.stem, task: item.task, ballots }]
  })
  return { items, confusions: summed(items), people: peopleOf(room, revealed) }
}

function summed(items: readonly ItemResult[]): ConfusionCount[] {
  const all = new Map<string, ConfusionCount>()
  for (const { id, name, count } of items.flatMap(({ ballots }) => ballots.at(-1)?.byConfusion ?? [])) {
    all.set(id, { id, name, count: count + (all.get(id)?.count ?? 0) })
  }
  return [...all.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

const peopleOf = (room: Room, revealed: readonly Revealed[]): PersonResult[] =>
  keyedEntries(room.people)
    .map(([id, { number, nickname }]): PersonResult => {
      const given = revealed.map(({ number: item, round }) => givenBy(room, id, item, round.ballots.at(-1)))
      return {
        number,
        ...(nickname === undefined ? {} : { nickname }),
        answered: given.filter(({ chosen }) => chosen !== '').length,
        right: given.filter(({ right }) => right).length,
        ...(room.settings.speedPoints ? { points: given.reduce((sum, { points }) => sum + points, 0) } : {}),
        chosen: given.map(({ chosen }) => chosen),
      }
    })
    .sort((a, b) => a.number - b.number)

function givenBy(room: Room, id: string, number: number, ballot: Ballot | undefined) {
  const item = room.items[number - 1]
  const answer = ballot === undefined ? undefined : keyedGet(ballot.answers, id)
  if (item === undefined || ballot === undefined || answer === undefined) return { chosen: '', right: false, points: 0 }
  const right = isRight(item, answer.chosen)
  const share = Math.min(1, Math.max(0, answer.at - ballot.askedAt) / SPEED_MS)
  return { chosen: answer.chosen.join(''), right, points: right ? Math.round(1000 * (1 - share / 2)) : 0 }
}

/** Rows for a spreadsheet, the head first: one a participant, then the keys' row. A cell never begins a formula. */
export function resultRows(room: Room): readonly (readonly string[])[] {
  const { items, people } = resultsOf(room)
  const hasPoints = room.settings.speedPoints
  const head = ['Participant', 'Name', 'Right', 'Answered', ...(hasPoints ? ['Points'] : [])]
  const keys = items.map(({ item }) => keyLetters(room, item))
  return [
    [...head, ...items.map(({ item }) => `Question ${item}`)],
    ...people.map(({ number, nickname, right, answered, points, chosen }) => [
      String(number),
      harmless(nickname ?? ''),
      String(right),
      String(answered),
      ...(hasPoints ? [String(points ?? 0)] : []),
      ...chosen.map((letters) => letters.toUpperCase()),
    ]),
    ['Key', '', '', '', ...(hasPoints ? [''] : []), ...keys],
  ]
}

const keyLetters = (room: Room, number: number): string =>
  (room.items[number - 1]?.options ?? [])
    .filter(({ correct }) => correct)
    .map(({ id }) => id.toUpperCase())
    .join('')

/** Spreadsheets run what begins with one of these. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Confusions met by one participant's answers to revealed items, each once: for the phone's last screen. */
export const confusionsOf = (room: Room, id: string): readonly { id: string; name: string }[] => {
  const met = room.items.flatMap((item, at) => {
    const round = room.rounds[at]
    const answer = round?.revealed === true ? round.ballots.at(-1) : undefined
    const chosen = answer === undefined ? undefined : keyedGet(answer.answers, id)?.chosen
    return chosen === undefined ? [] : confusionsIn(item, chosen)
  })
  return [...new Map(met.map((confusion) => [confusion.id, confusion])).values()]
}
