// Names made from tokens: the server keeps only these, and no token can be had from them.
import { createHash, randomInt } from 'node:crypto'
import { ROOM_SIGNS, roomCodeFrom } from '../../room/room-code.ts'

const hashed = (text: string, signs: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, signs)

export const hostIdOf = (token: string): string => hashed(`host|${token}`, 22)

/** Whoever has it can look at the room; the host's token cannot be had from it. */
export const projectorTokenOf = (hostToken: string): string => hashed(`projector|${hostToken}`, 22)
export const projectorIdOf = (token: string): string => hashed(`watch|${token}`, 22)

/** Another one in every room. */
export const personIdOf = (code: string, token: string): string => hashed(`person|${code}|${token}`, 16)

export const randomRoomCode = (): string => roomCodeFrom(randomInt(ROOM_SIGNS.length ** 6))
