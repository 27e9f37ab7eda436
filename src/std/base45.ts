// Bytes in the 45 signs that a QR code packs best (RFC 9285): two bytes in three signs.
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const VALUES = new Map([...SIGNS].map((sign, value) => [sign, value]))

export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [high, low] = [bytes[at] ?? 0, bytes[at + 1]]
    const value = low === undefined ? high : high * 256 + low
    text += signAt(value % 45) + signAt(Math.floor(value / 45) % 45)
    if (low !== undefined) text += signAt(Math.floor(value / 2025))
  }
  return text
}

const signAt = (value: number): string => SIGNS.charAt(value)

/** Undefined where the text is none: a foreign sign, half a group, or a group that is too large. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const [one, two, three] = [text[at], text[at + 1], text[at + 2]].map((sign) => VALUES.get(sign ?? ''))
    if (one === undefined || two === undefined) return undefined
    if (at + 2 >= text.length) {
      const value = one + two * 45
      if (value > 0xff) return undefined
      bytes.push(value)
      continue
    }
    if (three === undefined) return undefined
    const value = one + two * 45 + three * 2025
    if (value > 0xffff) return undefined
    bytes.push(value >> 8, value & 0xff)
  }
  return Uint8Array.from(bytes)
}
