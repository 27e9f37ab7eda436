// The concurrency playground: a list of traps, one of them, or an account of one's own, as the address says.
import { useMemo, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { PRESETS } from '../../sim/presets/presets.ts'
import { useTopicCorpus } from '../../store/corpus.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import './playground.css'
import './lab/lab.css'
import './preset/preset.css'
import './stage.css'
import './words-of-run/words.css'
import { OWN_SCENARIO } from './own-scenario.ts'
import { Playground } from './playground.tsx'
import { scenarioFrom } from './transfer/scenario-in-address.ts'
import { PresetList } from './preset/preset-list.tsx'
import { accountLimitFact, citedPrices } from './sums/prices.ts'

export default function PlayView(): ReactElement {
  const [params] = useSearchParams()
  const id = params.get('preset')
  const preset = PRESETS.find((each) => each.id === id)
  const shared = params.get('s')
  const linked = useMemo(() => (shared === null ? undefined : scenarioFrom(shared)), [shared])
  const presenting = params.has('present')
  return (
    <div className={`playground${presenting ? ' presenting' : ''}`}>
      {preset !== undefined ? (
        <>
          <Back />
          <h1>{preset.title}</h1>
          <Playground key={preset.id} initial={preset.scenario} preset={preset} />
        </>
      ) : linked?.ok === true ? (
        <>
          <Back />
          <h1>A linked account</h1>
          <Playground key={shared} initial={linked.value} preset={undefined} />
        </>
      ) : params.has('own') ? (
        <>
          <Back />
          <h1>Your own account</h1>
          <Own />
        </>
      ) : (
        <div className="contents">
          <h1>Concurrency, played</h1>
          {id !== null && <Unknown id={id} />}
          {linked?.ok === false && (
            <Notice tone="bad">
              <p>{linked.error}</p>
            </Notice>
          )}
          <PresetList />
        </div>
      )}
    </div>
  )
}

/** Its limit and prices are those of the facts, so it waits for them. */
function Own(): ReactElement {
  const corpus = useTopicCorpus('lambda')
  const initial = useMemo(
    () =>
      corpus && {
        ...OWN_SCENARIO,
        accountLimit: accountLimitFact(corpus)?.limit ?? 1000,
        prices: citedPrices(corpus).prices,
      },
    [corpus],
  )
  return initial === undefined ? <Skeleton lines={10} /> : <Playground initial={initial} preset={undefined} />
}

const Back = (): ReactElement => (
  <p className="running">
    <Link to="/play/concurrency">Concurrency, played</Link>
  </p>
)

const Unknown = ({ id }: { readonly id: string }): ReactElement => (
  <Notice tone="bad">
    <p>There is no trap called “{id.slice(0, 60)}” here. These are there:</p>
  </Notice>
)
