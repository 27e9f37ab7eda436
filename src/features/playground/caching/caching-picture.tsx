// Readers above, the cache as cells with their keys, the database below: what it answers, and what falls through.
import { useMemo, type ReactElement } from 'react'
import { cacheCursor } from '../../../sim/caching/cache-cursor.ts'
import { databaseReadsOf, readsOf, type CacheCounts } from '../../../sim/caching/cache-frame.ts'
import type { CachingTrace } from '../../../sim/caching/run-caching.ts'
import { shown } from '../../../sim/read/refusal.ts'
import type { RunProps } from '../lab/lab.ts'
import './caching.css'
import { useMoment } from '../player/use-player.ts'
import { MOST_DRAWN, ShardCells } from './shard-cells.tsx'

/** Rates are those of the last second. */
const WINDOW_US = 1e6
/** A used key lights up for so many ms of the viewer. */
const LIT_MS = 120

export function CachingPicture({ trace, store }: RunProps<CachingTrace>): ReactElement {
  const { upTo, timeUs, speed } = useMoment(store)
  const now = useMemo(() => cacheCursor(trace), [trace])
  const before = useMemo(() => cacheCursor(trace), [trace])
  const frame = now(timeUs, upTo)
  const fromUs = Math.max(0, timeUs - WINDOW_US)
  const earlier = before(fromUs).counts
  const perS = (pick: (counts: CacheCounts) => number): number =>
    ((pick(frame.counts) - pick(earlier)) * 1e6) / Math.max(1, timeUs - fromUs)
  const { scenario } = trace
  const { shards, counts } = frame
  const underWay = databaseReadsOf(counts) - counts.loaded
  const most = scenario.ratePerS + (scenario.scanAtS === null ? 0 : scenario.scanPerS)
  return (
    <figure
      className="cache-picture"
      aria-label="A cache between its readers and the database. The table below says the same in numbers."
    >
      <dl className="rates">
        <Rate name="Readers ask" perS={perS(readsOf)} most={most} of="readers" />
        <Rate name="The cache answers" perS={perS(({ hits, stale }) => hits + stale)} most={most} of="cache">
          {perS(({ stale }) => stale) > 0 ? `, ${shown(Math.round(perS(({ stale }) => stale)))} of them stale` : ''}
        </Rate>
      </dl>
      <div className={`shards of-${shards.length}`}>
        {shards.map((cells, index) => (
          <div key={index}>
            <p>
              {scenario.shards > 1 ? `Shard ${index + 1}: ` : 'Memory: '}
              {cells.away ? 'lost' : `${shown(cells.held)} of ${shown(cells.key.length)} items`}
              {scenario.replicas > 0 &&
                `, and ${scenario.replicas === 1 ? 'a replica' : `${scenario.replicas} replicas`}`}
              {cells.key.length > MOST_DRAWN && ` (the first ${MOST_DRAWN} are drawn)`}
            </p>
            <ShardCells
              cells={cells}
              timeUs={timeUs}
              litUs={Math.max(50_000, LIT_MS * 1000 * speed)}
              keys={scenario.keys}
              columns={scenario.shards > 1 ? 10 : 20}
            />
          </div>
        ))}
      </div>
      <dl className="rates">
        <Rate name="▾ Falls through" perS={perS(databaseReadsOf)} most={most} of="database">
          {`, ${shown(Math.max(0, underWay))} under way`}
        </Rate>
        <Rate name="Writes" perS={perS(({ writes }) => writes)} most={most} of="database">
          {perS(({ dropped }) => dropped) > 0
            ? `, ${shown(Math.round(perS(({ dropped }) => dropped)))} lost to the cache`
            : ''}
        </Rate>
      </dl>
      <figcaption>
        A cell is an item with its key; it is bright when just used, and underlined when the database has something
        newer.
      </figcaption>
    </figure>
  )
}

interface RateProps {
  readonly name: string
  readonly perS: number
  readonly most: number
  readonly of: 'readers' | 'cache' | 'database'
  readonly children?: string
}

const Rate = ({ name, perS, most, of, children = '' }: RateProps): ReactElement => (
  <div className={`of-${of}`}>
    <dt>{name}</dt>
    <dd>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.min(100, (100 * perS) / Math.max(1, most))} height="10" />
      </svg>
    </dd>
    <dd>
      {shown(Math.round(perS))} a second{children}
    </dd>
  </div>
)
