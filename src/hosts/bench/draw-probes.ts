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
  const { fillRect, clearRect } = prototype
  const isOurs = ({ canvas }: CanvasRenderingContext2D, part: string): boolean => canvas.classList.contains(part)
  prototype.fillRect = function (x, y, width, height) {
    // Discs end with a rectangle of 5 × 3, crosses have one of 3 × 3; the ground covers all, and a cell is a square.
    if (isOurs(this, 'dots')) drawn.dots += Number(height === 3 && (width === 3 || width === 5))
    else if (isOurs(this, 'picture') && height > 200) drawn.cells.clear()
    else if (isOurs(this, 'picture') && width === height) drawn.cells.add(`${Math.floor(x / 4)} ${Math.floor(y / 4)}`)
    fillRect.call(this, x, y, width, height)
  }
  prototype.clearRect = function (...call) {
    if (isOurs(this, 'dots')) Object.assign(drawn, { pictures: drawn.pictures + 1, dots: 0 })
    clearRect.apply(this, call)
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

/**
 * Plays, and gives for each frame the ms from its first callback until it has been rendered. The first request for a
 * frame is ours, so that all that the app does in a frame comes after it.
 */
export function measureFrames(most: number): Promise<number[]> {
  return new Promise((resolve) => {
    const worksMs: number[] = []
    const { port1, port2 } = new MessageChannel()
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Play')
    let fromMs = 0
    port1.onmessage = () => void worksMs.push(performance.now() - fromMs)
    const frame = (): void => {
      const playing = button?.textContent === 'Pause'
      if (worksMs.length >= most || (worksMs.length > 0 && !playing)) return resolve(worksMs)
      requestAnimationFrame(frame)
      fromMs = performance.now()
      port2.postMessage(undefined)
    }
    requestAnimationFrame(frame)
    button?.click()
  })
}
