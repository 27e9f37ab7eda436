// So many of something in so much time, by sender: buckets that fill up again, forgotten when they are full.

interface Bucket {
  left: number
  atMs: number
}

export class Rates {
  private readonly buckets = new Map<string, Bucket>()
  private readonly most: number
  private readonly perMs: number
  private readonly now: () => number

  /** `most` at once, and as many again in `everyMs`. */
  constructor(most: number, everyMs: number, now: () => number) {
    this.most = most
    this.perMs = most / everyMs
    this.now = now
  }

  /** False where this one is too many; it does not count then. */
  take(sender: string): boolean {
    const bucket = this.filled(sender)
    if (bucket.left < 1) return false
    bucket.left -= 1
    return true
  }

  /** Whether another one would be taken. */
  has(sender: string): boolean {
    return this.filled(sender).left >= 1
  }

  private filled(sender: string): Bucket {
    const now = this.now()
    const known = this.buckets.get(sender)
    if (known !== undefined) {
      // A clock that was set back fills nothing, and takes nothing away.
      known.left = Math.min(this.most, known.left + Math.max(0, now - known.atMs) * this.perMs)
      known.atMs = now
      return known
    }
    if (this.buckets.size >= 10_000) this.forgetFull(now)
    const fresh = { left: this.most, atMs: now }
    this.buckets.set(sender, fresh)
    return fresh
  }

  private forgetFull(now: number): void {
    for (const [sender, { left, atMs }] of this.buckets) {
      if (left + (now - atMs) * this.perMs >= this.most) this.buckets.delete(sender)
    }
  }
}
