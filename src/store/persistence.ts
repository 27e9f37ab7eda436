// Asks the browser to keep what is here, and what room there is.

export interface StorageEstimate {
  readonly usedBytes: number | undefined
  readonly quotaBytes: number | undefined
  /** True where the browser promised not to throw the history away when it needs room. */
  readonly persisted: boolean
}

let asked: Promise<boolean> | undefined

/** Once a visit, after the first drill: by then there is something worth keeping, and the question makes sense. */
export function askToPersist(): Promise<boolean> {
  asked ??= persist()
  return asked
}

async function persist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch {
    // Denied, or the page came over plain http, where there is no such thing.
    return false
  }
}

export async function storageEstimate(): Promise<StorageEstimate> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return { usedBytes: usage, quotaBytes: quota, persisted: await navigator.storage.persisted() }
  } catch {
    return { usedBytes: undefined, quotaBytes: undefined, persisted: false }
  }
}
