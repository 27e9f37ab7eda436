// A nickname may be anything that can be typed; what is shown is short, visible, in one direction, and text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanNickname, NAME_GRAPHEMES } from './nickname.ts'

const graphemes = (text: string): number => [...new Intl.Segmenter('en').segment(text)].length

describe('what is left of it', () => {
  test.each([
    ['Ada', 'Ada'],
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['Žofie Ťuhýková', 'Žofie Ťuhýková'],
    ['张伟', '张伟'],
    ['محمد', 'محمد'],
    ['🙂', '🙂'],
    ['<b onclick="x()">Ada</b>', '<b onclick="x()">Ada</b>'],
    ['Ada\u0000\u0007\u001b[31m', 'Ada[31m'],
    ['A\u202Eda\u202C', 'Ada'],
    ['\u2066A\u2069da\u200F', 'Ada'],
    ['A\u200Bd\u200Da\uFEFF', 'Ada'],
    ['A\nd\ta', 'A d a'],
    ['Zalgo\u0301\u0301\u0301\u0301\u0301\u0301', 'Zalgó\u0301\u0301'],
    ['\ud83d half', 'half'],
    ['x'.repeat(10_000), 'x'.repeat(24)],
    ['👩‍💻'.repeat(5000).slice(0, 9999), undefined],
  ])('%j', (written, name) => {
    if (name === undefined) expect(graphemes(cleanNickname(written) ?? '')).toBe(NAME_GRAPHEMES)
    else expect(cleanNickname(written)).toBe(name)
  })

  test.each(['', ' ', '\u200b\u200b', '\u202e', '\u3164', '\u2800', '\u0000'])('of %j nothing', (written) => {
    expect(cleanNickname(written)).toBeUndefined()
  })
})

describe('whatever is typed', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))

  test('property: it is short, and has no sign that cannot be seen', () => {
    fc.assert(
      fc.property(text, (written) => {
        const name = cleanNickname(written)
        if (name === undefined) return
        expect(graphemes(name)).toBeLessThanOrEqual(NAME_GRAPHEMES)
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$|\s\s|\p{M}{4}/u)
      }),
      { numRuns: 2000 },
    )
  })

  test('property: cleaned again it stays the same', () => {
    fc.assert(
      fc.property(text, (written) => {
        const name = cleanNickname(written)
        if (name !== undefined) expect(cleanNickname(name)).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })
})
