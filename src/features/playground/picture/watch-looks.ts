// Tells what is drawn by hand when its colours or its width have changed, or when the page is seen again.

export function watchLooks(parent: HTMLElement, onColours: () => void, onSize: () => void): () => void {
  const size = new ResizeObserver(onSize)
  size.observe(parent)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', onColours)
  const theme = new MutationObserver(onColours)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  document.addEventListener('visibilitychange', onSize)
  return () => {
    size.disconnect()
    theme.disconnect()
    dark.removeEventListener('change', onColours)
    document.removeEventListener('visibilitychange', onSize)
  }
}
