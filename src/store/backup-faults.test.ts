// Files that are no back-ups, or were in other hands: nothing is lost, and the person is told why.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptOf } from '../review/testing/attempts.ts'
import { MOST_BYTES, type BackupFault } from './backup-format.ts'
import { faultOf, fileOf, FIXTURE, merged } from './testing/backup-files.ts'
import { backupOf, closeBrowser, newBrowser, openTab, shown } from './testing/browser.ts'

beforeEach(newBrowser)
afterEach(closeBrowser)

describe('a file that is no back-up', () => {
  it.each<[BackupFault['code'], string, string]>([
    ['empty', 'nothing', ''],
    ['empty', 'white space', ' \n\t '],
    ['empty', 'a byte-order mark', '\uFEFF'],
    ['not-json', 'prose', 'Dear diary'],
    ['not-json', 'a page', '<!doctype html><title>Sign in to Wi-Fi</title>'],
    ['not-json', 'NaN', '{"attempts":NaN}'],
    ['not-json', 'compressed bytes', '\u001F\uFFFD\b\u0000'],
    ['not-ours', 'another app', '{"app":"otherline","format":1,"attempts":[]}'],
    ['not-ours', 'a list', '[1,2,3]'],
    ['not-ours', 'null', 'null'],
    ['not-ours', 'no format', '{"app":"trapline","attempts":[]}'],
    ['not-ours', 'a name in a prototype', '{"__proto__":{"app":"trapline","format":1,"attempts":[]}}'],
    ['not-ours', 'depth of 10,000', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['not-ours', 'depth without an end', '[{"a":'.repeat(1_000_000)],
    ['not-ours', 'depth in its settings', fileOf([]).replace('{}', '['.repeat(999) + ']'.repeat(999))],
    ['newer-format', 'the next version', fileOf([], { format: 2 })],
    ['damaged', 'version 0', fileOf([], { format: 0 })],
    ['damaged', 'half a version', fileOf([], { format: 0.5 })],
    ['damaged', 'no answers', fileOf([], { attempts: undefined })],
    ['damaged', 'answers that are no list', fileOf([], { attempts: { length: 3 } })],
    ['too-large', 'a million answers', fileOf([]).replace('[]', `[${'{},'.repeat(1_000_000)}{}]`)],
    ['too-large', 'a long text', 'x'.repeat(MOST_BYTES + 1)],
  ])('%s: %s', async (code, _, text) => {
    expect(await faultOf(await openTab(), text)).toBe(code)
  })

  it('is told from a back-up that was cut, at every tenth byte', async () => {
    const tab = await openTab()
    for (let length = 0; length < FIXTURE.length; length += 10) {
      const code = await faultOf(tab, FIXTURE.slice(0, length))
      expect(code).toBe(length === 0 ? 'empty' : length < 20 ? 'not-json' : 'truncated')
    }
  })

  it('of 50 MB is never read', async () => {
    const file = new Blob([new Uint8Array(50_000_000)])
    const reading = vi.spyOn(file, 'arrayBuffer')
    expect(await faultOf(await openTab(), file)).toBe('too-large')
    expect(reading).not.toHaveBeenCalled()
  })

  it('is said to be so where the browser cannot read it', async () => {
    const file = new Blob(['{}'])
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('Gone.', 'NotReadableError'))
    expect(await faultOf(await openTab(), file)).toBe('unreadable-file')
  })
})

describe('a file that went through other hands', () => {
  it.each([
    ['UTF-8 with a mark', new Blob(['\uFEFF', FIXTURE])],
    ['UTF-16', new Blob([Uint8Array.of(0xff, 0xfe), Buffer.from(FIXTURE, 'utf16le')])],
    ['UTF-16, big end first', new Blob([Uint8Array.of(0xfe, 0xff), Buffer.from(FIXTURE, 'utf16le').swap16()])],
    ['other white space', new Blob([JSON.stringify(JSON.parse(FIXTURE), undefined, 4)])],
  ])('is read as %s', async (_, file) => {
    const tab = await openTab()
    expect(await merged(tab, file)).toEqual({ added: 3, known: 0, setAside: 0 })
    expect(tab.history.useHistory.getState().attempts[1]?.item.stem).toContain('über Nacht ☾')
  })

  it('sets aside times that cannot be, and takes the rest', async () => {
    const times = ['-1', '1e309', '-1e309', '253370764800000', '"yesterday"', 'null', '1795500000000']
    const attempts = times.map((time, index) =>
      JSON.stringify(attemptOf(`time-${index}`)).replace(/"answeredAt":\d+/, `"answeredAt":${time}`),
    )
    const tab = await openTab()
    const file = fileOf([]).replace('[]', `[${attempts.join(',')}]`)
    expect(await merged(tab, file)).toEqual({ added: 1, known: 0, setAside: 6 })
  })

  it('carries markup, prototypes and half characters without harm, out again as well', async () => {
    const tab = await openTab()
    const attempt = attemptOf('odd', { drill: '</script><script>alert(1)</script>' })
    const file = fileOf([{ ...attempt, item: { ...attempt.item, stem: '\uD800<b>' } }])
      .replace('"attempts":[{', '"attempts":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
      .replace('"settings":{}', '"settings":{"__proto__":{"theme":"dark"},"theme":"<b>"}')
    expect(await merged(tab, file)).toMatchObject({ added: 1 })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(tab.settings.useSettings.getState().theme).toBe('system')
    expect(shown(tab)).toBe('lambda.timeout')
    expect(await merged(tab, backupOf(tab))).toEqual({ added: 0, known: 1, setAside: 0 })
  })

  it('keeps answers on facts that the corpus no longer has', async () => {
    const tab = await openTab()
    await merged(
      tab,
      fileOf([{ ...attemptOf('gone'), item: { ...attemptOf('x').item, factIds: ['lambda.long-gone'] } }]),
    )
    expect(shown(tab)).toBe('lambda.long-gone')
  })
})
