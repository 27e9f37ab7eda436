// The short name of each setting in a link. A letter given once keeps its meaning: old links are read by it.
import { MODEL_CHOICES } from '../model-choices.ts'
import { DISTRIBUTIONS, FUNCTION_FIELDS, SOURCE_FIELDS } from '../scenario.ts'
import { flag, group, list, number, oneOf, spaced, text, type Letters } from './shapes.ts'

const numbers = list(spaced(number))

const arrivals = group({
  k: ['kind', oneOf(['even', 'poisson', 'step', 'ramp', 'burst', 'schedule'])],
  r: ['ratePerS', number],
  b: ['beforePerS', number],
  f: ['fromPerS', number],
  s: ['startS', number],
  z: ['endS', number],
  o: ['offsetUs', number],
  c: ['count', number],
  y: ['everyS', number],
  t: ['timesS', numbers],
})

const functions = group({
  n: ['name', text],
  r: ['reserved', number],
  p: ['provisioned', number],
  d: ['durationMs', number],
  D: ['durationDistribution', oneOf(DISTRIBUTIONS)],
  v: ['durationCv', number],
  i: ['initMs', number],
  t: ['timeoutS', number],
  m: ['memoryMb', number],
  f: ['ephemeralMb', number],
  a: ['arm', flag],
  x: ['errorShare', number],
  X: ['crashShare', number],
})

const retries = group({
  m: ['most', number],
  f: ['firstMs', number],
  l: ['longestMs', number],
  j: ['jitter', flag],
})

const gateway = group({
  r: ['ratePerS', number],
  b: ['burst', number],
})

const sources = group({
  n: ['name', text],
  t: ['target', number],
  k: ['kind', oneOf(['sync', 'async', 'sqs', 'sqs-fifo', 'kinesis', 'dynamodb'])],
  q: ['qualifier', oneOf(['alias', '$LATEST'])],
  a: ['arrivals', arrivals],
  r: ['retries', retries],
  m: ['maxRetries', number],
  g: ['maxEventAgeS', number],
  d: ['deadLetterQueue', flag],
  F: ['onFailure', flag],
  S: ['onSuccess', flag],
  b: ['batchSize', number],
  w: ['windowS', number],
  K: ['messageKb', number],
  p: ['poisoned', numbers],
  P: ['partialResponses', flag],
  c: ['maxConcurrency', number],
  v: ['visibilityS', number],
  x: ['maxReceives', number],
  u: ['pollers', group({ f: ['fewest', number], m: ['most', number] })],
  G: ['groups', number],
  s: ['shards', number],
  f: ['factor', number],
  B: ['bisect', flag],
  A: ['maxRecordAgeS', number],
  y: ['gateway', gateway],
  V: ['queueVisibilityS', number],
})

const changes = group({
  t: ['atS', number],
  o: ['on', oneOf(['account', 'function', 'source'])],
  n: ['name', number],
  f: ['field', oneOf(['accountLimit', ...FUNCTION_FIELDS, ...SOURCE_FIELDS])],
  v: ['value', number],
})

/** M1 is a, M2 is b … M5 is f; the one without options is a number. */
const choices: Letters = Object.fromEntries(
  MODEL_CHOICES.map(({ id, key, options }) => [
    'abcdfghij'[Number(id.slice(1)) - 1] ?? id,
    [key, options.length === 0 ? number : oneOf(options.map(({ value }) => value))],
  ]),
)

const prices = group({
  r: ['perMillionRequests', number],
  d: ['durationX86', number],
  D: ['durationArm', number],
  c: ['capacityX86', number],
  C: ['capacityArm', number],
  p: ['provisionedX86', number],
  P: ['provisionedArm', number],
  f: ['ephemeral', number],
  h: ['pollerHour', number],
})

export const scenario = group({
  l: ['accountLimit', number],
  d: ['durationS', number],
  s: ['seed', text],
  y: ['rulesAsOf', oneOf(['now', '2022'])],
  r: ['region', oneOf(['large', 'medium', 'other'])],
  g: ['scalingRate', flag],
  m: ['choices', group(choices)],
  f: ['functions', list(functions)],
  q: ['sources', list(sources)],
  c: ['changes', list(changes)],
  p: ['prices', prices],
})
