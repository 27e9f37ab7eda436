// A page's slides on paper, with questions about them, and their key on a page of its own for those who want it.
import { useMemo, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { drawForm } from '../../../quiz/draw-form.ts'
import { FAMILIES } from '../../../quiz/item.ts'
import { useBank } from '../../../store/bank.ts'
import { useSettings } from '../../../store/settings.ts'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { KeySheet } from '../form/key-sheet.tsx'
import { PaperItem } from '../form/paper-item.tsx'
import '../form/paper.css'
import type { Topic } from '../topics.ts'
import './handout.css'
import { useSlides } from './use-slides.ts'

const QUESTIONS = 6
const WITHOUT_SCENARIOS = FAMILIES.filter((family) => family !== 'scenario')

type Keys = 'with' | 'without'

export function Handout({ topic, page }: { readonly topic: Topic; readonly page: string }): ReactElement {
  const { slides, isHere, failed } = useSlides(`${topic.id}/${page}`)
  const [query, setQuery] = useSearchParams()
  const keys: Keys = query.get('keys') === '1' ? 'with' : 'without'
  const items = useQuestions(`${topic.id}/${page}`)
  const title = topic.pages.find(({ slug }) => slug === page)?.title ?? 'There is no such page'
  const chooseKeys = (choice: Keys): void => {
    query.set('keys', choice === 'with' ? '1' : '0')
    setQuery(query, { replace: true })
  }
  return (
    <article className={`handout paper ${keys}-keys`}>
      <div className="paper-controls">
        <p>
          <Link to={`/teach/${topic.id}?page=${page}`}>Slides</Link>
        </p>
        <Segmented
          label="The key of its questions"
          value={keys}
          choices={[
            { value: 'without', name: 'Without' },
            { value: 'with', name: 'With, on a page of its own' },
          ]}
          onChange={chooseKeys}
        />
        <Button kind="primary" disabled={!isHere} onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
      </div>
      <h1>{title}</h1>
      {failed && <p role="alert">This page did not load. Try again when there is a network.</p>}
      {!isHere && !failed && <Skeleton lines={8} />}
      {slides
        .filter(({ kind }) => kind !== 'play')
        .map((slide, at) => (
          <section key={at} className={`handout-slide kind-${slide.kind}`}>
            {at > 0 && slide.heading !== slides[at - 1]?.heading && <h2>{slide.heading}</h2>}
            <div className="slide-body">{slide.body}</div>
          </section>
        ))}
      {items.length > 0 && (
        <section className="handout-questions">
          <h2>Questions</h2>
          <ol className="paper-items">
            {items.map((item, at) => (
              <PaperItem key={item.id} item={item} number={at + 1} />
            ))}
          </ol>
        </section>
      )}
      {keys === 'with' && items.length > 0 && <KeySheet items={items} heading={`Key: ${title}`} />}
    </article>
  )
}

/** The same questions on every print of a page, so that two hand-outs of one class match. */
function useQuestions(page: string): ReturnType<typeof drawForm> {
  const bank = useBank()
  const exam = useSettings((settings) => settings.exam)
  return useMemo(
    () =>
      bank === undefined
        ? []
        : drawForm(bank, { exam, page, families: WITHOUT_SCENARIOS }, `handout-${page}`, QUESTIONS),
    [bank, page, exam],
  )
}
