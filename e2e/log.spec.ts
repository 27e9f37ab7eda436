// The tab is killed at random moments while answers are given: every one that was acknowledged on the screen is there afterwards.
// `KILLS=200 npm run e2e -- log` kills more often.
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { randomFrom } from '../src/std/random.ts'
import { NOWHERE } from './answers.ts'
import { keptAttempts } from './attempts.ts'

const KILLS = Number(process.env.KILLS ?? 20)
/** Long enough for some answers, short enough to hit every step of one. */
const LONGEST_MS = 1500

/** Runs in the page: tells each verdict the moment it stands in the document, and answers as fast as the app lets it. */
function answerAll(): void {
  const told = window as unknown as { acknowledged(stem: string): void; seen?: string }
  new MutationObserver(() => {
    const stem = document.querySelector('.stem')?.textContent ?? ''
    if (document.querySelector('.option.answered') === null || told.seen === stem) return
    told.seen = stem
    told.acknowledged(stem)
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true })
  const button = (name: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll('button')].find(({ textContent, disabled }) => textContent === name && !disabled)
  const step = (): void => {
    const next = button('Check') ?? button('Next') ?? button('Finish')
    if (next !== undefined) next.click()
    else document.querySelector<HTMLInputElement>('.option input:not(:checked)')?.click()
    setTimeout(step, 5)
  }
  step()
}

/** Kills the process behind the tab, as a crash or an impatient system does: nothing of it runs to its end. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const cdp = await page.context().newCDPSession(page)
  void cdp.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

async function answerAndKill(context: BrowserContext, acknowledged: string[], afterMs: number): Promise<void> {
  const page = await context.newPage()
  await page.exposeFunction('acknowledged', (stem: string) => void acknowledged.push(stem))
  await page.goto('/practice?start=today&length=40')
  await expect(page.locator('.stem')).toBeVisible({ timeout: 30_000 })
  await page.evaluate(answerAll)
  // The moment is the point of the test: it is drawn, not waited for.
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  await kill(page)
}

const counted = (stems: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

test(`after ${KILLS} kills every acknowledged answer is there, once`, async ({ context }) => {
  test.setTimeout(60_000 + KILLS * 20_000)
  const random = randomFrom('kills')
  const acknowledged: string[] = []
  for (let killed = 0; killed < KILLS; killed += 1) {
    await answerAndKill(context, acknowledged, random.below(LONGEST_MS))
  }
  const page = await context.newPage()
  await page.goto(NOWHERE)
  const kept = await keptAttempts(page)
  const stems = counted(kept.map(({ item }) => item.stem))
  const lost = [...counted(acknowledged)].filter(([stem, times]) => (stems.get(stem) ?? 0) < times)
  process.stdout.write(
    `kills: ${KILLS}, acknowledged: ${acknowledged.length}, kept: ${kept.length}, lost: ${lost.length}\n`,
  )
  expect(acknowledged.length).toBeGreaterThan(KILLS)
  expect(lost).toEqual([])
  expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length)
  // An answer more than was seen for each kill that fell between the two, and none twice.
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(KILLS)
})
