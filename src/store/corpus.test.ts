// The corpus is fetched once, when it is first needed, and again after a failure.
import { beforeEach, describe, expect, it, vi } from 'vitest'

const fetchFile = vi.fn<() => { default: { version: string } }>()

beforeEach(() => {
  vi.resetModules()
  vi.doMock('virtual:corpus', fetchFile)
  fetchFile.mockReset().mockReturnValue({ default: { version: '0badcafe' } })
})

describe('loadCorpus', () => {
  it('fetches once, however many ask', async () => {
    const { heldCorpus, loadCorpus } = await import('./corpus.ts')
    expect(heldCorpus()).toBeUndefined()
    const [one, two] = await Promise.all([loadCorpus(), loadCorpus()])
    expect(one).toBe(two)
    expect(heldCorpus()?.version).toBe('0badcafe')
    expect(fetchFile).toHaveBeenCalledTimes(1)
  })

  it('says that it failed, and tries again when asked again', async () => {
    const { heldCorpus, loadCorpus } = await import('./corpus.ts')
    fetchFile.mockImplementationOnce(() => {
      throw new Error('Failed to fetch dynamically imported module')
    })
    await expect(loadCorpus()).rejects.toThrow()
    expect(heldCorpus()).toBeUndefined()
    expect((await loadCorpus()).version).toBe('0badcafe')
  })
})
