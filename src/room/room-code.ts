// The code of a room: six signs that survive being read off a projector, and what may be typed for it.

/** 28 signs without look-alikes: 28^6 = 4.8 × 10^8 codes. */
export const ROOM_SIGNS = '23456789ACDEFGHJKMNPQRSTVWXY'
const LENGTH = 6
export const ROOM_CODES = ROOM_SIGNS.length ** LENGTH

/** `number` is from 0 to `ROOM_CODES` - 1. */
export function roomCodeFrom(number: number): string {
  let code = ''
  for (let rest = number, at = 0; at < LENGTH; at += 1, rest = Math.floor(rest / ROOM_SIGNS.length)) {
    code = (ROOM_SIGNS[rest % ROOM_SIGNS.length] ?? '') + code
  }
  return code
}

/** Lower case, spaces and dashes are taken; undefined where it cannot be the code of any room. */
export function readRoomCode(written: string): string | undefined {
  const code = written
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
  return code.length === LENGTH && [...code].every((sign) => ROOM_SIGNS.includes(sign)) ? code : undefined
}

/** `ABCDEF` → `ABC DEF`, as it is shown. */
export const shownRoomCode = (code: string): string => `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`
