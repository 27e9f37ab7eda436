// Links from page to page: each has to lead somewhere, down to the heading or the row.
import type { ContentProblem, Page, PageLink } from '../content/page.ts'
import { problem } from '../content/problem.ts'
import { editDistance, listed } from '../std/text.ts'
import type { Corpus } from './fact.ts'

/** Below every page. */
const OWN_ANCHORS = ['sources']
const NEAR = 5

/** Links into /learn and within a page; where else a link leads is not known here. */
export function findDeadLinks(
  pages: readonly Page[],
  { topics, facts, traps, choices }: Pick<Corpus, 'topics' | 'facts' | 'traps' | 'choices'>,
): ContentProblem[] {
  const anchors = new Map(
    pages.map((page) => [addressOf(page), new Set([...OWN_ANCHORS, ...page.headings.map(({ anchor }) => anchor)])]),
  )
  for (const { page, anchor } of [...facts, ...traps]) anchors.get(`/learn/${page}`)?.add(anchor)
  for (const { page, id } of choices) anchors.get(`/learn/${page}`)?.add(`choice-${id}`)
  const addresses = ['/learn', ...topics.map(({ id }) => `/learn/${id}`), ...anchors.keys()]
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const { address, anchor } = partsOf(link, page)
      if (address !== '/learn' && !address.startsWith('/learn/')) return []
      if (!addresses.includes(address)) return deadEnd(link, `there is no page "${address}"`, address, addresses)
      const here = anchors.get(address)
      if (anchor === '' || here === undefined || here.has(anchor)) return []
      return deadEnd(link, `"${address}" has no place "${anchor}"`, anchor, [...here])
    }),
  )
}

const addressOf = ({ topic, slug }: Page): string => `/learn/${topic}/${slug}`

function partsOf({ to }: PageLink, page: Page): { readonly address: string; readonly anchor: string } {
  const [path = '', anchor = ''] = to.split('#')
  const [address = ''] = path.split('?')
  return { address: path === '' ? addressOf(page) : address.replace(/(?<=.)\/$/, ''), anchor }
}

function deadEnd({ place }: PageLink, what: string, wanted: string, known: readonly string[]): ContentProblem {
  const near = known
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name)
  const mend = near.length === 0 ? 'Correct the link, or write plain words.' : `Did you mean ${listed(near, 'or')}?`
  return problem(place, what, mend)
}
