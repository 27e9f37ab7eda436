// Why something was refused: a word for the program and a sentence for the person.

const SENTENCES = {
  'no-room': 'There is no room with this code. Check the six letters on the projector.',
  full: 'This room is full.',
  locked: 'The instructor has locked this room: nobody new can join.',
  ended: 'This room is closed: the lesson has ended.',
  expired: 'The key to this room has expired. Open a new room.',
  removed: 'The instructor has removed you from this room.',
  'not-joined': 'Join the room first.',
  'not-yours': 'Only the instructor can do this.',
  'wrong-state': 'This cannot be done now.',
  late: 'Voting was closed before this answer came in.',
  'no-item': 'There is no such question in this room.',
  'no-more': 'That was the last question.',
  'already-revealed': 'This question has been revealed: ask another one.',
  'bad-option': 'This question has no such option.',
  'too-many-options': 'This question takes fewer options.',
  'no-person': 'There is no such participant.',
  'no-form': 'This drill code does not work here: check it, or choose a topic.',
  malformed: 'This message could not be read.',
  'too-large': 'This message is too long.',
  'too-fast': 'Too many messages. Wait a moment.',
  'too-many-tries': 'Too many wrong codes from here. Wait a minute.',
  'too-many-joins': 'Too many people join from here at once. Wait a moment.',
  'too-many-rooms': 'This server has no place for another room.',
  'not-kept': 'The server cannot take this now. Your answer is safe here and is sent again.',
} as const

export type RefusalWord = keyof typeof SENTENCES

export interface Refusal {
  readonly because: RefusalWord
  /** One or two short sentences for the screen. */
  readonly says: string
}

export const refusal = (because: RefusalWord): Refusal => ({ because, says: SENTENCES[because] })
