// Asking for lasting storage: once, and never in the way where it cannot be had.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const stubStorage = (storage: Record<string, unknown> | undefined): void => {
  vi.stubGlobal('navigator', { storage })
}

describe('askToPersist', () => {
  it('asks once a visit', async () => {
    const persist = vi.fn().mockResolvedValue(true)
    stubStorage({ persisted: () => Promise.resolve(false), persist })
    const { askToPersist } = await import('./persistence.ts')
    expect(await Promise.all([askToPersist(), askToPersist()])).toEqual([true, true])
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('does not ask again for what was granted before', async () => {
    const persist = vi.fn()
    stubStorage({ persisted: () => Promise.resolve(true), persist })
    const { askToPersist } = await import('./persistence.ts')
    expect(await askToPersist()).toBe(true)
    expect(persist).not.toHaveBeenCalled()
  })

  it('takes no for an answer, and no such thing as well', async () => {
    stubStorage({ persisted: () => Promise.reject(new DOMException('No.', 'SecurityError')) })
    expect(await (await import('./persistence.ts')).askToPersist()).toBe(false)
    vi.resetModules()
    stubStorage(undefined)
    expect(await (await import('./persistence.ts')).askToPersist()).toBe(false)
  })
})

describe('storageEstimate', () => {
  it('tells what is used, what there is, and whether it lasts', async () => {
    stubStorage({
      estimate: () => Promise.resolve({ usage: 10, quota: 100 }),
      persisted: () => Promise.resolve(true),
    })
    const { storageEstimate } = await import('./persistence.ts')
    expect(await storageEstimate()).toEqual({ usedBytes: 10, quotaBytes: 100, persisted: true })
  })

  it('tells nothing where the browser tells nothing', async () => {
    stubStorage(undefined)
    const { storageEstimate } = await import('./persistence.ts')
    expect(await storageEstimate()).toEqual({ usedBytes: undefined, quotaBytes: undefined, persisted: false })
  })
})
