// From what was just read to questions about it.
import { useContext, type MouseEvent, type ReactElement } from 'react'
import { Link, useNavigate } from 'react-router'
import { Icon } from '../../ui/icon.tsx'
import { PagePlace } from './page-place.ts'

interface Props {
  /** The trap to ask; without it, the facts of the table that the link stands under. */
  readonly trap?: string
}

export function AskLink({ trap }: Props): ReactElement {
  const page = useContext(PagePlace)
  const navigate = useNavigate()
  const askTable = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const ids = factsAround(event.currentTarget)
    if (ids.length === 0) return
    event.preventDefault()
    void navigate(`/practice?facts=${ids.join(',')}`)
  }
  // The page's HTML is read far more often than the link is pressed, so the ids are not written out in it.
  const to = trap === undefined ? `/practice?page=${page}` : `/practice?trap=${trap}`
  return (
    <Link className="ask" to={to} {...(trap === undefined ? { onClick: askTable } : {})}>
      Ask me about this
      <Icon name="next" />
    </Link>
  )
}

function factsAround(link: Element): string[] {
  const table = link.parentElement
  const cells = [...(table?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])]
  return [table?.dataset.fact, ...cells.map((cell) => cell.dataset.fact)].filter((id) => id !== undefined)
}
