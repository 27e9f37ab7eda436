// Renders every route into dist/, so that pages can be read before any script has arrived.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { topics } from 'virtual:topics'
import { headOf } from '../../app/page-head.ts'
import { documentFor, type Shell } from './document.ts'
import { renderRoute } from './render-route.tsx'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** The view behind each address, or behind its first part, for its style sheets. */
const VIEWS: Readonly<Record<string, string>> = {
  '': 'src/features/today/today-view.tsx',
  learn: 'src/features/learn/learn-view.tsx',
  practice: 'src/features/practice/practice-view.tsx',
  review: 'src/features/review/review-view.tsx',
  facts: 'src/features/facts/facts-view.tsx',
  items: 'src/features/items/items-view.tsx',
  exports: 'src/features/exports/exports-view.tsx',
  play: 'src/features/playground/plays-view.tsx',
  'play/concurrency': 'src/features/playground/play-view.tsx',
  'play/deployments': 'src/features/playground/deployments/deployments-view.tsx',
  'play/caching': 'src/features/playground/caching/caching-view.tsx',
  exam: 'src/features/exam/exam-view.tsx',
  progress: 'src/features/progress/progress-view.tsx',
  settings: 'src/features/settings/settings-view.tsx',
  teach: 'src/features/teach/teach-view.tsx',
  'teach/room': 'src/features/teach/room/live-room-view.tsx',
  'teach/guide': 'src/features/teach/guide/guide-view.tsx',
  join: 'src/features/join/join-view.tsx',
}

/** What every page runs after its entry, as Vite's manifest names it. */
const APP = ['src/app/start.tsx']

/** An address that no view knows: its HTML serves as 404 page. */
const NOWHERE = '/not-found'

export async function prerenderSite(dist: string): Promise<readonly string[]> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const shell = readShell(dist, manifest)
  const routes = [
    '/',
    '/learn',
    '/facts',
    '/practice',
    '/items',
    '/exports',
    '/play',
    '/play/concurrency',
    '/play/deployments',
    '/play/caching',
    '/exam',
    '/review',
    '/progress',
    '/settings',
    '/teach',
    '/teach/room',
    '/teach/guide',
    '/join',
    ...contentRoutes(),
  ]
  for (const pathname of routes) await writeRoute(dist, shell, manifest, pathname, join(pathname, 'index.html'))
  await writeRoute(dist, shell, manifest, NOWHERE, '404.html')
  writeFileSync(join(dist, 'shell.html'), documentFor(shell, { pathname: '', html: '', styles: [], ...headOf('/') }))
  return routes
}

const contentRoutes = (): string[] =>
  topics.flatMap(({ id, pages }) => [`/learn/${id}`, ...pages.map(({ slug }) => `/learn/${id}/${slug}`)])

function readShell(dist: string, manifest: Manifest): Shell {
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry === true)
  const css = (entry?.css ?? []).map((file) => readFileSync(join(dist, file), 'utf8').trim()).join('')
  const later = withImports(manifest, APP)
  return {
    template: readFileSync(join(dist, 'index.html'), 'utf8'),
    css,
    scripts: [entry, ...later].flatMap((chunk) => (chunk === undefined ? [] : `/${chunk.file}`)),
  }
}

/** Chunks and what they cannot run without, each once; the entry is there already. */
function withImports(manifest: Manifest, names: readonly string[]): readonly Chunk[] {
  const found = new Set<Chunk>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined || chunk.isEntry === true || found.has(chunk)) return
    found.add(chunk)
    for (const next of chunk.imports ?? []) visit(next)
  }
  names.forEach(visit)
  return [...found]
}

async function writeRoute(
  dist: string,
  shell: Shell,
  manifest: Manifest,
  pathname: string,
  file: string,
): Promise<void> {
  const parts = pathname.split('/').filter((part) => part !== '')
  const view = VIEWS[parts.join('/')] ?? VIEWS[parts[0] ?? '']
  const html = await renderRoute(pathname)
  const path = join(dist, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    documentFor(shell, {
      pathname,
      html,
      styles: stylesOf(manifest, view),
      scripts: ownScripts(manifest, pathname),
      ...headOf(pathname),
    }),
  )
}

/** The files of a topic and of a page, fetched together with the app: without them neither can be shown. */
function ownScripts(manifest: Manifest, pathname: string): string[] {
  const [section, topic, slug] = pathname.split('/').filter((part) => part !== '')
  if (section !== 'learn' || topic === undefined) return []
  const names = [`trapline:virtual:topic/${topic}`, ...(slug === undefined ? [] : [`content/${topic}/${slug}.mdx`])]
  return names.map((name) => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`${name} is not in the build: ${pathname} needs it`)
    return `/${chunk.file}`
  })
}

/** The style sheets of a view and of what it imports, without those of the entry, which are inlined. */
function stylesOf(manifest: Manifest, view: string | undefined): string[] {
  const chunks = withImports(manifest, view === undefined ? [] : [view])
  return [...new Set(chunks.flatMap(({ css = [] }) => css.map((file) => `/${file}`)))]
}
