// The house is held by tools: each test breaks one rule on purpose and sees it caught.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { ESLint } from 'eslint'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
let folder = ''

interface Layers {
  readonly options: ICruiseOptions & { readonly tsConfig: unknown }
  readonly forbidden: never[]
}
const { default: layers } = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as { default: Layers }

beforeEach(() => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  folder = mkdtempSync(join(ROOT, '.cache/layers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

async function cruiseIn(baseDir: string): Promise<ICruiseResult> {
  const { tsConfig: _projects, ...options } = layers.options
  const { output } = await cruise(['src'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: layers.forbidden },
  })
  return output as ICruiseResult
}

const brokenRules = async (): Promise<string[]> => {
  const { summary } = await cruiseIn(folder)
  return summary.violations.map((violation) => violation.rule.name)
}

describe('imports', () => {
  test('the real tree is really read, and keeps every rule', async () => {
    const { summary } = await cruiseIn(ROOT)
    expect(summary.totalCruised).toBeGreaterThan(150)
    expect(summary.violations).toEqual([])
  })

  const thing = 'export const thing = 1\n'
  const uses = (path: string): string => `import { thing } from '${path}'\nexport const used = thing\n`

  test.each([
    ['std may not import facts', 'std-folders', { 'src/std/a.ts': uses('../facts/b.ts'), 'src/facts/b.ts': thing }],
    ['quiz may not know review', 'quiz-folders', { 'src/quiz/a.ts': uses('../review/b.ts'), 'src/review/b.ts': thing }],
    ['ui has no domain', 'ui-folders', { 'src/ui/a.ts': uses('../quiz/b.ts'), 'src/quiz/b.ts': thing }],
    [
      'the simulation’s worker knows no screen',
      'hosts/sim-worker-folders',
      { 'src/hosts/sim-worker/a.ts': uses('../../features/x/b.ts'), 'src/features/x/b.ts': thing },
    ],
    [
      'the review worker knows no screen',
      'hosts/review-worker-folders',
      { 'src/hosts/review-worker/a.ts': uses('../../store/b.ts'), 'src/store/b.ts': thing },
    ],
    [
      'the room knows no server',
      'room-folders',
      { 'src/room/a.ts': uses('../hosts/classroom/b.ts'), 'src/hosts/classroom/b.ts': thing },
    ],
    ['the room has no facts', 'room-folders', { 'src/room/a.ts': uses('../facts/b.ts'), 'src/facts/b.ts': thing }],
    [
      'the classroom server knows no screen',
      'hosts/classroom-folders',
      { 'src/hosts/classroom/a.ts': uses('../../store/b.ts'), 'src/store/b.ts': thing },
    ],
    [
      'store does not know features',
      'store-folders',
      { 'src/store/a.ts': uses('../features/x/b.ts'), 'src/features/x/b.ts': thing },
    ],
    [
      'a feature not born yet is kept apart, too',
      'features-apart',
      { 'src/features/new/a.ts': uses('../other/b.ts'), 'src/features/other/b.ts': thing },
    ],
    [
      'the core has no Node',
      'core-without-node',
      { 'src/facts/a.ts': "import { join } from 'node:path'\nexport const used = join\n" },
    ],
    [
      'a package needs a decision',
      'facts-packages',
      { 'src/facts/a.ts': "import { z } from 'zod'\nexport const used = z\n" },
    ],
    [
      'no circles',
      'no-cycles',
      {
        'src/std/a.ts': "export { b } from './b.ts'\nexport const a = 1\n",
        'src/std/b.ts': "export { a } from './a.ts'\nexport const b = 1\n",
      },
    ],
  ])('%s', async (_name, rule, files) => {
    write(files)
    expect(await brokenRules()).toContain(rule)
  })

  test('a feature may use features/item', async () => {
    write({ 'src/features/new/a.ts': uses('../item/b.ts'), 'src/features/item/b.ts': thing })
    expect(await brokenRules()).toEqual([])
  })
})

describe('lint', () => {
  const lint = async (code: string, filePath: string): Promise<string[]> => {
    const eslint = new ESLint({
      cwd: ROOT,
      overrideConfig: {
        languageOptions: { parserOptions: { project: null } },
        rules: { '@typescript-eslint/no-floating-promises': 'off' },
      },
    })
    const [result] = await eslint.lintText(code, { filePath: join(ROOT, filePath) })
    return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
  }

  test.each([
    ['chance', 'export const n = Math.random()\n', 'no-restricted-syntax'],
    ['the clock', 'export const n = Date.now()\n', 'no-restricted-syntax'],
    ['the clock by another name', 'export const n = new Date()\n', 'no-restricted-syntax'],
    ['the DOM', 'export const n = document.title\n', 'no-restricted-globals'],
    ['Node', 'export const n = process.env\n', 'no-restricted-globals'],
    ['timers', 'setTimeout(() => undefined, 1)\n', 'no-restricted-globals'],
  ])('the core does not know %s', async (_name, code, rule) => {
    expect(await lint(code, 'src/facts/broken.ts')).toContain(rule)
    expect(await lint(code, 'src/features/x/fine.ts')).not.toContain(rule)
  })

  test('no file over 250 lines', async () => {
    expect(await lint('export const a = 1\n'.repeat(251).replaceAll('a =', 'a='), 'src/ui/long.ts')).toContain(
      'max-lines',
    )
  })
})

describe('types', () => {
  const typecheck = (code: string, extend: string): string => {
    write({
      'a.ts': code,
      'tsconfig.json': JSON.stringify({ extends: join(ROOT, extend), include: ['a.ts'], exclude: [] }),
    })
    try {
      execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
      return ''
    } catch (fault) {
      return String((fault as { stdout?: unknown }).stdout)
    }
  }

  test('the core project has no DOM and no Node types', () => {
    expect(typecheck('export const a = document.title\n', 'tsconfig.core.json')).toContain(
      "Cannot find name 'document'",
    )
    expect(typecheck('export const a = process.argv\n', 'tsconfig.core.json')).toContain("Cannot find name 'process'")
    expect(typecheck('export const a = [1].map((n) => n + 1)\n', 'tsconfig.core.json')).toBe('')
  })

  test('the worker project has no window', () => {
    expect(typecheck('export const a = window.name\n', 'tsconfig.worker.json')).toContain("Cannot find name 'window'")
  })
})
