// Compression by the browser's own streams; what comes out is bounded, so that a bomb stays small.
import { err, ok, type Result } from '../std/result.ts'

/** Whether this browser has them: all do since 2023. */
export const canCompress = (): boolean =>
  typeof CompressionStream === 'function' && typeof DecompressionStream === 'function'

export async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Stops reading once more than `mostBytes` have come out. */
export async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Result<string, 'too-large' | 'damaged'>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  let read = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return ok(text + decoder.decode())
      read += value.byteLength
      if (read > mostBytes) {
        await reader.cancel()
        return err('too-large')
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return err('damaged')
  }
}
