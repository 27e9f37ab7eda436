// Beside a page at wide widths: the pages of its topic, and its own headings.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { PageModule } from './page-modules.ts'
import type { TopicOutline } from './topics.ts'

interface PagesProps {
  readonly topic: TopicOutline
  readonly current: string
}

export const PagesOfTopic = ({ topic, current }: PagesProps): ReactElement => (
  <nav className="aside chapters" aria-label={`Pages of ${topic.title}`}>
    <ol>
      {topic.pages.map(({ slug, title }) => (
        <li key={slug}>
          <Link to={`/learn/${topic.id}/${slug}`} aria-current={slug === current ? 'page' : undefined}>
            {title}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
)

export const OnThisPage = ({ headings }: { readonly headings: PageModule['headings'] }): ReactElement => (
  <nav className="aside onpage" aria-label="On this page">
    <p>On this page</p>
    <ul>
      {headings.map(({ text, anchor }) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{text}</a>
        </li>
      ))}
      <li>
        <a href="#sources">Sources</a>
      </li>
    </ul>
  </nav>
)
