// The run in numbers at the moment shown: what the picture says, for eyes and for screen readers alike.
import type { ReactElement } from 'react'
import type { Frame, FunctionFrame, SourceFrame } from '../../../sim/frame/frame-at.ts'
import { API_REASONS, CAUSE, CAUSES } from '../../../sim/happening.ts'
import { shown } from '../../../sim/read/refusal.ts'
import { causeClass, functionClass } from '../picture/palette.ts'
import { CAUSE_WORDS } from '../words.ts'

interface Props {
  readonly frame: Frame
}

export const LiveTable = ({ frame }: Props): ReactElement => (
  <div className="live">
    <div className="live-scroll" role="region" aria-label="Functions, in numbers" tabIndex={0}>
      <table>
        <caption className="vh">Functions at this moment</caption>
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">In flight</th>
            <th scope="col">Reserved</th>
            <th scope="col">Provisioned</th>
            <th scope="col">Idle</th>
            <th scope="col">Invocations</th>
            <th scope="col">Cold starts</th>
            <th scope="col">429</th>
          </tr>
        </thead>
        <tbody>
          {frame.functions.map((f, index) => (
            <FunctionRow key={f.name} f={f} index={index} />
          ))}
        </tbody>
      </table>
    </div>
    <Reasons functions={frame.functions} sources={frame.sources} />
    <div className="live-scroll" role="region" aria-label="Sources, in numbers" tabIndex={0}>
      <table>
        <caption className="vh">Sources at this moment</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Sent</th>
            <th scope="col">Waiting</th>
            <th scope="col">Done</th>
            <th scope="col">Retried</th>
            <th scope="col">In the DLQ</th>
            <th scope="col">Lost</th>
          </tr>
        </thead>
        <tbody>
          {frame.sources.map((source) => (
            <SourceRow key={source.name} source={source} />
          ))}
        </tbody>
      </table>
    </div>
  </div>
)

const FunctionRow = ({ f, index }: { readonly f: FunctionFrame; readonly index: number }): ReactElement => (
  <tr>
    <th scope="row">
      <span className={`swatch ${functionClass(index)}`} aria-hidden="true" />
      {f.name}
    </th>
    <td>{shown(f.concurrency)}</td>
    <td>{f.reserved === null ? '–' : shown(f.reserved)}</td>
    <td>{f.provisioned === 0 ? '–' : `${shown(f.provisionedReady)} of ${shown(f.provisioned)}`}</td>
    <td>{shown(f.idleOnDemand)}</td>
    <td>{shown(f.invocations)}</td>
    <td>{shown(f.coldStarts)}</td>
    <td>{shown(f.throttles)}</td>
  </tr>
)

const SourceRow = ({ source }: { readonly source: SourceFrame }): ReactElement => (
  <tr>
    <th scope="row">{source.name}</th>
    <td>{shown(source.sent)}</td>
    <td>{shown(source.waiting)}</td>
    <td>{shown(source.delivered)}</td>
    <td>{shown(source.retried)}</td>
    <td>{shown(source.deadLettered)}</td>
    <td>{shown(source.dropped)}</td>
  </tr>
)

/** Why requests got a 429, as a colour, in words, and by the API's name. */
function Reasons({ functions, sources }: Pick<Frame, 'functions' | 'sources'>): ReactElement | null {
  const reasons = functions.flatMap((f) =>
    CAUSES.flatMap((cause, index) => {
      const count = f.throttled[cause]
      return count === 0 ? [] : [{ key: `${f.name} ${cause}`, name: f.name, cause, index, count }]
    }),
  )
  const refused = sources.filter((source) => source.refused > 0)
  if (reasons.length + refused.length === 0) return null
  return (
    <ul className="reasons" aria-label="Why requests got a 429">
      {reasons.map(({ key, name, cause, index, count }) => (
        <li key={key}>
          <span className={`cross-mark ${causeClass(index)}`} aria-hidden="true">
            ✕
          </span>{' '}
          <strong>{shown(count)}</strong> of {name}: {CAUSE_WORDS[cause]} <code>{API_REASONS[cause]}</code>
        </li>
      ))}
      {refused.map(({ name, refused: count }) => (
        <li key={`gateway ${name}`}>
          <span className={`cross-mark ${causeClass(CAUSE.accountRate)}`} aria-hidden="true">
            ✕
          </span>{' '}
          <strong>{shown(count)}</strong> of {name}: refused by the gateway, not by Lambda{' '}
          <code>429 Too Many Requests</code>
        </li>
      ))}
    </ul>
  )
}
