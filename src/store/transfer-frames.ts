// Bytes as a series of QR codes, each with its place and a check, or as one text; and back, in any order.
import { fromBase45, toBase45 } from '../std/base45.ts'
import { hashText } from '../std/random.ts'
import { err, ok, type Result } from '../std/result.ts'

/** Two base-45 signs less than a code of version 16 holds: its 81 modules are 4 px wide on a small phone. */
const FRAME_BYTES = 534
const MOST_FRAMES = 2000
const VERSION = 1

export interface Frame {
  /** Names the whole: frames of another one do not mix. */
  readonly set: string
  /** From 1. */
  readonly index: number
  readonly total: number
  readonly data: Uint8Array
}

export interface TransferFault {
  readonly code: 'foreign' | 'newer' | 'damaged' | 'too-large' | 'other-content'
  readonly says: string
}

const UNCHANGED = 'Your history here is unchanged.'
export const TRANSFER_FAULTS = {
  foreign: { code: 'foreign', says: `This is not from ‘Carry over’ of Trapline. ${UNCHANGED}` },
  newer: {
    code: 'newer',
    says: `This comes from a newer version of Trapline. ${UNCHANGED} Reload the app while online, then try again.`,
  },
  damaged: {
    code: 'damaged',
    says: `This was cut short or changed on its way. ${UNCHANGED} Copy all of it once more.`,
  },
  'other-content': {
    code: 'other-content',
    says: `The other device has another state of the facts. ${UNCHANGED} Reload the app on both while online, or carry a back-up file over.`,
  },
  'too-large': { code: 'too-large', says: `This is larger than a history can be. ${UNCHANGED}` },
} as const satisfies Record<TransferFault['code'], TransferFault>

const check = (text: string): string => hashText(text).toString(16).toUpperCase().padStart(8, '0')
/** Every byte as one character, for the check. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const checkOf = (bytes: Uint8Array): string => check(latin(bytes))

/** Undefined where it would take more codes than anybody can hold a phone still for. */
export function framesOf(bytes: Uint8Array): string[] | undefined {
  const total = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES))
  if (total > MOST_FRAMES) return undefined
  const set = checkOf(bytes)
  return Array.from({ length: total }, (_, at) => {
    const data = toBase45(bytes.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES))
    const place = `${set}/${at + 1}/${total}/`
    return `TL${VERSION}/${place}${check(place + data)}/${data}`
  })
}

export function readFrame(text: string): Result<Frame, TransferFault> {
  const version = /^TL(\d{1,3})\//.exec(text)?.[1]
  if (version === undefined) return err(TRANSFER_FAULTS.foreign)
  if (Number(version) > VERSION) return err(TRANSFER_FAULTS.newer)
  const [, set, index, total, checked, written] =
    /^TL1\/([0-9A-F]{8})\/(\d{1,4})\/(\d{1,4})\/([0-9A-F]{8})\/(.*)$/s.exec(text) ?? []
  const data = fromBase45(written ?? '')
  if (set === undefined || data === undefined) return err(TRANSFER_FAULTS.damaged)
  const frame = { set, index: Number(index), total: Number(total), data }
  const fits = frame.index >= 1 && frame.index <= frame.total && frame.total <= MOST_FRAMES
  return fits && check(`${set}/${index}/${total}/${written}`) === checked ? ok(frame) : err(TRANSFER_FAULTS.damaged)
}

/** What was read so far of one series. */
export interface Collected {
  readonly set: string
  readonly total: number
  readonly parts: ReadonlyMap<number, Uint8Array>
}

/** A frame of another series begins anew. */
export function withFrame(collected: Collected | undefined, { set, index, total, data }: Frame): Collected {
  const same = collected?.set === set && collected.total === total ? collected.parts : undefined
  return { set, total, parts: new Map([...(same ?? []), [index, data]]) }
}

/** Undefined while some are missing. */
export function wholeOf({ set, total, parts }: Collected): Result<Uint8Array<ArrayBuffer>, TransferFault> | undefined {
  if (parts.size < total) return undefined
  const ordered = Array.from({ length: total }, (_, at) => [...(parts.get(at + 1) ?? [])])
  const bytes = Uint8Array.from(ordered.flat())
  return checkOf(bytes) === set ? ok(bytes) : err(TRANSFER_FAULTS.damaged)
}

/** One text, to be sent in a message: letters and digits only, so that nothing on its way changes it. */
export function textOf(bytes: Uint8Array): string {
  const base64 = btoa(latin(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return `TLT${VERSION}.${checkOf(bytes)}.${base64}`
}

/** White space counts for nothing: a mail breaks lines. */
export function readText(written: string): Result<Uint8Array<ArrayBuffer>, TransferFault> {
  const text = written.replace(/\s+/g, '')
  const version = /^TLT(\d{1,3})\./.exec(text)?.[1]
  if (version === undefined) return err(TRANSFER_FAULTS.foreign)
  if (Number(version) > VERSION) return err(TRANSFER_FAULTS.newer)
  const [, checked, base64] = /^TLT1\.([0-9A-F]{8})\.([\w-]*)$/.exec(text) ?? []
  if (base64 === undefined || base64.length % 4 === 1) return err(TRANSFER_FAULTS.damaged)
  const bytes = Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  return checkOf(bytes) === checked ? ok(bytes) : err(TRANSFER_FAULTS.damaged)
}
