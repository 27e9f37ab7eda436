// The first script, fetched after the first paint: tiny, and the app comes after it.
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/button.css'
import '../ui/stacks.css'
import './shell.css'
import '../features/learn/learn.css'
import '../features/learn/facts-table.css'
import '../features/learn/callout.css'
import '../features/learn/contents.css'

/** A page made at build time stays readable without the app; an empty one has to say what is missing. */
function sayMissing(root: HTMLElement): void {
  if (root.firstElementChild !== null) return
  const says =
    'Trapline did not load: its files are out of reach. Nothing you answered is lost. Reload when there is a network.'
  root.append(Object.assign(document.createElement('p'), { className: 'plain', textContent: says }))
}

async function begin(root: HTMLElement): Promise<void> {
  try {
    // Two files and two tasks: run in one, they would hold up somebody who scrolls already.
    await import('react-dom/client')
    await new Promise((resolve) => setTimeout(resolve))
    const { start } = await import('./start.tsx')
    await start(root)
  } catch (fault) {
    console.warn('The app is not here', fault)
    sayMissing(root)
  }
}

const root = document.getElementById('root')
if (root !== null) void begin(root)
