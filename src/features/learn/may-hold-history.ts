// Whether this browser may have answers to show, found out without the code that reads them.

/** True as well where the browser does not tell. */
export async function mayHoldHistory(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases()
    return databases.some(({ name }) => name?.startsWith('trapline') === true)
  } catch {
    return true
  }
}
