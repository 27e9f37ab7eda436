// Content for Vite: pages become a corpus and modules; an author's mistake stops the build with its place.
import { relative, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { formatProblem } from '../../content/problem.ts'
import type { CorpusReading } from '../../facts/read-corpus.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import { isVirtualModule, pageExports, writeVirtualModule } from './virtual-modules.ts'

const PREFIX = '\0trapline:'

export interface Content {
  readonly plugin: Plugin
  reading(): CorpusReading
  fileOf(path: string): string
}

export function contentPlugin(root: string): Content {
  let held: CorpusReading | undefined
  const reading = (): CorpusReading => {
    held ??= readProjectCorpus(root)
    return held
  }
  const fileOf = (path: string): string =>
    relative(root, path.split('?')[0] ?? '')
      .split(sep)
      .join('/')
  const sound = (): CorpusReading => {
    const { problems } = reading()
    if (problems.length === 0) return reading()
    throw Object.assign(
      new Error(`content/ has ${problems.length} to mend\n${problems.map(formatProblem).join('\n')}`),
      {
        loc: problems[0]?.place,
        stack: '',
      },
    )
  }
  const forget = (server: ViteDevServer, path: string): void => {
    if (!fileOf(path).startsWith('content/')) return
    held = undefined
    for (const module of server.moduleGraph.idToModuleMap.values()) {
      if (module.id?.startsWith(PREFIX) === true || module.id?.endsWith('.mdx') === true)
        server.moduleGraph.invalidateModule(module)
    }
    const { problems } = reading()
    for (const found of problems) server.config.logger.error(formatProblem(found))
    server.ws.send({ type: 'full-reload' })
  }
  const plugin: Plugin = {
    name: 'trapline-content',
    resolveId: (id) => (isVirtualModule(id) ? PREFIX + id : undefined),
    load(id) {
      // Before the compiler sees a page: what we say about a mistake names its place in the author's words.
      if (fileOf(id).endsWith('.mdx')) sound()
      return id.startsWith(PREFIX) ? writeVirtualModule(id.slice(PREFIX.length), sound()) : undefined
    },
    transform(code, id) {
      return fileOf(id).endsWith('.mdx') ? { code: code + pageExports(sound(), fileOf(id)), map: null } : undefined
    },
    configureServer(server) {
      for (const event of ['change', 'add', 'unlink'] as const) server.watcher.on(event, (path) => forget(server, path))
      server.watcher.add('content')
    },
  }
  return { plugin, reading, fileOf }
}
