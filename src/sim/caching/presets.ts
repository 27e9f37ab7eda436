// The traps of caching in the order in which they are shown.
import { full, scan } from './presets-memory.ts'
import { loss, writes } from './presets-nodes.ts'
import { stale, stampede } from './presets-filling.ts'
import type { CachingPreset } from './preset-reading.ts'

export const CACHING_PRESETS: readonly CachingPreset[] = [stale, stampede, scan, writes, loss, full]
