// A lab at its address: a list of traps, one of them, a linked run, or one's own setting.
import { useMemo, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Notice } from '../../../ui/notice.tsx'
import '../playground.css'
import '../preset/preset.css'
import '../stage.css'
import '../words-of-run/words.css'
import './lab.css'
import type { Lab } from './lab.ts'
import { LabPlay } from './lab-play.tsx'
import { OtherLabs } from './other-labs.tsx'

export function LabView<Scenario extends object, Trace extends { readonly endUs: number }>({
  lab,
}: {
  readonly lab: Lab<Scenario, Trace>
}): ReactElement {
  const [params] = useSearchParams()
  const id = params.get('preset')
  const preset = lab.presets.find((each) => each.id === id)
  const shared = params.get('s')
  const linked = useMemo(() => (shared === null ? undefined : lab.link.read(shared.trim())), [lab, shared])
  const opened =
    preset !== undefined
      ? { key: preset.id, title: preset.title, initial: preset.scenario }
      : linked?.ok === true
        ? { key: shared, title: 'A linked run', initial: linked.value }
        : params.has('own')
          ? { key: 'own', title: lab.ownTitle, initial: lab.own }
          : undefined
  if (opened === undefined) {
    return (
      <div className="playground">
        <div className="contents">
          <h1>{lab.title}</h1>
          {id !== null && (
            <Notice tone="bad">
              <p>There is no trap called “{id.slice(0, 60)}” here. These are there:</p>
            </Notice>
          )}
          {linked?.ok === false && (
            <Notice tone="bad">
              <p>{linked.error.says}</p>
            </Notice>
          )}
          <Contents lab={lab} />
        </div>
      </div>
    )
  }
  return (
    <div className={`playground${params.has('present') ? ' presenting' : ''}`}>
      <p className="running">
        <Link to={lab.path}>{lab.title}</Link>
      </p>
      <h1>{opened.title}</h1>
      <LabPlay key={opened.key} lab={lab} initial={opened.initial} preset={preset} />
    </div>
  )
}

function Contents<Scenario extends object, Trace extends { readonly endUs: number }>({
  lab,
}: {
  readonly lab: Lab<Scenario, Trace>
}): ReactElement {
  return (
    <>
      <p className="lede">{lab.lede}</p>
      <ol className="toc presets">
        {lab.presets.map(({ id, title, question }) => (
          <li key={id}>
            <Link to={`${lab.path}?preset=${id}`}>{title}</Link>
            <p>{question}</p>
          </li>
        ))}
      </ol>
      <p>
        <Link to={`${lab.path}?own=1`}>{lab.ownTitle}</Link>: every number of it.
      </p>
      <OtherLabs here={lab.path} />
    </>
  )
}
