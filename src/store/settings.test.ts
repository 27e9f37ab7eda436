// Settings: kept, shown on the page, and never in the way when they are damaged or denied.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeBrowser, newBrowser } from './testing/browser.ts'

const root = { dataset: {} as Record<string, string> }
const listeners = new Map<string, (event: { key: string | null }) => void>()

beforeEach(() => {
  newBrowser()
  root.dataset = {}
  listeners.clear()
  vi.stubGlobal('document', { documentElement: root })
  vi.stubGlobal('addEventListener', (type: string, listener: (event: { key: string | null }) => void) =>
    listeners.set(type, listener),
  )
})
afterEach(closeBrowser)

async function openSettings(): Promise<typeof import('./settings.ts')> {
  vi.resetModules()
  return import('./settings.ts')
}

describe('settings', () => {
  it('start with what most people want', async () => {
    const { useSettings, hasChosenSettings } = await openSettings()
    expect(useSettings.getState()).toEqual({ exam: 'saa', theme: 'system', textSize: 'normal' })
    expect(hasChosenSettings()).toBe(false)
    expect(root.dataset).toEqual({ theme: 'system', textSize: 'normal' })
  })

  it('are there again after a reload, and on the page at once', async () => {
    const { changeSettings } = await openSettings()
    changeSettings({ theme: 'dark', textSize: 'huge', exam: 'sap', examOn: '2027-02-28' })
    expect(root.dataset).toEqual({ theme: 'dark', textSize: 'huge' })
    root.dataset = {}
    const { useSettings, hasChosenSettings } = await openSettings()
    expect(useSettings.getState()).toEqual({
      exam: 'sap',
      theme: 'dark',
      textSize: 'huge',
      examOn: '2027-02-28',
    })
    expect(root.dataset).toEqual({ theme: 'dark', textSize: 'huge' })
    expect(hasChosenSettings()).toBe(true)
  })

  it('let the day of the exam be taken away', async () => {
    const { changeSettings, useSettings } = await openSettings()
    changeSettings({ examOn: '2027-02-28' })
    changeSettings({ examOn: undefined })
    expect(useSettings.getState()).not.toHaveProperty('examOn')
  })

  it.each(['2027-02-30', 'soon', '2027-2-3', ''])('do not take %j for a day', async (examOn) => {
    const { readSettings } = await openSettings()
    expect(readSettings({ examOn, exam: 'sap' })).toEqual({
      exam: 'sap',
      theme: 'system',
      textSize: 'normal',
    })
  })

  it('keep the good parts where others are damaged', async () => {
    localStorage.setItem(
      'trapline.settings',
      '{"exam":"sap","theme":7,"textSize":"gigantic","__proto__":{"examOn":"2027-01-01"}}',
    )
    const { useSettings } = await openSettings()
    expect(useSettings.getState()).toEqual({ exam: 'sap', theme: 'system', textSize: 'normal' })
  })

  it.each(['', '{', 'null', '[]', '"dark"', '7'])('start afresh from %j', async (text) => {
    localStorage.setItem('trapline.settings', text)
    const { useSettings } = await openSettings()
    expect(useSettings.getState()).toEqual({ exam: 'saa', theme: 'system', textSize: 'normal' })
  })

  it('last as long as the tab where storage is denied', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('No.', 'SecurityError')
      },
    })
    const { changeSettings, useSettings } = await openSettings()
    changeSettings({ theme: 'dark' })
    expect(useSettings.getState().theme).toBe('dark')
    expect(root.dataset.theme).toBe('dark')
  })

  it('follow another tab', async () => {
    const { useSettings } = await openSettings()
    localStorage.setItem('trapline.settings', '{"theme":"light"}')
    listeners.get('storage')?.({ key: 'trapline.elsewhere' })
    expect(useSettings.getState().theme).toBe('system')
    listeners.get('storage')?.({ key: 'trapline.settings' })
    expect(useSettings.getState().theme).toBe('light')
    expect(root.dataset.theme).toBe('light')
  })

  it('are whole whatever is read', async () => {
    const { readSettings } = await openSettings()
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readSettings(value)).toMatchObject({
          exam: expect.stringMatching(/^sa[ap]$/) as string,
          theme: expect.any(String) as string,
        })
      }),
    )
  })
})
