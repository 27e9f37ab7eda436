// Units as authors write them: what they measure, and how much of the base unit each is.

/** What may be compared with what; options of one item share a dimension. */
export type Dimension = 'time' | 'size' | 'throughput' | 'rate' | 'money' | 'share' | 'factor' | 'count'

export interface Unit {
  readonly dimension: Dimension
  /** How many base units it is: seconds, megabytes, megabytes a second, events a second. */
  readonly scale: number
  readonly one: string
  readonly many: string
  /** Sizes of one item are of one system: 1 MB and 1 MiB side by side would ask about spelling. */
  readonly system?: 'decimal' | 'binary'
}

const unit = (dimension: Dimension, scale: number, one: string, many = one, system?: Unit['system']): Unit =>
  system === undefined ? { dimension, scale, one, many } : { dimension, scale, one, many, system }

const MEBI = 1.048576

const UNITS: Readonly<Record<string, Unit>> = {
  ms: unit('time', 0.001, 'ms'),
  s: unit('time', 1, 'second', 'seconds'),
  minute: unit('time', 60, 'minute', 'minutes'),
  hour: unit('time', 3600, 'hour', 'hours'),
  day: unit('time', 86_400, 'day', 'days'),
  week: unit('time', 604_800, 'week', 'weeks'),
  year: unit('time', 31_536_000, 'year', 'years'),
  byte: unit('size', 0.000001, 'byte', 'bytes', 'decimal'),
  kb: unit('size', 0.001, 'KB', 'KB', 'decimal'),
  mb: unit('size', 1, 'MB', 'MB', 'decimal'),
  gb: unit('size', 1000, 'GB', 'GB', 'decimal'),
  tb: unit('size', 1_000_000, 'TB', 'TB', 'decimal'),
  kib: unit('size', MEBI / 1024, 'KiB', 'KiB', 'binary'),
  mib: unit('size', MEBI, 'MiB', 'MiB', 'binary'),
  gib: unit('size', MEBI * 1024, 'GiB', 'GiB', 'binary'),
  mbps: unit('throughput', 1, 'MBps'),
  'requests/s': unit('rate', 1, 'requests/s'),
  '%': unit('share', 1, '%'),
  '×': unit('factor', 1, '×'),
}

const ALIASES: Readonly<Record<string, string>> = {
  sec: 's',
  second: 's',
  seconds: 's',
  min: 'minute',
  minutes: 'minute',
  h: 'hour',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  years: 'year',
  b: 'byte',
  bytes: 'byte',
  'mb/s': 'mbps',
  rps: 'requests/s',
  'requests per second': 'requests/s',
  x: '×',
  times: '×',
}

/** A small b behind a big letter is a bit: 8 Mbps are 1 MBps, and no unit of ours. */
const BITS = /^[KMGT]b(ps|\/s)?$/

const knownUnit = (written: string): Unit | undefined => {
  if (BITS.test(written.trim())) return undefined
  const key = written.trim().toLowerCase()
  return UNITS[ALIASES[key] ?? key]
}

/** Whether a text begins with a unit and goes on: '250 MB unzipped' is a remark about a size, not a count of things. */
export const isUnitWithRemark = (written: string): boolean => {
  const [first = '', ...rest] = written.trim().split(/\s+/)
  return rest.length > 0 && knownUnit(written) === undefined && knownUnit(first) !== undefined
}

/** A known unit, or a count of the noun as written; money keeps what it is paid for ('USD per hour'). */
export function unitFor(written: string): Unit {
  const known = knownUnit(written)
  if (known !== undefined) return known
  if (/^usd\b/i.test(written.trim())) return unit('money', 1, written.trim())
  return unit('count', 1, written.trim())
}
