// A Lambda page's first view, bundled with one topic and with eight: not a byte more, however many topics there are.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Rollup } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentPlugins } from './content-plugins.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const PAGES = 12
const START = 'src/app/start.tsx'

const pageOf = (topic: string, number: number): string => `---
title: Page ${number} of ${topic}
summary: What page ${number} holds, told in one sentence.
order: ${number}
subject: ${topic}-${number}
sources: [L1]
checked: 2026-11-01
tasks: [saa:2.2]
---

## Numbers

<Facts reads="limits">

| Limit | Value | Firm |
|---|---|---|
| Timeout | at most ${number} minutes | hard |

</Facts>
`

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

function writeTopic(folder: string, topic: string, order: number): void {
  write(
    folder,
    `content/${topic}/topic.yaml`,
    `id: ${topic}\ntitle: Topic ${topic}\norder: ${order}\nsummary: All about ${topic}.\n`,
  )
  for (let number = 1; number <= PAGES; number += 1)
    write(folder, `content/${topic}/page-${number}.mdx`, pageOf(topic, number))
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function bundled(topics: readonly string[]): Promise<readonly Rollup.OutputChunk[]> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.cache/first-view-'))
  folders.push(folder)
  cpSync(join(ROOT, 'content/exams.yaml'), join(folder, 'content/exams.yaml'))
  write(folder, 'content/sources.yaml', 'L1:\n  title: Quotas\n  read: "2026"\n')
  topics.forEach((topic, at) => writeTopic(folder, topic, at + 1))
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    publicDir: false,
    plugins: [contentPlugins(folder), react()],
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(ROOT, START), preserveEntrySignatures: 'strict' },
    },
  })
  return (built as Rollup.RollupOutput).output.filter((part) => part.type === 'chunk')
}

/** What the views of a Lambda page run: the app, the topic, the page, and all that these cannot run without. */
function firstView(chunks: readonly Rollup.OutputChunk[]): readonly Rollup.OutputChunk[] {
  const ends = [START, 'virtual:topic/lambda', 'content/lambda/page-3.mdx']
  const found = new Set<Rollup.OutputChunk>()
  const visit = (chunk: Rollup.OutputChunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return
    found.add(chunk)
    for (const file of chunk.imports) visit(chunks.find(({ fileName }) => fileName === file))
  }
  for (const end of ends) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end) === true)
    expect(chunk, end).toBeDefined()
    visit(chunk)
  }
  return [...found]
}

const bytesOf = (chunks: readonly Rollup.OutputChunk[]): number =>
  chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0)

let one: readonly Rollup.OutputChunk[]
let eight: readonly Rollup.OutputChunk[]

beforeAll(async () => {
  one = await bundled(['lambda'])
  eight = await bundled(['alpha', 'lambda', 'ec2', 'sqs-sns', 'zulu', 'bravo', 'step-functions', 'golf'])
}, 120_000)

test('seven more topics add no byte to what a Lambda page runs', () => {
  expect(bytesOf(firstView(eight))).toBe(bytesOf(firstView(one)))
})

test('and none of it knows another topic', () => {
  const said = firstView(eight)
    .map(({ code }) => code)
    .join('\n')
  expect(said).toContain('Page 4 of lambda')
  expect(said).not.toMatch(/of zulu|Topic alpha|golf/)
})

test('each topic has its pages and its facts in files of its own', () => {
  for (const topic of ['zulu', 'step-functions']) {
    const facts = eight.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`virtual:corpus/${topic}`) === true)
    expect(facts?.code).toContain(`${topic}-7.timeout`)
    expect(facts?.code).not.toContain('lambda-7.timeout')
    expect(facts?.imports).toEqual([])
  }
})
