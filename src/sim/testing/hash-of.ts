// What a bare JavaScript engine is given: a scenario as JSON in, the hash of its trace out.
import { runInput } from '../presets/preset.ts'
import type { ScenarioInput } from '../scenario.ts'
import { traceHash } from '../trace-hash.ts'

export const hashOf = (text: string): string => traceHash(runInput(JSON.parse(text) as ScenarioInput))
