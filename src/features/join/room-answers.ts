// A participant's own answers of one room, kept on the phone until they are put into its history or forgotten.
import { readNote, writeNote } from '../../store/notes.ts'

export interface RoomAnswer {
  readonly stem: string
  /** Letters, as the room knows them. */
  readonly chosen: readonly string[]
}

const noteOf = (code: string): string => `room.answers.${code}`
const MOST = 100

export function roomAnswers(code: string): readonly RoomAnswer[] {
  try {
    const kept: unknown = JSON.parse(readNote(noteOf(code)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isAnswer).slice(0, MOST) : []
  } catch {
    return []
  }
}

const isAnswer = (value: unknown): value is RoomAnswer =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as RoomAnswer).stem === 'string' &&
  Array.isArray((value as RoomAnswer).chosen)

export function noteRoomAnswer(code: string, stem: string, chosen: readonly string[]): void {
  if (chosen.length === 0) return
  const others = roomAnswers(code).filter((answer) => answer.stem !== stem)
  writeNote(noteOf(code), JSON.stringify([...others, { stem, chosen }]))
}
