// A run answers once; a run that is overtaken never does, and its worker is ended.
import { expect, test } from 'vitest'
import type { FromWorker, ToWorker } from '../../../sim/worker-messages.ts'
import { createRunner, type WorkerLike } from './runner.ts'

interface Fake extends WorkerLike {
  readonly asked: ToWorker[]
  ended: boolean
  answer(): void
}

function fakes(): { readonly made: Fake[]; start(): Fake } {
  const made: Fake[] = []
  const start = (): Fake => {
    const asked: ToWorker[] = []
    const fake: Fake = {
      asked,
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (message) => void asked.push(message),
      terminate: () => (fake.ended = true),
      answer: () => {
        const data: FromWorker = { id: asked.at(-1)?.id ?? 0, done: false, refusals: [] }
        fake.onmessage?.({ data } as MessageEvent<FromWorker>)
      },
    }
    made.push(fake)
    return fake
  }
  return { made, start }
}

const nobody = (): void => undefined

test('one worker serves runs that follow each other', () => {
  const { made, start } = fakes()
  const runner = createRunner(start)
  const answers: number[] = []
  for (const seed of ['a', 'b']) {
    runner.run({ seed }, ({ id }) => answers.push(id), nobody)
    made[0]?.answer()
  }
  expect(answers).toEqual([1, 2])
  expect(made.map(({ ended }) => ended)).toEqual([false])
})

test('a run that is overtaken is stopped, and stays silent', () => {
  const { made, start } = fakes()
  const runner = createRunner(start)
  const answers: string[] = []
  runner.run({ seed: 'slow' }, () => answers.push('slow'), nobody)
  runner.run({ seed: 'next' }, () => answers.push('next'), nobody)
  expect(made.map(({ ended }) => ended)).toEqual([true, false])
  made[1]?.answer()
  expect(answers).toEqual(['next'])
})

test('cancelled, it starts afresh; a broken worker says so', () => {
  const { made, start } = fakes()
  const runner = createRunner(start)
  const broken: string[] = []
  runner.run({}, nobody, nobody)
  runner.cancel()
  runner.cancel()
  runner.run({}, nobody, (why) => broken.push(why))
  made[1]?.onerror?.({ message: 'out of memory' } as ErrorEvent)
  expect(broken).toEqual(['out of memory'])
  runner.run({}, nobody, nobody)
  expect(made.map(({ ended }) => ended)).toEqual([true, true, false])
})
