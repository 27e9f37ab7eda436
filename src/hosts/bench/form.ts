// A form of 65 items at a quarter of this machine's speed: how long until all are drawn, and the longest time nothing else could run.
import { expect, type Page } from '@playwright/test'
import { writeDrillCode } from '../../quiz/code/drill-code.ts'
import { readProjectCorpus } from '../cli/content-files.ts'
import { repeat, visit } from './browser.ts'
import { percentile, type Figure } from './figure.ts'

const TURNS = 7
const ITEMS = 65
const STATED_MS = { whole: 300, blocked: 50 }

interface Drawn {
  readonly wholeMs: number
  readonly blockedMs: number
}

export async function formOf65(app: string): Promise<Figure[]> {
  const { corpus } = readProjectCorpus()
  // Every turn has its own seed, as every learner has.
  const codes = Array.from({ length: TURNS }, (_, turn) =>
    writeDrillCode({ selection: { exam: 'saa' }, length: ITEMS, seed: 2 * turn }, corpus),
  )
  const drawn = await repeat(TURNS, () =>
    visit(async ({ page, slowDown }) => {
      await page.goto(`${app}/practice`)
      await expect(page.getByRole('button', { name: 'Start' })).toBeEnabled()
      await page.waitForLoadState('networkidle')
      await page.getByLabel('I have a code').fill(codes.pop() ?? '')
      await page.waitForTimeout(1000)
      await slowDown({ network: false })
      return draw(page)
    }),
  )
  const [whole, blocked] = [drawn.map(({ wholeMs }) => wholeMs), drawn.map(({ blockedMs }) => blockedMs)]
  return [
    {
      what: `4 × slower, a form of ${ITEMS} items drawn`,
      value: percentile(whole, 0.5),
      unit: 'ms',
      atMost: STATED_MS.whole,
    },
    { what: `4 × slower, a form of ${ITEMS} items drawn, p90`, value: percentile(whole, 0.9), unit: 'ms' },
    {
      what: `4 × slower, longest stop while it is drawn`,
      value: percentile(blocked, 0.5),
      unit: 'ms',
      atMost: STATED_MS.blocked,
    },
    { what: `4 × slower, longest stop while it is drawn, p90`, value: percentile(blocked, 0.9), unit: 'ms' },
  ]
}

async function draw(page: Page): Promise<Drawn> {
  const drawn = page.evaluate(watchDrawing, ITEMS)
  // The watcher has to be in place before the press.
  await page.evaluate(() => undefined)
  await page.getByLabel('I have a code').press('Enter')
  return drawn
}

/** Messages to itself run as often as they can: the longest gap between two is what a finger would have felt. */
function watchDrawing(items: number): Promise<Drawn> {
  return new Promise((resolve) => {
    let [pressedAt, lastAt, blockedMs]: number[] = [0, 0, 0]
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      const now = performance.now()
      blockedMs = Math.max(blockedMs ?? 0, now - (lastAt ?? now))
      lastAt = now
      if (document.querySelector(`.drill[data-drawn="${items}"]`) === null) port2.postMessage(undefined)
      else resolve({ wholeMs: now - (pressedAt ?? now), blockedMs })
    }
    const onPress = ({ timeStamp }: Event): void => {
      pressedAt = timeStamp
      lastAt = performance.now()
      port2.postMessage(undefined)
    }
    addEventListener('keydown', onPress, { capture: true, once: true })
  })
}
