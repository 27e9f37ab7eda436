// The same runs on a second JavaScript engine: QuickJS, whose Math and sorting are not V8's, comes to the same traces.
import { resolve } from 'node:path'
import variant from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import type { ScenarioInput } from '../sim/scenario.ts'
import { hashOf } from '../sim/testing/hash-of.ts'

/** Short, since an interpreter is some forty times slower; every kind of source and every distribution is in them. */
const RUNS: readonly ScenarioInput[] = [
  ...(['constant', 'exponential', 'uniform', 'lognormal', 'hyperexponential'] as const).map(
    (durationDistribution): ScenarioInput => ({
      accountLimit: 150,
      durationS: 20,
      seed: `engine ${durationDistribution}`,
      functions: [{ name: 'f', durationMs: 300, durationDistribution, errorShare: 0.1, initMs: 400 }],
      sources: [{ target: 'f', kind: 'sync', arrivals: { kind: 'poisson', ratePerS: 80 } }],
    }),
  ),
  ...(['async', 'sqs', 'sqs-fifo', 'kinesis', 'dynamodb'] as const).map((kind): ScenarioInput => ({
    accountLimit: 120,
    durationS: 20,
    seed: `engine ${kind}`,
    functions: [{ name: 'f', durationMs: 200, durationDistribution: 'lognormal', errorShare: 0.2 }],
    sources: [{ target: 'f', kind, arrivals: { kind: 'poisson', ratePerS: 30 } }],
  })),
]

const here = (input: ScenarioInput): string => hashOf(JSON.stringify(input))

let script = ''

beforeAll(async () => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, '../sim/testing/hash-of.ts'), formats: ['iife'], name: 'engine' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  script = (output as Rolldown.RolldownOutput).output[0].code
})

test('every trace has the hash that it has in Node', async () => {
  const quick = (await newQuickJSWASMModuleFromVariant(variant)).newContext()
  quick.unwrapResult(quick.evalCode(script)).dispose()
  const hashThere = (input: ScenarioInput): unknown => {
    const result = quick.evalCode(`engine.hashOf(${JSON.stringify(JSON.stringify(input))})`)
    return quick.unwrapResult(result).consume((value) => quick.dump(value) as unknown)
  }
  for (const input of RUNS) expect(hashThere(input), input.seed).toBe(here(input))
  expect(new Set(RUNS.map(here)).size).toBe(RUNS.length)
  quick.dispose()
})
