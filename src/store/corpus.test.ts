// The corpus is fetched once, when it is first needed, in parts, and again after a failure.
import { beforeEach, describe, expect, it, vi } from 'vitest'

const INDEX = { version: '0badcafe', topics: [], pages: [], blueprints: [], phrases: {} }
const fetchIndex = vi.fn<() => object>()
const fetchPart = vi.fn<(topic: string) => { default: string }>()

const factsOf = (...ids: string[]): { default: string } => ({
  default: JSON.stringify({ facts: ids.map((id) => ({ id })), traps: [], choices: [] }),
})
const ofTopic: Record<string, { default: string }> = { lambda: factsOf('lambda.a', 'lambda.b'), ec2: factsOf('ec2.a') }

beforeEach(() => {
  vi.resetModules()
  vi.doMock('virtual:corpus', () => fetchIndex())
  fetchPart.mockReset().mockImplementation((topic) => ofTopic[topic] ?? factsOf())
  fetchIndex.mockReset().mockReturnValue({
    index: INDEX,
    parts: Object.fromEntries(
      Object.keys(ofTopic).map((topic) => [topic, () => Promise.resolve().then(() => fetchPart(topic))]),
    ),
  })
})

const idsOf = (corpus: { facts: readonly { id: string }[] } | undefined): string[] =>
  (corpus?.facts ?? []).map(({ id }) => id)

describe('loadCorpus', () => {
  it('fetches every part once, however many ask, and keeps their order', async () => {
    const { heldCorpus, loadCorpus } = await import('./corpus.ts')
    expect(heldCorpus()).toBeUndefined()
    const [one, two] = await Promise.all([loadCorpus(), loadCorpus()])
    expect(one).toBe(two)
    expect(heldCorpus()?.version).toBe('0badcafe')
    expect(idsOf(heldCorpus())).toEqual(['lambda.a', 'lambda.b', 'ec2.a'])
    expect(fetchIndex).toHaveBeenCalledTimes(1)
    expect(fetchPart.mock.calls).toEqual([['lambda'], ['ec2']])
  })

  it('says that it failed, and tries again when asked again', async () => {
    const { heldCorpus, loadCorpus } = await import('./corpus.ts')
    fetchIndex.mockImplementationOnce(() => {
      throw new Error('Failed to fetch dynamically imported module')
    })
    await expect(loadCorpus()).rejects.toThrow()
    expect(heldCorpus()).toBeUndefined()
    expect((await loadCorpus()).version).toBe('0badcafe')
  })

  it('asks only for the part that failed, when asked again', async () => {
    const { loadCorpus } = await import('./corpus.ts')
    fetchPart.mockImplementationOnce(() => {
      throw new Error('Failed to fetch dynamically imported module')
    })
    await expect(loadCorpus()).rejects.toThrow()
    expect(idsOf(await loadCorpus())).toEqual(['lambda.a', 'lambda.b', 'ec2.a'])
    expect(fetchPart.mock.calls).toEqual([['lambda'], ['ec2'], ['lambda']])
  })
})

describe('corpusTexts', () => {
  it('hands over what the files hold, unread', async () => {
    const { corpusTexts } = await import('./corpus.ts')
    expect(await corpusTexts()).toEqual({ index: INDEX, parts: Object.values(ofTopic).map((part) => part.default) })
  })
})
