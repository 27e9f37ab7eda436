// The concurrency playground: a list of traps, one of them, or an account of one's own, as the address says.
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { PRESETS } from '../../sim/presets/presets.ts'
import { Notice } from '../../ui/notice.tsx'
import './playground.css'
import './preset/preset.css'
import { OWN_SCENARIO } from './own-scenario.ts'
import { Playground } from './playground.tsx'
import { PresetList } from './preset/preset-list.tsx'

export default function PlayView(): ReactElement {
  const [params] = useSearchParams()
  const id = params.get('preset')
  const preset = PRESETS.find((each) => each.id === id)
  const presenting = params.has('present')
  return (
    <div className={`playground${presenting ? ' presenting' : ''}`}>
      {preset !== undefined ? (
        <>
          <Back />
          <h1>{preset.title}</h1>
          <Playground key={preset.id} initial={preset.scenario} preset={preset} />
        </>
      ) : params.has('own') ? (
        <>
          <Back />
          <h1>Your own account</h1>
          <Playground key="own" initial={OWN_SCENARIO} preset={undefined} />
        </>
      ) : (
        <div className="contents">
          <h1>Concurrency, played</h1>
          {id !== null && <Unknown id={id} />}
          <PresetList />
        </div>
      )}
    </div>
  )
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
