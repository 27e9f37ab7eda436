// One shard's memory as cells: which key stands where, what was just used, what is older than the database.
import type { ReactElement } from 'react'
import type { ShardCells as Cells } from '../../../sim/caching/cache-frame.ts'

interface Props {
  readonly cells: Cells
  readonly timeUs: number
  /** A key that was used so lately lights up. */
  readonly litUs: number
  readonly keys: number
  /** Fewer where shards stand beside each other. */
  readonly columns: number
}

/** More would be too small to tell apart. */
export const MOST_DRAWN = 200
const SIZE = 24
const PITCH = 27

export function ShardCells({ cells, timeUs, litUs, keys, columns }: Props): ReactElement {
  const count = Math.min(MOST_DRAWN, cells.key.length)
  const wide = Math.min(columns, count)
  const rows = Math.ceil(count / wide)
  return (
    <div className={cells.away ? 'shard away' : 'shard'}>
      <svg viewBox={`0 0 ${wide * PITCH} ${rows * PITCH}`} preserveAspectRatio="xMinYMin meet" aria-hidden="true">
        {Array.from({ length: count }, (_, place) => {
          const key = cells.key[place] as number
          const x = (place % wide) * PITCH + 1
          const y = Math.floor(place / wide) * PITCH + 1
          const old = key !== 0 && cells.old[place] === 1
          const just = key !== 0 && timeUs - (cells.usedUs[place] as number) < litUs
          return (
            <g key={place}>
              <rect
                x={x}
                y={y}
                width={SIZE}
                height={SIZE}
                className={`${key === 0 ? '' : 'held'} ${old ? 'old' : ''} ${just ? 'just' : ''} ${key > keys ? 'scanned' : ''}`}
              />
              {old && <path className="old-mark" d={`M${x + 4} ${y + SIZE - 4} H${x + SIZE - 4}`} />}
              {key !== 0 && key <= keys && (
                <text x={x + SIZE / 2} y={y + SIZE / 2 + 3}>
                  {key}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
