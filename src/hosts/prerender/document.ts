// The document around a rendered route: head, inlined styles, and a Content-Security-Policy with their hashes.
import { createHash } from 'node:crypto'

export interface Shell {
  /** index.html as Vite built it. */
  readonly template: string
  /** The style sheet of the first view, to be inlined. */
  readonly css: string
  /** Addresses of the scripts that every page runs: the entry, then what it will ask for. */
  readonly scripts: readonly string[]
}

export interface Route {
  readonly pathname: string
  readonly html: string
  readonly title: string
  readonly description: string
  /** Style sheets of the route's own view, by address. */
  readonly styles: readonly string[]
  /** Pages of a topic: the file of the topic, then the page's own. */
  readonly scripts?: readonly string[]
}

/** Sets theme and text size before the first paint; the names are those of src/store/settings.ts. */
const THEME_SCRIPT =
  "try{var s=JSON.parse(localStorage.getItem('trapline.settings')||'{}'),d=document.documentElement.dataset;if(s.theme)d.theme=s.theme;if(s.textSize)d.textSize=s.textSize}catch(e){}"

/**
 * Fetches the app when the text has been painted: nothing then stands between a page and its reader. A hidden tab
 * paints nothing and does not wait. One text for all pages, since the server sends one policy: what a page needs besides
 * stands beside its text.
 */
const loaderFor = (scripts: readonly string[]): string =>
  `(function(f){var d=document.getElementById('root').dataset;function g(){f.concat(d.topic||[],d.page||[]).forEach(function(u,i){var e=document.createElement(i?'link':'script');if(i){e.rel='modulepreload';e.href=u}else{e.type='module';e.src=u}document.head.append(e)})}document.visibilityState=='hidden'?g():requestAnimationFrame(function(){setTimeout(g)})})(${JSON.stringify(scripts)})`

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** No third party, no inline code but what is hashed here. `frame-ancestors` only works as a header. */
const policyFor = (css: string, loader: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${hash(THEME_SCRIPT)} ${hash(loader)}`,
    `style-src 'self' ${hash(css)}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` data-${name}="${escape(value)}"`

export function documentFor({ template, css, scripts }: Shell, route: Route): string {
  const loader = loaderFor(scripts)
  const [topic, page] = route.scripts ?? []
  const named = attribute('topic', topic) + attribute('page', page)
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(css, loader)}">`,
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
      .replace(/<script type="module"[^>]*><\/script>/, '')
      .replace(/<title>[^<]*<\/title>/, () => title + head)
      .replace(
        '<div id="root"></div>',
        () =>
          `<div id="root" data-path="${escape(route.pathname)}"${named}>${route.html}</div><script>${loader}</script>`,
      )
  )
}
