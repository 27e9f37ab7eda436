// What tabs of one exam tell one another: that something changed, and that they are there.
export type Said = 'changed' | 'here' | 'here-too' | 'left'
const WORDS: readonly unknown[] = ['changed', 'here', 'here-too', 'left'] satisfies Said[]

let channel: BroadcastChannel | undefined

/** Where the browser has no such channel, each tab keeps to itself; what is on the disk stays right all the same. */
export function listenToExamTabs(onHeard: (said: Said) => void): void {
  try {
    channel ??= new BroadcastChannel('trapline.exam')
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (WORDS.includes(data)) onHeard(data as Said)
    }
  } catch {
    channel = undefined
  }
}

export function tellExamTabs(said: Said): void {
  try {
    channel?.postMessage(said)
  } catch {
    // The other tabs see it with their own next move.
  }
}
