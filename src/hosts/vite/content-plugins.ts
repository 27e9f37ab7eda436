// All that Vite needs to read content/: pages compiled through our transform, and the corpus behind them.
import mdx from '@mdx-js/rollup'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Plugin } from 'vite'
import { contentPlugin } from './corpus-plugin.ts'
import { transformPage } from './page-transform.ts'

export function contentPlugins(root: string): Plugin[] {
  const content = contentPlugin(root)
  const anchors = transformPage({ corpus: () => content.reading().corpus, fileOf: content.fileOf })
  const pages = mdx({ remarkPlugins: [remarkFrontmatter, remarkGfm, anchors] }) as Plugin
  return [{ ...pages, enforce: 'pre' }, content.plugin]
}
