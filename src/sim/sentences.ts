// The narrator's sentences, one for each thing that can happen.
import { listed } from '../std/text.ts'
import type { Frame, FunctionFrame } from './frame/frame-at.ts'
import type { Happened } from './happened.ts'
import type { Reason, RecordName } from './happening.ts'
import { shown } from './read/refusal.ts'
import { scalingRule } from './rules.ts'
import type { Change, Scenario } from './scenario.ts'

/** What a sentence may look at; the frame is worked out only when it is asked for. */
interface Told extends Happened {
  readonly f: string
  readonly s: string
  readonly scenario: Scenario
  readonly frame: () => Frame
}

const seconds = (us: number): string => {
  if (us < 1_000_000) return `${shown(Math.round(us / 1000))} ms`
  return us >= 120_000_000 ? `${shown(Math.round(us / 6e6) / 10)} minutes` : `${shown(Math.round(us / 1e5) / 10)} s`
}

const ofFunction = ({ frame, f }: Told): FunctionFrame | undefined => frame().functions.find(({ name }) => name === f)

const environments = (count: number): string => (count === 1 ? '1 environment is' : `${shown(count)} environments are`)

/** Who holds places that nobody uses, and how many. */
function heldFor(told: Told): { readonly count: number; readonly names: string; readonly how: string } {
  const holders = told
    .frame()
    .functions.map(({ name, reserved, provisioned, concurrency, busyProvisioned }) => ({
      name,
      reserved: reserved !== null,
      count: reserved === null ? provisioned - busyProvisioned : reserved - concurrency,
    }))
    .filter(({ name, count }) => name !== told.f && count > 0)
  return {
    count: holders.reduce((sum, { count }) => sum + count, 0),
    names: listed(holders.map(({ name }) => name)),
    how: holders.every(({ reserved }) => reserved)
      ? 'reserved'
      : holders.some(({ reserved }) => reserved)
        ? 'reserved or provisioned'
        : 'provisioned',
  }
}

function throttledByPool(told: Told): string {
  const { limit } = told.frame().account
  const { count, names, how } = heldFor(told)
  if (count === 0) return `${told.f} is throttled: all ${shown(limit)} of the account are in use${mostlyBy(told)}.`
  return `${told.f} is throttled though ${environments(count)} free: they are ${how} for ${names}.`
}

function mostlyBy(told: Told): string {
  const [most] = told.frame().functions.toSorted((a, b) => b.concurrency - a.concurrency)
  return most === undefined || most.name === told.f ? '' : `, ${shown(most.concurrency)} of them by ${most.name}`
}

function throttledByReserved(told: Told): string {
  const f = ofFunction(told)
  if (f?.reserved === 0) return `${told.f} is switched off: with 0 reserved every request gets a 429.`
  const free = told.frame().account.unreservedFree
  const reason =
    f?.reserved === f?.provisioned
      ? `all ${shown(f?.reserved ?? 0)} reserved are provisioned, so nothing is left for requests on demand`
      : `its own ${shown(f?.reserved ?? 0)} reserved are busy, and it may not use others`
  return `${told.f} is throttled though ${environments(free)} free in the account: ${reason}.`
}

function throttled(told: Told): string {
  const { f, cause, scenario } = told
  if (cause === 'accountPool') return throttledByPool(told)
  if (cause === 'reservedCap') return throttledByReserved(told)
  if (cause === 'accountRate') {
    const { limit } = told.frame().account
    return `${f} is throttled by the second: the account serves 10 × ${shown(limit)} = ${shown(10 * limit)} requests a second, however short they are.`
  }
  if (cause === 'reservedRate') {
    const reserved = ofFunction(told)?.reserved ?? 0
    return `${f} is throttled by the second: ${shown(reserved)} reserved serve 10 × ${shown(reserved)} = ${shown(10 * reserved)} requests a second.`
  }
  const { stock, refillUs } = scalingRule(scenario)
  return `${f} is throttled while it grows: its ${shown(stock)} new environments are used up, and ${shown(Math.round(6e7 / refillUs))} a minute come back.`
}

const WHY: Readonly<Record<Reason, string>> = {
  RetriesExhausted: 'every attempt has failed',
  EventAgeExceeded: 'it has grown too old',
  ZeroReservedConcurrency: 'with 0 reserved nothing is even tried',
  MaxReceiveCount: 'it was received as often as the queue allows',
  RecordAgeExceeded: 'it has grown too old',
}

function changed({ scenario, value }: Told): string {
  const change = scenario.changes[value] as Change
  if (change.on === 'account') return `The account's limit is now ${shown(change.value)}.`
  const to = change.value === null ? 'no longer set' : `now ${shown(change.value)}`
  return `${change.name}: ${FIELDS[change.field]} is ${to}.`
}

const FIELDS = {
  reserved: 'reserved concurrency',
  provisioned: 'provisioned concurrency',
  durationMs: 'duration in ms',
  initMs: 'init in ms',
  errorShare: 'share of errors',
  ratePerS: 'requests a second',
  maxConcurrency: 'maximum concurrency',
} as const

function refusedByGateway(told: Told): string {
  const source = told.scenario.sources.find(({ name }) => name === told.s)
  const { ratePerS = 0, burst = 0 } = (source?.kind === 'sync' && source.gateway) || {}
  const { account } = told.frame()
  return `${told.s} gets a 429 from the gateway: its bucket of ${shown(burst)} is empty, and ${shown(ratePerS)} a second come back. ${told.f} never sees the request: ${shown(account.concurrency)} of ${shown(account.limit)} are in flight.`
}

function queueVisibilityOf({ sources }: Scenario, name: string): number {
  const source = sources.find((each) => each.name === name)
  return (source?.kind === 'sqs' && source.queueVisibilityS) || 0
}

const SENTENCES: Partial<Record<RecordName, (told: Told) => string>> = {
  startedCold: ({ f, value }) =>
    `${f} has no idle environment: a new one is made, a cold start${value > 0 ? ` of ${seconds(value)}` : ''}.`,
  startedWarm: ({ f }) => `${f} runs in an environment that was idle: no cold start.`,
  startedProvisioned: ({ f }) => `${f} runs in a provisioned environment: it was ready before the request came.`,
  spilledWarm: (told) => `${told.f} spills over into an idle environment on demand: provisioned ones are busy.`,
  spilledCold: (told) =>
    `All ${shown(ofFunction(told)?.provisionedReady ?? 0)} provisioned environments of ${told.f} are busy or at their rate: the request spills over, and starts cold.`,
  failed: ({ f }) => `${f} fails: its handler has thrown an error.`,
  crashed: ({ f }) => `${f} crashes: its environment is reset, and runs its init again next time.`,
  timedOut: ({ f }) => `${f} runs into its timeout: the environment is reset, and runs its init again next time.`,
  initRepeated: ({ f, value }) =>
    `${f} runs its init again after a reset: ${seconds(value)}, without counting as a cold start.`,
  reaped: ({ f, scenario }) =>
    `An environment of ${f} is ended after ${seconds(scenario.choices.idleLifetimeS * 1e6)} idle.`,
  throttled,
  provisionedRequested: (told) =>
    `${shown(told.value)} provisioned environments are asked for ${told.f}: they claim concurrency now, and none is usable until all are ready.`,
  provisionedReady: (told) =>
    told.timeUs === 0
      ? `${told.f} begins with provisioned environments.`
      : `The provisioned environments of ${told.f} are ready, all at once.`,
  provisionedRemoved: ({ f }) => `${f} gives provisioned environments back.`,
  returned: ({ s }) => `${s}: messages are visible again after their visibility timeout.`,
  retryAfterError: ({ s, slot, value }) => `${s}: after failed attempt ${slot} the next waits ${seconds(value)}.`,
  backedOff: ({ s, value }) => `${s}: a throttle is no error; it is tried again after ${seconds(value)}.`,
  deadLettered: ({ s, reason, value }) =>
    `${s}: ${value === 1 ? 'one is' : `${shown(value)} are`} kept aside, because ${WHY[reason ?? 'RetriesExhausted']}.`,
  dropped: ({ s, reason, value }) =>
    `${s}: ${value === 1 ? 'one is' : `${shown(value)} are`} lost, because ${WHY[reason ?? 'RetriesExhausted']} and nothing catches it.`,
  bisected: ({ s, value }) => `${s}: a failed batch of ${shown(value)} is split in two; that uses up no retry.`,
  laneBlocked: ({ s }) => `${s}: a batch cannot go on and holds up all that comes after it.`,
  laneFreed: ({ s }) => `${s}: the way is free again.`,
  clientRetry: ({ s, value }) => `${s} gets a 429 and tries again by itself in ${seconds(value)}: Lambda does not.`,
  gatewayRefused: (told) => refusedByGateway(told),
  visibleTooSoon: ({ s, scenario, value }) =>
    `${s}: ${value === 1 ? 'a message is' : `${shown(value)} messages are`} visible again after ${shown(queueVisibilityOf(scenario, s))} s while the work goes on. It is taken a second time.`,
  deletedLate: ({ s }) =>
    `${s}: a message is done and deleted while it was visible again. AWS promises no such late delete; here it holds.`,
  clientGaveUp: ({ s, slot }) => `${s} gives up after ${slot} attempts.`,
  changed,
}

export function sentenceFor(scenario: Scenario, happened: Happened, frame: () => Frame): string | undefined {
  const { functionName = '', sourceName = '' } = happened
  return SENTENCES[happened.what]?.({ ...happened, f: functionName, s: sourceName, scenario, frame })
}
