// What the room bench and its processes say to each other.
import { randomBytes } from 'node:crypto'

export type PartOrder =
  | {
      readonly do: 'join'
      readonly origin: string
      readonly rooms: readonly string[]
      readonly each: number
      readonly kind: string
    }
  | { readonly do: 'report' | 'memory' }

export type PartReport =
  | { readonly port: number }
  | { readonly rssBytes: number }
  | { readonly joined: number }
  /** Milliseconds since 1970; `taken`: answers that the server has said yes to. */
  | { readonly seen: readonly number[]; readonly said: readonly number[]; readonly taken: number }

export const newPhoneToken = (): string => randomBytes(16).toString('base64url')
