// Frames and texts: there and back in any order, and whatever happened on the way is noticed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framesOf, readFrame, readText, textOf, wholeOf, withFrame, type Collected } from './transfer-frames.ts'

const someBytes = fc.uint8Array({ maxLength: 3000 })

function collect(frames: readonly string[]): Collected | undefined {
  return frames.reduce<Collected | undefined>((collected, text) => {
    const frame = readFrame(text)
    return frame.ok ? withFrame(collected, frame.value) : collected
  }, undefined)
}

describe('frames', () => {
  it('give back any bytes, in any order, however often each was read', () => {
    fc.assert(
      fc.property(someBytes, fc.infiniteStream(fc.nat(9)), (bytes, order) => {
        const frames = framesOf(bytes) ?? []
        const jumbled = [...frames].sort(() => (order.next().value as number) - 4.5)
        const collected = collect([...jumbled, ...jumbled])
        expect(collected && wholeOf(collected)).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  it('fit a code that a small phone can show: signs of its densest alphabet only, and few enough', () => {
    const frames = framesOf(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)) ?? []
    expect(frames).toHaveLength(Math.ceil(5000 / 534))
    for (const frame of frames) {
      expect(frame).toMatch(/^[0-9A-Z $%*+\-./:]*$/)
      expect(frame.length).toBeLessThanOrEqual(854)
    }
  })

  it('are not whole while one is missing', () => {
    const frames = framesOf(new Uint8Array(2000)) ?? []
    for (let missing = 0; missing < frames.length; missing += 1) {
      const collected = collect(frames.filter((_, at) => at !== missing))
      expect(collected && wholeOf(collected)).toBeUndefined()
    }
  })

  it('notice any one sign that was changed', () => {
    const [frame = ''] = framesOf(Uint8Array.of(1, 2, 3, 4, 5)) ?? []
    for (let at = 0; at < frame.length; at += 1) {
      const sign = frame[at] === '7' ? '8' : '7'
      const read = readFrame(frame.slice(0, at) + sign + frame.slice(at + 1))
      expect([at, read.ok]).toEqual([at, false])
    }
  })

  it('of another series begin anew', () => {
    const [one = []] = [framesOf(new Uint8Array(1200))]
    const other = framesOf(new Uint8Array(1300).fill(1)) ?? []
    const collected = collect([one[0] ?? '', ...other])
    expect(collected && wholeOf(collected)).toMatchObject({ ok: true })
    expect(collect([...other.slice(1), one[0] ?? ''])?.parts.size).toBe(1)
  })

  it('are refused where nobody could hold a phone still for so long', () => {
    expect(framesOf(new Uint8Array(2_000_000))).toBeUndefined()
  })

  it.each([
    ['', 'foreign'],
    ['https://example.org/', 'foreign'],
    ['LAMBDA-7Q4K-M2XH', 'foreign'],
    ['TL2/AAAAAAAA/1/1/AAAAAAAA/', 'newer'],
    ['TL1/AAAAAAAA/2/1/AAAAAAAA/', 'damaged'],
    ['TL1/', 'damaged'],
  ])('that are none say so: %j', (text, code) => {
    expect(readFrame(text)).toMatchObject({ ok: false, error: { code } })
  })

  it('never throw, whatever a camera reads', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }).map((text) => `TL1/${text}`),
        ),
        (text) => {
          expect(typeof readFrame(text).ok).toBe('boolean')
        },
      ),
    )
  })
})

describe('a text', () => {
  it('gives back any bytes, with whatever white space came in between', () => {
    fc.assert(
      fc.property(someBytes, fc.integer({ min: 1, max: 80 }), (bytes, width) => {
        const broken = textOf(bytes).replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n ')
        expect(readText(broken)).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  it('notices what is cut off, at any place, and what was changed', () => {
    const text = textOf(Uint8Array.from({ length: 60 }, (_, at) => at))
    for (let length = 0; length < text.length; length += 1) expect(readText(text.slice(0, length)).ok).toBe(false)
    expect(readText(text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))).ok).toBe(false)
  })

  it.each([
    ['Dear diary', 'foreign'],
    ['', 'foreign'],
    ['{"app":"trapline"}', 'foreign'],
    ['TLT2.AAAAAAAA.AAAA', 'newer'],
    ['TLT1.AAAAAAAA.A', 'damaged'],
    ['TLT1.AAAAAAAA.ÄÖ', 'damaged'],
  ])('that is none says so: %j', (text, code) => {
    expect(readText(text)).toMatchObject({
      ok: false,
      error: { code, says: expect.stringContaining('unchanged') as string },
    })
  })
})
