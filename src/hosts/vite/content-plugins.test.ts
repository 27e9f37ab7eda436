// What an author meets: a page that shows, a mistake that is named with its place, and a server that outlives both.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contentPlugins } from './content-plugins.ts'

const page = (rows: string): string => `---
title: Limits
summary: The numbers.
order: 1
subject: lambda
sources: [L1]
checked: 2026-11-01
tasks: [saa:2.2]
---

## How long

<Facts reads="limits">

| Limit | Value | Firm |
|---|---|---|
${rows}

</Facts>

A function runs for <Value of="lambda.timeout" />.
`
const SOUND =
  '| Timeout | at most 15 minutes (exam: 5 minutes) | hard |\n| Memory | at most 10,240 MB (unverified) | hard |'

const FILES: Readonly<Record<string, string>> = {
  'content/sources.yaml':
    'L1:\n  title: Quotas\n  url: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html\n  read: "2026"\n',
  'content/lambda/topic.yaml': 'id: lambda\ntitle: AWS Lambda\norder: 1\nsummary: Code without servers.\n',
  'content/lambda/limits.mdx': page(SOUND),
}

/** Below the project, so that what a compiled page imports is found. */
const ROOT = resolve(import.meta.dirname, '../../..')

let folder = ''
let server: ViteDevServer
let sent: unknown[]

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

/** Saves a page as an editor would; the event of the file system is ours, so that nothing has to be waited for. */
function save(text: string): void {
  write('content/lambda/limits.mdx', text)
  server.watcher.emit('change', join(folder, 'content/lambda/limits.mdx'))
}

const codeOf = async (address: string): Promise<string> => (await server.transformRequest(address))?.code ?? ''
const pageCode = (): Promise<string> => codeOf('/content/lambda/limits.mdx')
const corpusCode = (): Promise<string> => codeOf('virtual:corpus/lambda')

beforeEach(async () => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  folder = mkdtempSync(join(ROOT, '.cache/content-'))
  for (const [name, text] of Object.entries(FILES)) write(name, text)
  cpSync(join(ROOT, 'content/exams.yaml'), join(folder, 'content/exams.yaml'))
  sent = []
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    appType: 'custom',
    plugins: [contentPlugins(folder)],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  })
  vi.spyOn(server.ws, 'send').mockImplementation((message: unknown) => void sent.push(message))
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a page becomes a component with anchors on its facts, and a module with its sources', async () => {
  const code = await pageCode()
  for (const part of ['"lambda.timeout"', 'data-fact', 'ExamSays', 'Unverified', 'Provenance', '"how-long"']) {
    expect(code).toContain(part)
  }
  expect(code).not.toContain('(exam:')
  expect(code).toContain('/learn/lambda/limits#lambda.timeout')
  expect(code).toMatch(/export const sources = \[\{"code":"L1"/)
  expect(code).toContain('export const frontmatter = {"title":"Limits","summary":"The numbers."}')
})

test('the corpus, the outline and the loaders are modules', async () => {
  expect(await corpusCode()).toContain('lambda.memory')
  expect(await codeOf('virtual:corpus')).toContain('"title":"AWS Lambda"')
  expect(await codeOf('virtual:topics')).toContain('"slug":"limits"')
  expect(await codeOf('virtual:topic/lambda')).toContain('/content/lambda/limits.mdx')
  expect(await codeOf('virtual:topic-loaders')).toContain('virtual:topic/lambda')
})

test('a saved page changes both what is read and what is asked, after one reload', async () => {
  await Promise.all([pageCode(), corpusCode()])
  save(page(SOUND.replace('15 minutes', '90 minutes')))
  expect(sent).toEqual([{ type: 'full-reload' }])
  expect(await pageCode()).toContain('90 minutes')
  expect(await corpusCode()).toContain('90 minutes')
})

test.each([
  ['a quantity that is none', page(SOUND.replace('15 minutes', 'a while')), 17],
  ['two facts under one id', page(SOUND.replace('Memory', 'Timeout')), 18],
  ['an unknown source', page(SOUND).replace('[L1]', '[L9]'), 6],
  ['a tag that is never closed', page(SOUND).replace('</Facts>', ''), 13],
])('%s stops the module with its place, and the server goes on', async (_name, text, line) => {
  await corpusCode()
  save(text)
  const fault = await corpusCode().then(
    () => undefined,
    (error: unknown) => error as Error & { loc?: { file: string; line: number; column: number } },
  )
  expect(fault?.message).toMatch(new RegExp(`content/lambda/limits\\.mdx:${line}:\\d+ `))
  expect(fault?.loc).toMatchObject({ file: 'content/lambda/limits.mdx', line })
  await expect(pageCode()).rejects.toThrow('to mend')
  save(page(SOUND))
  expect(await corpusCode()).toContain('15 minutes')
  expect(await pageCode()).toContain('15 minutes')
})
