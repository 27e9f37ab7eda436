// The document around a rendered route: head, inlined styles, and a Content-Security-Policy with their hashes.
import { createHash } from 'node:crypto'

export interface Shell {
  /** index.html as Vite built it. */
  readonly template: string
  /** The style sheet of the first view, to be inlined. */
  readonly css: string
}

export interface Route {
  readonly pathname: string
  readonly html: string
  readonly title: string
  readonly description: string
  /** Style sheets of the route's own view, by address. */
  readonly styles: readonly string[]
}

/** Sets theme and text size before the first paint; the names are those of src/store/settings.ts. */
const THEME_SCRIPT =
  "try{var s=JSON.parse(localStorage.getItem('trapline.settings')||'{}'),d=document.documentElement.dataset;if(s.theme)d.theme=s.theme;if(s.textSize)d.textSize=s.textSize}catch(e){}"

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** No third party, no inline code but what is hashed here. `frame-ancestors` only works as a header. */
const policyFor = (css: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${hash(THEME_SCRIPT)}`,
    `style-src 'self' ${hash(css)}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function documentFor({ template, css }: Shell, route: Route): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(css)}">`,
    `<meta name="description" content="${escape(route.description)}">`,
    `<script>${THEME_SCRIPT}</script>`,
    `<style>${css}</style>`,
    ...route.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
  ].join('')
  const title = `<title>${escape(route.title)}</title>`
  return (
    template
      .replace(/\n\s*/g, '')
      // The sheet is inlined above; the chunk that also wants it finds this and does not fetch it again.
      .replace(/<link rel="stylesheet"/g, '<link rel="stylesheet" disabled')
      .replace(/<link rel="modulepreload"[^>]*>/g, '')
      .replace(/<title>[^<]*<\/title>/, () => title + head)
      .replace(
        '<div id="root"></div>',
        () => `<div id="root" data-path="${escape(route.pathname)}">${route.html}</div>`,
      )
  )
}
