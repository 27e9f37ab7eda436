// Before the exam: which form, how long, and what it is drawn from. One button begins.
import { useMemo, useState, type ReactElement } from 'react'
import type { Blueprint, Corpus } from '../../facts/fact.ts'
import type { Bank } from '../../quiz/bank.ts'
import type { ExamForm } from '../../quiz/exam/draw-exam.ts'
import { blueprintFor, coverageOf, unscoredIn, type ExamFormKind } from '../../quiz/exam/exam-plan.ts'
import { listed } from '../../std/text.ts'
import { useSettings } from '../../store/settings.ts'
import { startSitting } from '../../store/sitting.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { useDrawnForm } from './drawn-form.ts'

const MINUTE_MS = 60_000

export function Start({ bank }: { readonly bank: Bank }): ReactElement {
  const { blueprints } = bank.corpus
  const chosen = useSettings((settings) => settings.exam)
  const [exam, setExam] = useState<string>(chosen)
  const [kind, setKind] = useState<ExamFormKind>('full')
  const [domain, setDomain] = useState('1')
  const [extra, setExtra] = useState(false)
  const [seed] = useState(() => crypto.getRandomValues(new Uint32Array(2)).join('-'))
  const whole = blueprints.find((one) => one.exam === exam) ?? blueprints[0]
  const blueprint = useMemo(() => whole && blueprintFor(whole, kind, Number(domain)), [whole, kind, domain])
  if (whole === undefined || blueprint === undefined) return <p>There is no exam in the content.</p>
  return (
    <section className="exam-start">
      <h1>Exam</h1>
      <p className="lead">
        No verdict before the end. Close the tab, lose the network: the clock goes on, nothing is lost.
      </p>
      <div className="rows">
        <Segmented
          label="AWS Certified Solutions Architect"
          value={whole.exam}
          choices={blueprints.map((one) => ({ value: one.exam, name: one.code }))}
          onChange={setExam}
        />
        <Segmented
          label="Form"
          value={kind}
          choices={[
            { value: 'full', name: 'Whole' },
            { value: 'half', name: 'Half' },
            { value: 'domain', name: 'One domain' },
          ]}
          onChange={(value) => setKind(value)}
        />
        {kind === 'domain' && (
          <Select
            label="Domain"
            value={domain}
            choices={whole.domains.map(({ id, name }) => ({ value: String(id), name: `${id} ${name}` }))}
            onChange={setDomain}
          />
        )}
        <label className="tick">
          <input type="checkbox" checked={extra} onChange={(event) => setExtra(event.target.checked)} />
          {blueprint.extraMinutes} minutes more, as AWS grants to those whose first language is not English
        </label>
      </div>
      <Begin bank={bank} blueprint={blueprint} kind={kind} extra={extra} seed={seed} />
    </section>
  )
}

interface BeginProps {
  readonly bank: Bank
  readonly blueprint: Blueprint
  readonly kind: ExamFormKind
  readonly extra: boolean
  readonly seed: string
}

function Begin({ bank, blueprint, kind, extra, seed }: BeginProps): ReactElement {
  const form = useDrawnForm(bank, blueprint, seed)
  const [starting, setStarting] = useState(false)
  const minutes = blueprint.minutes + (extra ? blueprint.extraMinutes : 0)
  const start = (items: ExamForm['items']): void => {
    setStarting(true)
    const [only] = blueprint.domains
    void startSitting({
      exam: blueprint.exam,
      form: kind,
      lengthMs: minutes * MINUTE_MS,
      items,
      unscored: unscoredIn(items, blueprint, seed),
      ...(kind === 'domain' && only !== undefined ? { domain: only.id } : {}),
    })
  }
  return (
    <>
      <p className="exam-size">
        {form?.items.length ?? blueprint.questions} questions in {minutes} minutes.{' '}
        {kind === 'domain'
          ? 'All of them count.'
          : `${blueprint.questions - blueprint.scored} of them do not count, as in the real one, and nobody is told which.`}
      </p>
      <p className="coverage" role="status">
        {form === undefined ? 'The questions are being drawn …' : coverageSentence(form, blueprint, bank.corpus)}
      </p>
      <Button
        kind="primary"
        disabled={form === undefined || form.items.length === 0 || starting}
        onClick={() => form !== undefined && start(form.items)}
      >
        Start the exam
      </Button>
      <p className="hint keys">
        Keys: <kbd>A</kbd> to <kbd>F</kbd> choose, <kbd>N</kbd> next, <kbd>P</kbd> previous, <kbd>M</kbd> marks for
        later.
      </p>
    </>
  )
}

/** What this very form touches: nothing is promised that it does not hold. */
function coverageSentence(form: ExamForm, blueprint: Blueprint, { topics: known }: Corpus): string {
  const { tasks, topics, of } = coverageOf(form.items, blueprint)
  const names = topics.map((id) => known.find((topic) => topic.id === id)?.title ?? id)
  const from = `Drawn from ${topics.length === 1 ? '1 topic' : `${topics.length} topics`} (${listed(names)}); ${tasks.length} of ${of} task statements covered.`
  const short = form.domains
    .filter(({ got, wanted }) => got < wanted)
    .map(({ id, got, wanted }) => `domain ${id} has ${got} questions of ${wanted}`)
  return short.length === 0 ? from : `${from} Too little content yet: ${listed(short)}.`
}
