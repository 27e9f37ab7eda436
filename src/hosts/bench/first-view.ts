// The first view of a page, cold: Lighthouse's mobile figures and the bytes on the wire, ours beside bare HTML.
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { launchOptions } from '../../../playwright.config.ts'
import { repeat, visit } from './browser.ts'
import { percentile, type Figure } from './figure.ts'

const RUNS = 5
const DEBUGGING_PORT = 9223
const SCORES = ['accessibility', 'best-practices', 'seo'] as const
/** What the idle page still fetches (its neighbour) belongs to the visit, too. */
const SETTLING_MS = 4500

const median = (samples: readonly number[]): number => percentile(samples, 0.5)

export async function firstView(app: string, bare: string): Promise<Figure[]> {
  const pairs = await repeat(RUNS, async () => ({ ours: await audit(app), theirs: await audit(bare) }))
  const ours = (name: keyof Audit): number => median(pairs.map((pair) => pair.ours[name]))
  const theirs = (name: keyof Audit): number => median(pairs.map((pair) => pair.theirs[name]))
  const wire = await coldVisit(app)
  const plain = await coldVisit(bare)
  return [
    { what: 'first view: largest contentful paint', value: ours('lcpMs'), unit: 'ms', atMost: 1100 },
    { what: 'bare HTML: largest contentful paint', value: theirs('lcpMs'), unit: 'ms' },
    { what: 'first view: total blocking time', value: ours('tbtMs'), unit: 'ms', atMost: 50 },
    { what: 'bare HTML: total blocking time', value: theirs('tbtMs'), unit: 'ms' },
    { what: 'first view: layout shift', value: ours('cls'), unit: '', atMost: 0 },
    ...SCORES.map((name) => ({ what: `Lighthouse: ${name}`, value: ours(name), unit: '', atLeast: 100 })),
    { what: 'first view: all requests, compressed', value: wire.bytes / 1000, unit: 'KB', atMost: 110 },
    { what: 'first view: requests', value: wire.requests, unit: '' },
    {
      what: 'first view: received before the largest paint',
      value: wire.bytesBeforePaint / 1000,
      unit: 'KB',
      atMost: 14.6,
    },
    { what: 'bare HTML: all requests, compressed', value: plain.bytes / 1000, unit: 'KB' },
    { what: 'paint of ours, of bare HTML’s', value: ours('lcpMs') / theirs('lcpMs'), unit: '×' },
  ]
}

interface Audit extends Record<(typeof SCORES)[number], number> {
  readonly lcpMs: number
  readonly tbtMs: number
  readonly cls: number
}

async function audit(url: string): Promise<Audit> {
  const args = [...launchOptions.args, `--remote-debugging-port=${DEBUGGING_PORT}`]
  const browser = await chromium.launch({ ...launchOptions, args })
  try {
    const result = await lighthouse(url, { port: DEBUGGING_PORT, logLevel: 'error', output: 'json' })
    if (result === undefined) throw new Error(`Lighthouse has no result for ${url}`)
    const { audits, categories } = result.lhr
    const number = (id: string): number => audits[id]?.numericValue ?? Number.NaN
    const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100)
    return {
      lcpMs: number('largest-contentful-paint'),
      tbtMs: number('total-blocking-time'),
      cls: number('cumulative-layout-shift'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    }
  } finally {
    await browser.close()
  }
}

interface Wire {
  readonly bytes: number
  readonly requests: number
  readonly bytesBeforePaint: number
}

/** On a slow network, as the wire sees it: headers and bodies as they came in. */
const coldVisit = (url: string): Promise<Wire> =>
  visit(async ({ page, cdp, slowDown }) => {
    const finished: { readonly at: number; readonly bytes: number }[] = []
    let startedAt: number | undefined
    cdp.on('Network.requestWillBeSent', ({ timestamp }) => (startedAt ??= timestamp))
    cdp.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => {
      finished.push({ at: (timestamp - (startedAt ?? timestamp)) * 1000, bytes: encodedDataLength })
    })
    await slowDown({ network: true })
    await page.goto(url)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(SETTLING_MS)
    const paintedAt = await page.evaluate(largestPaintMs)
    const sum = (list: typeof finished): number => list.reduce((total, { bytes }) => total + bytes, 0)
    const early = finished.filter(({ at }) => at < paintedAt)
    return { bytes: sum(finished), requests: finished.length, bytesBeforePaint: sum(early) }
  })

const largestPaintMs = (): Promise<number> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0))
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
  })
