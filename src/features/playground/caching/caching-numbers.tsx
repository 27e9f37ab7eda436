// A cache's run in numbers: the moment shown, node by node, and what mathematics says of these settings.
import { memo, useMemo, type ReactElement } from 'react'
import { cacheCursor } from '../../../sim/caching/cache-cursor.ts'
import { databaseReadsOf, hitRateOf, readsOf, type CacheFrame } from '../../../sim/caching/cache-frame.ts'
import { MOST_NODES } from '../../../sim/caching/happening.ts'
import type { CachingTrace } from '../../../sim/caching/run-caching.ts'
import { shown } from '../../../sim/read/refusal.ts'
import type { RunProps } from '../lab/lab.ts'
import { usePlayer } from '../player/use-player.ts'
import { shareText } from '../words.ts'
import { formulaFor } from './formula-for.ts'

export const CachingNumbers = memo(function CachingNumbers({ trace, store }: RunProps<CachingTrace>): ReactElement {
  const { upTo, timeUs } = usePlayer(store)
  const cursor = useMemo(() => cacheCursor(trace), [trace])
  const formula = useMemo(() => formulaFor(trace.scenario), [trace])
  const frame = cursor(timeUs, upTo)
  const { counts } = frame
  return (
    <div className="live">
      <div className="live-scroll" role="region" aria-label="The run so far, in numbers" tabIndex={0}>
        <table>
          <caption className="vh">The run up to this moment</caption>
          <thead>
            <tr>
              <th scope="col">So far</th>
              <th scope="col">Reads</th>
              <th scope="col">Hits</th>
              <th scope="col">Stale</th>
              <th scope="col">Hit rate</th>
              <th scope="col">Waited</th>
              <th scope="col">Database reads</th>
              <th scope="col">Writes</th>
              <th scope="col">Evicted</th>
              <th scope="col">Expired</th>
              <th scope="col">Out of memory</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">All</th>
              <td>{shown(readsOf(counts))}</td>
              <td>{shown(counts.hits)}</td>
              <td>{shown(counts.stale)}</td>
              <td>{shareText(hitRateOf(counts))}</td>
              <td>{shown(counts.waited)}</td>
              <td>{shown(databaseReadsOf(counts))}</td>
              <td>{shown(counts.writes)}</td>
              <td>{shown(counts.evicted)}</td>
              <td>{shown(counts.expired)}</td>
              <td>{shown(counts.refused)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <Nodes frame={frame} trace={trace} />
      <p className="soft moment-sum">
        The oldest stale answer: {shown(Math.round(counts.mostStaleMs / 10) / 100)} s behind the database.
        {formula !== undefined &&
          ` ${formula.text} ${shareText(formula.hitRate)}; this run so far ${shareText(hitRateOf(counts))}.`}
      </p>
    </div>
  )
})

const Nodes = ({ frame, trace }: { readonly frame: CacheFrame; readonly trace: CachingTrace }): ReactElement => {
  const { replicas } = trace.scenario
  return (
    <div className="live-scroll" role="region" aria-label="Shards, in numbers" tabIndex={0}>
      <table>
        <caption className="vh">Shards at this moment</caption>
        <thead>
          <tr>
            <th scope="col">Shard</th>
            <th scope="col">Items</th>
            <th scope="col">Room</th>
            <th scope="col">Reads at the primary</th>
            {Array.from({ length: replicas }, (_, index) => (
              <th key={index} scope="col">
                At replica {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frame.shards.map(({ key, held, away }, shard) => (
            <tr key={shard}>
              <th scope="row">{away ? `${shard + 1}, lost` : shard + 1}</th>
              <td>{shown(held)}</td>
              <td>{shown(key.length)}</td>
              {Array.from({ length: replicas + 1 }, (_, node) => (
                <td key={node}>{shown(frame.nodeReads[shard * MOST_NODES + node] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
