// What learners get: the pages on this disk, whole, cited, dated, and without a contradiction.
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../content/problem.ts'
import { readSources } from '../content/registers.ts'
import { readContentFiles } from '../hosts/cli/content-files.ts'
import { isDay } from '../std/day.ts'
import { FAILINGS, KINDS, VOLATILITIES, type Fact } from './fact.ts'
import { compareLock } from './lock.ts'
import { neighboursOf } from './neighbours.ts'
import { amountsOf, parseQuantity, sameQuantity } from './quantity.ts'
import { readCorpus } from './read-corpus.ts'
import { isStale, SHELF_LIFE_DAYS } from './shelf-life.ts'

const FILES = readContentFiles(resolve(import.meta.dirname, '../..'))
const { corpus, problems, lock, exams, pages } = readCorpus(FILES)
const { facts, traps } = corpus
const lambda = facts.filter(({ topic }) => topic === 'lambda')
const ids = new Set(facts.map(({ id }) => id))
const idsOf = (list: readonly Fact[]): string[] => list.map(({ id }) => id)

/** Whose own pages we cite; on GitHub only the repositories of what the page is about. */
const OFFICIAL = [
  /^(docs\.)?aws\.amazon\.com$/,
  /^pricing\.[a-z0-9-]+\.amazonaws\.com$/,
  /^learn\.microsoft\.com$/,
  /^(docs\.)?cloud\.google\.com$/,
]
const OWN_REPOSITORIES = ['/knative/', '/topics/faasd']

const isOfficial = (address: string): boolean => {
  const { hostname, pathname } = new URL(address)
  const own = hostname === 'github.com' && OWN_REPOSITORIES.some((start) => pathname.startsWith(start))
  return own || OFFICIAL.some((domain) => domain.test(hostname))
}

describe('the content on this disk', () => {
  it('has nothing to mend', () => {
    expect(problems.map(formatProblem)).toEqual([])
  })

  it('is large enough to learn Lambda from', () => {
    expect(lambda.length).toBeGreaterThanOrEqual(260)
    expect(traps.length).toBeGreaterThanOrEqual(34)
    expect(new Set(traps.map(({ id }) => id)).size).toBe(traps.length)
  })

  it('is what somebody accepted: nothing new, changed or lost since the lock', () => {
    expect(compareLock(corpus, lock)).toEqual({ added: [], changed: [], vanished: [] })
  })

  it('is read the same twice, and the same from JSON', () => {
    expect(readCorpus(FILES).corpus.version).toBe(corpus.version)
    expect(JSON.parse(JSON.stringify(corpus))).toEqual(corpus)
  })
})

describe('every fact', () => {
  it('has an id of its own', () => {
    expect(ids.size).toBe(facts.length)
    expect(idsOf(facts).filter((id) => !/^[a-z0-9-]+\.[a-z0-9-]+$/.test(id))).toEqual([])
  })

  it.each<[string, (fact: Fact) => boolean]>([
    ['a source', ({ sources }) => sources.length > 0],
    ['a day on which it was checked', ({ checkedOn }) => isDay(checkedOn)],
    ['a kind', ({ kind }) => KINDS.includes(kind)],
    ['a volatility', ({ volatility }) => VOLATILITIES.includes(volatility)],
    ['a task', ({ tasks }) => tasks.length > 0],
    ['a sentence', ({ text }) => /^\S.*[.!?]$/.test(text)],
    ['a value in words', ({ value }) => value.text !== ''],
    ['a page that is there', ({ page }) => pages.some(({ topic, slug }) => page === `${topic}/${slug}`)],
    ['a place in its page', ({ place, page }) => place.file === `content/${page}.mdx` && place.line > 1],
    ['a subject with a name', ({ subject, attribute }) => subject.name !== '' && attribute.name !== ''],
  ])('has %s', (_what, has) => {
    expect(idsOf(facts.filter((fact) => !has(fact)))).toEqual([])
  })

  it('serves tasks that the exams have, and each exam is served', () => {
    const known = exams.flatMap((exam) => Object.keys(exam.tasks).map((task) => `${exam.id}:${task}`))
    const served = new Set(facts.flatMap(({ tasks }) => tasks))
    expect([...served].filter((task) => !known.includes(task))).toEqual([])
    for (const exam of exams) expect([...served].some((task) => task.startsWith(`${exam.id}:`))).toBe(true)
  })

  it('stands in its page where it says: the words are there', () => {
    const written = (fact: Fact): string =>
      FILES.get(fact.place.file)
        ?.split('\n')
        [fact.place.line - 1]?.slice(fact.place.column - 1) ?? ''
    const plain = (text: string): string => text.replace(/[`*_\\]/g, '').replace(/\s+/g, ' ')
    const cells = facts.filter(({ kind }) => !['change', 'procedure', 'formula'].includes(kind))
    expect(idsOf(cells.filter((fact) => !plain(written(fact)).startsWith(plain(fact.value.text))))).toEqual([])
    expect(cells.length).toBeGreaterThan(900)
  })

  it('of a number is read again from its own text', () => {
    const numbers = facts.flatMap(({ id, value }) => (value.type === 'quantity' ? [{ id, value }] : []))
    const changed = numbers.filter(({ value }) => {
      const again = parseQuantity(value.text)
      return again === undefined || !sameQuantity(again, value.quantity)
    })
    expect(changed.map(({ id }) => id)).toEqual([])
    expect(numbers.length).toBeGreaterThan(150)
  })

  it('that the exam answers otherwise says how', () => {
    const apart = facts.filter(({ standing }) => standing === 'exam-differs')
    expect(apart.length).toBeGreaterThan(0)
    expect(
      idsOf(apart.filter(({ examValue, value }) => examValue === undefined || examValue.text === value.text)),
    ).toEqual([])
  })
})

describe('sources', () => {
  const register = readSources(FILES.get('content/sources.yaml') ?? '', 'content/sources.yaml')
  const sources = Object.entries(register.ok ? register.value : {})

  it("are official, or marked as what rests on nobody's word", () => {
    const doubtful = sources.filter(([, { url, verified }]) => verified && (url === undefined || !isOfficial(url)))
    expect(sources.length).toBeGreaterThan(100)
    expect(doubtful.map(([code]) => code)).toEqual([])
  })

  it('of a fact that is asked hold one that is official', () => {
    const asked = facts.filter(({ standing }) => standing !== 'unverified')
    expect(
      idsOf(asked.filter((fact) => !fact.sources.some(({ url }) => url !== undefined && isOfficial(url)))),
    ).toEqual([])
  })

  it('of a fact that rests on general knowledge make it unverified', () => {
    const marked = new Set(sources.flatMap(([code, { verified }]) => (verified ? [] : [code])))
    const weak = facts.filter((fact) => fact.sources.every(({ code }) => marked.has(code)))
    expect(idsOf(weak.filter(({ standing }) => standing !== 'unverified'))).toEqual([])
  })
})

describe('every trap', () => {
  it('names facts that exist, and siblings that exist and are others', () => {
    const lost = traps.flatMap(({ id, factIds, siblingIds }) =>
      [...factIds, ...siblingIds].filter((factId) => !ids.has(factId)).map((factId) => `${id}: ${factId}`),
    )
    expect(lost).toEqual([])
    expect(
      traps.filter(({ factIds, siblingIds }) => siblingIds.some((id) => factIds.includes(id))).map(({ id }) => id),
    ).toEqual([])
  })

  it('has one truth, in one wording at least, and three beliefs with failings and reasons', () => {
    for (const { id, scene, right, rights, beliefs, factIds } of traps) {
      expect(
        [scene, right, ...rights].filter((text) => text === ''),
        id,
      ).toEqual([])
      expect(rights[0], id).toBe(right)
      expect(beliefs.length, id).toBeGreaterThanOrEqual(3)
      expect(factIds.length, id).toBeGreaterThan(0)
      for (const belief of beliefs) {
        expect(FAILINGS, id).toContain(belief.failing)
        expect([belief.text, belief.because], id).not.toContain('')
        expect(rights, id).not.toContain(belief.text)
      }
    }
  })
})

describe('time', () => {
  const day = (date: number): string => new Date(date).toISOString().slice(0, 10)
  const newest =
    facts
      .map(({ checkedOn }) => checkedOn)
      .sort()
      .at(-1) ?? ''

  it('makes every fact stale, once its shelf life is over and not before', () => {
    for (const fact of facts) {
      const last = Date.parse(fact.checkedOn) + SHELF_LIFE_DAYS[fact.volatility] * 86_400_000
      expect([fact.id, isStale(fact, day(last)), isStale(fact, day(last + 86_400_000))]).toEqual([fact.id, false, true])
    }
  })

  it('leaves some fresh in two years, and none in four', () => {
    const at = (days: number): string => day(Date.parse(newest) + days * 86_400_000)
    const stale = (days: number): number => facts.filter((fact) => isStale(fact, at(days))).length
    expect(stale(0)).toBeLessThan(facts.length)
    expect(stale(400)).toBeGreaterThan(stale(200))
    expect(stale(700)).toBeLessThan(facts.length)
    expect(stale(1500)).toBe(facts.length)
  })
})

describe('confusions', () => {
  const amounts = facts.flatMap((fact) =>
    fact.value.type === 'quantity' ? amountsOf(fact.value.quantity).map((amount) => ({ fact, amount })) : [],
  )

  it('are found for nearly every number: three others of its dimension', () => {
    const lonely = amounts.filter(({ fact, amount }) => neighboursOf(fact, amount, amounts, traps).length < 3)
    expect(amounts.length).toBeGreaterThan(150)
    expect(lonely.length / amounts.length).toBeLessThan(0.1)
  })
})
