// Sums of the worked examples that need no run: pollers, recursion, and prices beyond the meter.

/** D12: events a second that one of SQS's provisioned pollers can take. */
export const eventsPerPoller = (messageKb: number, durationS: number, batchSize: number): number =>
  Math.min(Math.ceil(1024 / messageKb), Math.ceil(10 / durationS) * batchSize, Math.min(100, 10 * batchSize))

export const pollersFor = (eventsPerS: number, messageKb: number, durationS: number, batchSize: number): number =>
  Math.ceil(eventsPerS / eventsPerPoller(messageKb, durationS, batchSize))

/** R56: a provisioned Kafka poller takes 5 MB a second and has 5 invocations out at once. */
export const kafkaPoller = (
  payloadMb: number,
  durationS: number,
): { readonly mbPerS: number; readonly concurrent: number } => {
  const concurrent = Math.min(5, (5 / payloadMb) * durationS)
  return { mbPerS: Math.min(5, (concurrent / durationS) * payloadMb), concurrent }
}

/** Kafka event poller units at this price an hour, for a month of 30 days. */
export const kafkaMonth = (units: number, perHour: number): number => units * perHour * 720

/** R38: AWS says approximately; the next invocation of the chain is stopped. */
const RECURSION_CHAIN = 16
export const recursionStops = (invocationInChain: number): boolean => invocationInChain > RECURSION_CHAIN

export interface SnapStartPrices {
  readonly cachePerGbS: number
  readonly restorePerGb: number
}

/** Beside requests and duration: the snapshot that is kept, and each restore. */
export const snapStartCost = (memoryGb: number, keptS: number, restores: number, prices: SnapStartPrices): number =>
  memoryGb * keptS * prices.cachePerGbS + restores * memoryGb * prices.restorePerGb
