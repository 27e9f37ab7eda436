// Small texts in localStorage that may be refused: then they live as long as the tab.
const inThisTab = new Map<string, string>()

/** Notes are named `trapline.…`. */
export function readNote(name: string): string | undefined {
  try {
    return localStorage.getItem(`trapline.${name}`) ?? inThisTab.get(name)
  } catch {
    return inThisTab.get(name)
  }
}

export function writeNote(name: string, text: string): void {
  inThisTab.set(name, text)
  try {
    localStorage.setItem(`trapline.${name}`, text)
  } catch {
    // Denied or full: the copy in this tab has to do.
  }
}

export function removeNote(name: string): void {
  inThisTab.delete(name)
  try {
    localStorage.removeItem(`trapline.${name}`)
  } catch {
    // Denied: there was nothing to remove.
  }
}
