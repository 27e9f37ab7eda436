// One short text that stands for a whole trace: equal on every engine, different as soon as one record differs.
import { slotOf, timeOf, type Records } from './records.ts'

/** Two FNV-1a streams of 32 bits over every field of every record, 16 hexadecimal digits in all. */
export function traceHash({ records }: { readonly records: Records }): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let index = 0; index < records.length; index += 1) {
    const timeUs = timeOf(records, index)
    const low = timeUs >>> 0
    const rest = (records.kind[index] as number) | ((records.owner[index] as number) << 8)
    a = Math.imul(a ^ low, 0x01000193)
    b = Math.imul(b ^ rest, 0x01000193)
    a = Math.imul(a ^ (records.value[index] as number) ^ (b >>> 15), 0x01000193)
    b = Math.imul(b ^ slotOf(records, index) ^ Math.floor(timeUs / 2 ** 32) ^ (a >>> 13), 0x01000193)
  }
  return hex(a) + hex(b)
}

const hex = (value: number): string => {
  const mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, '0')
}
