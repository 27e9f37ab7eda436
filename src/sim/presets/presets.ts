// All presets, in the order in which they teach best.
import { POOL_PRESETS } from './pools.ts'
import { NEIGHBOUR_PRESETS } from './neighbours.ts'
import type { Preset } from './preset.ts'
import { RATE_PRESETS } from './rates.ts'
import { SOURCE_PRESETS } from './sources.ts'

export const PRESETS: readonly Preset[] = [...POOL_PRESETS, ...RATE_PRESETS, ...SOURCE_PRESETS, ...NEIGHBOUR_PRESETS]
