// How the house is kept: names, sizes, first lines, and how much of the core is tested; read from the files themselves.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const NO_FOLDERS = ['lib', 'utils', 'helpers', 'common', 'shared', 'types', 'hooks', 'misc', 'core']

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly lines: number
}

function read(folder: string, ending: RegExp): SourceFile[] {
  return readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`
      const text = readFileSync(resolve(ROOT, path), 'utf8')
      return { path, text, lines: text.trimEnd().split('\n').length }
    })
}

const CODE = /\.(ts|tsx|mjs)$/
const code = [...read('src', CODE), ...read('e2e', CODE)]
const styles = read('src', /\.css$/)
const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$|\/testing\//.test(path)
const product = code.filter((file) => file.path.startsWith('src/') && !isTest(file))
const pathsOf = (files: readonly SourceFile[]): string[] => files.map(({ path }) => path)

describe('names', () => {
  test('files and folders are kebab-case nouns of the field', () => {
    const parts = [...code, ...styles].flatMap(({ path }) => path.split('/'))
    expect(parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|d))?(\.[a-z]+)?$/.test(part))).toEqual([])
    expect(parts.filter((part) => NO_FOLDERS.includes(part))).toEqual([])
  })

  test('a default export is there to be loaded lazily, and only then', () => {
    const imported = product.flatMap(({ text }) =>
      [...text.matchAll(/import\(\s*'([^']+)'\s*\)/g)].map(([, path]) => basename(path ?? '')),
    )
    const lazy = product.filter(({ path, text }) => path.endsWith('.tsx') && /^export default /m.test(text))
    expect(lazy.length).toBeGreaterThan(0)
    expect(pathsOf(lazy.filter(({ path }) => !imported.includes(basename(path))))).toEqual([])
  })

  test('no barrels', () => {
    expect(pathsOf(code.filter(({ path }) => /\/index\.tsx?$/.test(path)))).toEqual([])
  })
})

describe('reading', () => {
  test('the first line says what the file is for', () => {
    const mute = code.filter(({ text }) => !/^\/\/ \S.{10,}/.test(text.replace(/^\/\/ @vitest-environment .*\n/, '')))
    expect(pathsOf(mute)).toEqual([])
    expect(pathsOf(styles.filter(({ text }) => !/^\/\* \S.{10,}/.test(text)))).toEqual([])
  })

  test('files are short: the median, most, and every one', () => {
    const sizes = product.map(({ lines }) => lines).sort((a, b) => a - b)
    const at = (share: number): number => sizes[Math.floor(share * sizes.length)] ?? 0
    expect(sizes.length).toBeGreaterThan(100)
    expect(at(0.5)).toBeLessThanOrEqual(60)
    expect(at(0.9)).toBeLessThanOrEqual(160)
    expect(pathsOf([...code, ...styles].filter(({ lines }) => lines > 250))).toEqual([])
  })

  test('nothing that the policy of the page would refuse', () => {
    const views = product.filter(({ path }) => path.endsWith('.tsx'))
    expect(pathsOf(views.filter(({ text }) => /dangerouslySetInnerHTML|\sstyle=/.test(text)))).toEqual([])
    expect(pathsOf(styles.filter(({ text }) => /url\(\s*['"]?https?:|@import/.test(text)))).toEqual([])
  })
})
