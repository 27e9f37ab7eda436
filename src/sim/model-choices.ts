// Where AWS documents nothing, the model chooses and says so: M1–M9 of the rules, each with its label and its default.

export interface Choices {
  readonly idlePick: 'most-recent' | 'least-recent'
  readonly idleLifetimeS: number
  readonly rateQuota: 'window' | 'bucket'
  readonly scalingRefill: 'continuous' | 'stepwise'
  readonly checkOrder: 'rate-first' | 'concurrency-first'
  readonly asyncBackoff: 'doubling' | 'one-second'
  readonly sqsBackoff: 'halve' | 'one-less'
  readonly provisionedBusy: 'apart' | 'unreserved'
  readonly whenLowered: 'finish'
}

export interface ModelChoice {
  readonly id: string
  readonly key: keyof Choices
  /** What AWS leaves open, as the screen says it. */
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

export const DEFAULT_CHOICES: Choices = {
  idlePick: 'most-recent',
  idleLifetimeS: 600,
  rateQuota: 'window',
  scalingRefill: 'continuous',
  checkOrder: 'rate-first',
  asyncBackoff: 'doubling',
  sqsBackoff: 'halve',
  provisionedBusy: 'apart',
  whenLowered: 'finish',
}

/** `idleLifetimeS` is a number of seconds and has no options. */
export const MODEL_CHOICES: readonly ModelChoice[] = [
  {
    id: 'M1',
    key: 'idlePick',
    label: 'Which free environment serves next. AWS does not say. It changes cold starts, not throttles.',
    options: [
      { value: 'most-recent', text: 'The one used last: the others can idle out' },
      { value: 'least-recent', text: 'The one that has waited longest: all stay warm' },
    ],
  },
  {
    id: 'M2',
    key: 'idleLifetimeS',
    label: 'How long an idle environment is kept. AWS publishes no number. We take 10 minutes.',
    options: [],
  },
  {
    id: 'M3',
    key: 'rateQuota',
    label: 'How 10 × concurrency requests per second is counted. AWS gives only the ratio.',
    options: [
      { value: 'window', text: 'Anew in each whole second' },
      { value: 'bucket', text: 'As a bucket that refills: one second more fits in at the start' },
    ],
  },
  {
    id: 'M4',
    key: 'scalingRefill',
    label: 'How the 1,000 new environments per 10 s come back. AWS says continuously, as well as it can.',
    options: [
      { value: 'continuous', text: '100 each second, never more than 1,000 in stock' },
      { value: 'stepwise', text: '1,000 at once every 10 s' },
    ],
  },
  {
    id: 'M5',
    key: 'checkOrder',
    label: 'What is checked first. Then: free provisioned, reserved, unreserved.',
    options: [
      { value: 'rate-first', text: 'Requests per second, then concurrency' },
      { value: 'concurrency-first', text: 'Concurrency, then requests per second' },
    ],
  },
  {
    id: 'M6',
    key: 'asyncBackoff',
    label: 'How a throttled event waits. AWS says: from 1 s, growing to 5 minutes. The steps are assumed.',
    options: [
      { value: 'doubling', text: '1, 2, 4 … 256, 300, 300 s' },
      { value: 'one-second', text: '1 s each time' },
    ],
  },
  {
    id: 'M7',
    key: 'sqsBackoff',
    label: 'How far a throttled queue backs off. AWS says: gradually. It never goes below 2.',
    options: [
      { value: 'halve', text: 'Half the concurrency for each throttle' },
      { value: 'one-less', text: 'One less for each throttle' },
    ],
  },
  {
    id: 'M8',
    key: 'provisionedBusy',
    label: 'Whether a busy provisioned environment counts as unreserved use, too. AWS has two wordings.',
    options: [
      { value: 'apart', text: 'No: else it would be claimed twice' },
      { value: 'unreserved', text: 'Yes, when its function has nothing reserved' },
    ],
  },
  {
    id: 'M9',
    key: 'whenLowered',
    label: 'What happens when a number is set below what runs. AWS does not say.',
    options: [{ value: 'finish', text: 'What runs may finish; new requests get 429 until it fits' }],
  },
]
