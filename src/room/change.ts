// What a message does to a room: the room afterwards, the very same one where nothing changes, or a refusal.
import { err, type Result } from '../std/result.ts'
import { refusal, type Refusal, type RefusalWord } from './refusal.ts'
import type { Room } from './room.ts'

export type Change = Result<Room, Refusal>

export const refuse = (because: RefusalWord): { readonly ok: false; readonly error: Refusal } => err(refusal(because))
