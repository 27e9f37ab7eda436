// What the draw bench does inside the page: counts what a picture is made of, and times whole frames.

interface Counts {
  /** Layers of dots drawn so far. */
  pictures: number
  /** Places of cells since the ground was drawn last. */
  cells: Set<string>
  /** On the last layer. */
  dots: number
}

declare global {
  interface Window {
    drawn: Counts
  }
}

/** Runs before the app: sees each picture at the canvas itself. */
export function countDrawing(): void {
  const drawn: Counts = { pictures: 0, cells: new Set(), dots: 0 }
  window.drawn = drawn
  const { prototype } = CanvasRenderingContext2D
  const { fillRect, clearRect, drawImage } = prototype
  const isOurs = ({ canvas }: CanvasRenderingContext2D, part: string): boolean => canvas.classList.contains(part)
  prototype.fillRect = function (x, y, width, height) {
    // The ground covers all, and a cell is a square.
    if (isOurs(this, 'picture') && height > 200) drawn.cells.clear()
    else if (isOurs(this, 'picture') && width === height) drawn.cells.add(`${Math.floor(x / 4)} ${Math.floor(y / 4)}`)
    fillRect.call(this, x, y, width, height)
  }
  prototype.clearRect = function (...call) {
    if (isOurs(this, 'dots')) Object.assign(drawn, { pictures: drawn.pictures + 1, dots: 0 })
    clearRect.apply(this, call)
  }
  prototype.drawImage = function (this: CanvasRenderingContext2D, ...call: unknown[]) {
    if (isOurs(this, 'dots')) drawn.dots += 1
    ;(drawImage as (...call: unknown[]) => void).apply(this, call)
  }
}

/** The picture after the next frames. */
export async function countedPicture(): Promise<{ readonly cells: number; readonly dots: number }> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  const { cells, dots } = window.drawn
  return { cells: cells.size, dots }
}

export async function picturesInASecond(): Promise<number> {
  const before = window.drawn.pictures
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return window.drawn.pictures - before
}

export interface FrameTimes {
  /** From the first callback of a frame until the last one has returned: what the app does. */
  readonly scriptMs: readonly number[]
  /** The same until the browser has rendered it, and has taken up the next task. */
  readonly wholeMs: readonly number[]
}

/** Plays, and times each frame. The first request for a frame is ours, so that all that the app does comes after it. */
export function measureFrames(most: number): Promise<FrameTimes> {
  return new Promise((resolve) => {
    const wholeMs: number[] = []
    const scriptMs: number[] = []
    const { port1, port2 } = new MessageChannel()
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Play')
    let fromMs = 0
    port1.onmessage = () => void wholeMs.push(performance.now() - fromMs)
    const last = (): void => {
      scriptMs.push(performance.now() - fromMs)
      if (scriptMs.length < most) requestAnimationFrame(last)
    }
    const frame = (): void => {
      const playing = button?.textContent === 'Pause'
      if (wholeMs.length >= most || (wholeMs.length > 0 && !playing)) return resolve({ scriptMs, wholeMs })
      requestAnimationFrame(frame)
      fromMs = performance.now()
      port2.postMessage(undefined)
    }
    requestAnimationFrame(frame)
    button?.click()
    // The app has asked for its frame by now, so this one comes after it, in every frame.
    requestAnimationFrame(last)
  })
}
