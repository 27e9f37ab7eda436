// Bench 'draw': what one frame of the playground costs at a quarter of this machine's speed, in the real app: 1,000 cells, 500 dots.
// 'Our work' is what the app's callbacks take in a frame; what the browser then does to show it stands beside it.
import type { Page } from '@playwright/test'
import { visit } from './browser.ts'
import { countDrawing, countedPicture, measureFrames, picturesInASecond, type FrameTimes } from './draw-probes.ts'
import { percentile, type Figure, type Run } from './figure.ts'
import { appOn } from './served.ts'

/** Two thousand requests a second for a thousand places: all cells busy, and more on the way than can be drawn. */
const ADDRESS = '/play/concurrency?preset=noisy-neighbour'
/** Share of the run from which on the pool is full. */
const FULL = 0.45
const FRAMES = 200
const STATED = { medianMs: 8, highMs: 16.7, cells: 1000, dots: 450 }

export const run: Run = async () => {
  const app = await appOn('dist')
  try {
    const made = await visit(async ({ page }) => {
      await page.addInitScript(countDrawing)
      await openFull(page, app.origin)
      const picture = await page.evaluate(countedPicture)
      return { ...picture, idle: await page.evaluate(picturesInASecond) }
    })
    const times = await visit(async ({ page, slowDown }) => {
      await openFull(page, app.origin)
      await slowDown({ network: false })
      return page.evaluate(measureFrames, FRAMES)
    })
    return figures(made, times)
  } finally {
    app.close()
  }
}

/** The run, paused where the pool is full and the crowd is thick. */
async function openFull(page: Page, origin: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(origin + ADDRESS)
  await page.getByRole('button', { name: 'Commit and play' }).waitFor()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Commit and play' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  const scrub = page.getByRole('slider', { name: 'Moment of the run' })
  const most = Number(await scrub.getAttribute('max'))
  await scrub.fill(String(Math.round(most * FULL)))
  await page.locator('.chart canvas').first().waitFor()
}

interface Made {
  readonly cells: number
  readonly dots: number
  readonly idle: number
}

const figures = ({ cells, dots, idle }: Made, { scriptMs, wholeMs }: FrameTimes): Figure[] => [
  { what: 'cells in the picture', value: cells, unit: 'cells', atLeast: STATED.cells },
  { what: 'dots on their way', value: dots, unit: 'dots', atLeast: STATED.dots },
  {
    what: 'frame at 4 × slow-down: our work, median',
    value: percentile(scriptMs, 0.5),
    unit: 'ms',
    atMost: STATED.medianMs,
  },
  {
    what: 'frame at 4 × slow-down: our work, 95 of 100',
    value: percentile(scriptMs, 0.95),
    unit: 'ms',
    atMost: STATED.highMs,
  },
  { what: 'the same with the browser’s rendering, median', value: percentile(wholeMs, 0.5), unit: 'ms' },
  { what: 'the same with the browser’s rendering, 95 of 100', value: percentile(wholeMs, 0.95), unit: 'ms' },
  { what: 'frames measured', value: wholeMs.length, unit: 'frames', atLeast: FRAMES / 2 },
  { what: 'pictures drawn in a second of pause', value: idle, unit: 'pictures', atMost: 0 },
]
