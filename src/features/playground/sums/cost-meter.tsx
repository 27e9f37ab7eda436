// What the run costs, line by line, with the price behind each and its day; and when provisioned concurrency pays.
import { useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Fact } from '../../../facts/fact.ts'
import { breakEvenUtilisation, costOf, type Cost, type CostLines } from '../../../sim/cost.ts'
import type { Prices } from '../../../sim/prices.ts'
import type { Trace } from '../../../sim/trace.ts'
import { useTopicCorpus } from '../../../store/corpus.ts'
import { amountText, shareText } from '../words.ts'
import { citedPrices, PRICE_LIST_OF } from './prices.ts'

const LINES: readonly {
  readonly key: keyof CostLines | 'pollers'
  readonly name: string
  readonly price: keyof Prices
}[] = [
  { key: 'requests', name: 'Requests', price: 'perMillionRequests' },
  { key: 'duration', name: 'Duration on demand', price: 'durationX86' },
  { key: 'init', name: 'Init of cold starts', price: 'durationX86' },
  { key: 'provisionedCapacity', name: 'Provisioned, configured', price: 'capacityX86' },
  { key: 'provisionedDuration', name: 'Provisioned, running', price: 'provisionedX86' },
  { key: 'ephemeral', name: '/tmp above 512 MB', price: 'ephemeral' },
  { key: 'pollers', name: 'Provisioned pollers', price: 'pollerHour' },
]

export function CostMeter({ trace }: { readonly trace: Trace }): ReactElement {
  const corpus = useTopicCorpus('lambda')
  const cost = useMemo(() => costOf(trace), [trace])
  const { facts } = useMemo(() => citedPrices(corpus), [corpus])
  return (
    <section className="cost" aria-labelledby="cost">
      <h2 id="cost">What the run costs</h2>
      <p className="total">
        {dollars(cost.total)} <span className="soft">for {amountText(trace.endUs / 1e6)} s, without the free tier</span>
      </p>
      <div className="live-scroll" role="region" aria-label="Cost, line by line" tabIndex={0}>
        <table>
          <tbody>
            {LINES.filter(({ key }) => cost[key] > 0).map(({ key, name, price }) => (
              <Line key={key} name={name} dollars={cost[key]} fact={facts[price]} />
            ))}
          </tbody>
        </table>
      </div>
      <BreakEven trace={trace} cost={cost} />
    </section>
  )
}

const Line = (props: {
  readonly name: string
  readonly dollars: number
  readonly fact: Fact | undefined
}): ReactElement => (
  <tr>
    <th scope="row">{props.name}</th>
    <td>{dollars(props.dollars)}</td>
    <td>
      {props.fact === undefined ? (
        `Price list of ${PRICE_LIST_OF}`
      ) : (
        <Link to={`/learn/${props.fact.page}#${props.fact.anchor}`}>
          {props.fact.value.text}, {props.fact.checkedOn}
        </Link>
      )}
    </td>
  </tr>
)

/** Four digits that count, also of very little. */
const dollars = (amount: number): string =>
  `$${amount === 0 ? '0' : amount >= 1 ? amount.toFixed(2) : amount.toFixed(Math.min(12, 3 - Math.floor(Math.log10(amount))))}`

/** Provisioned costs while it waits, and less than on demand while it runs: from some share of time on it pays. */
function BreakEven({ trace, cost }: { readonly trace: Trace; readonly cost: Cost }): ReactElement {
  const { prices, functions } = trace.scenario
  const used = functions.flatMap(({ name, arm }, index) => {
    const totals = trace.functions[index]
    const heldS = totals?.capacityS ?? 0
    if (totals === undefined || heldS === 0) return []
    const share = totals.provisionedMs / 1000 / heldS
    return [{ name, share, pays: share >= breakEvenUtilisation(prices, arm) }]
  })
  return (
    <>
      <p>
        Provisioned breaks even with on demand when it runs {shareText(breakEvenUtilisation(prices, false))} of the time
        {' it is configured'} (Arm: {shareText(breakEvenUtilisation(prices, true))}).
      </p>
      {cost.provisionedCapacity > 0 && (
        <ul>
          {used.map(({ name, share, pays }) => (
            <li key={name}>
              {name}: {shareText(share)} of its billed time, in steps of 5 minutes.{' '}
              {pays ? 'Cheaper than on demand.' : 'On demand would be cheaper.'}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
