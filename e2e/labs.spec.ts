// The two small labs as a learner meets them: predict, play, a verdict from the run; a link that opens it again; a phone; a keyboard.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { CACHING_LINK } from '../src/sim/caching/caching-link.ts'
import { runCachingInput } from '../src/sim/caching/preset-reading.ts'
import { CACHING_PRESETS } from '../src/sim/caching/presets.ts'
import { readCaching } from '../src/sim/caching/read-caching.ts'
import { narrateCaching } from '../src/sim/caching/sentences.ts'
import { DEPLOYMENT_LINK } from '../src/sim/deployments/deployment-link.ts'
import { DEPLOYMENT_PRESETS } from '../src/sim/deployments/presets.ts'
import { readDeployment } from '../src/sim/deployments/read-deployment.ts'
import { runDeployment } from '../src/sim/deployments/run-deployment.ts'
import { narrateDeployment } from '../src/sim/deployments/sentences.ts'
import { labOutcome, type Outcome, type Prediction } from '../src/sim/lab/prediction.ts'
import { open } from './answers.ts'

// Filling the cache for flight mode takes longer than the tests.
test.use({ serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] })

const LETTERS = 'abcdef'
const verdict = (page: Page): Locator => page.getByRole('region', { name: 'What the run says' })

function deploymentOf(input: object): Parameters<typeof runDeployment>[0] {
  const read = readDeployment(input)
  if (!read.ok) throw new Error('refused')
  return read.value
}

const CASES: readonly { readonly path: string; readonly preset: Prediction; readonly outcome: Outcome }[] = [
  ...DEPLOYMENT_PRESETS.map((preset) => ({
    path: '/play/deployments',
    preset,
    outcome: labOutcome(preset, runDeployment(deploymentOf(preset.scenario))),
  })),
  ...CACHING_PRESETS.map((preset) => ({
    path: '/play/caching',
    preset,
    outcome: labOutcome(preset, runCachingInput(preset.scenario)),
  })),
]

async function commit(page: Page, option: number): Promise<void> {
  const button = page.getByRole('button', { name: 'Commit and play' })
  await button.waitFor()
  await page.keyboard.press(LETTERS[option] ?? 'a')
  await button.click()
}

for (const { path, preset, outcome } of CASES) {
  test(`${path}, ${preset.id}: predicted, played to its end, and the verdict is the written outcome`, async ({
    page,
  }) => {
    await open(page, `${path}?preset=${preset.id}`)
    await expect(page.getByRole('heading', { level: 1, name: preset.title })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0)
    await commit(page, outcome.key)
    await expect(page.getByText('You predicted')).toBeVisible()
    await page.getByLabel('Speed').selectOption('1000')
    await verdict(page).waitFor()
    await expect(verdict(page)).toContainText(outcome.sum)
    await expect(verdict(page)).toContainText(preset.expected.text)
    await expect(page.locator('.option.key .option-text')).toHaveText(preset.options[outcome.key]?.text ?? '')
    await page.getByRole('button', { name: 'Load the variant' }).click()
    await expect(verdict(page)).toContainText('Now playing the variant')
  })
}

const DEPLOYMENT = { policy: 'immutable', instances: 6, failsAtMin: 8 } as const
const CACHE = { seed: 'class 3', ttlS: 5, items: 40, eviction: 'allkeys-lfu', shards: 2 } as const
const cacheScenario = readCaching(CACHE)
const RUNS = [
  {
    path: '/play/deployments',
    link: DEPLOYMENT_LINK.write(deploymentOf(DEPLOYMENT)),
    told: narrateDeployment(runDeployment(deploymentOf(DEPLOYMENT))).map(({ text }) => text),
  },
  {
    path: '/play/caching',
    link: cacheScenario.ok ? CACHING_LINK.write(cacheScenario.value) : '',
    told: narrateCaching(runCachingInput(CACHE)).map(({ text }) => text),
  },
]

for (const { path, link, told } of RUNS) {
  test(`${path}: a link opens the run of Node, and the link it gives opens the same one again`, async ({
    page,
    context,
  }) => {
    const last = told.slice(-6)
    const toldOn = async (other: Page): Promise<void> => {
      await other.getByRole('button', { name: 'To the end' }).click()
      await expect(other.getByRole('log').locator('li span')).toHaveText(last)
    }
    await open(page, `${path}?s=${link}`)
    await toldOn(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByText('Link copied')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.endsWith(`${path}?s=${link}`)).toBe(true)
    const other = await context.newPage()
    await open(other, copied)
    await toldOn(other)
    await page.getByRole('button', { name: 'Show code' }).click()
    await expect(page.getByRole('img', { name: 'Code that opens this scenario on another device' })).toBeVisible()
  })

  test(`${path}: fits a phone, and axe has no complaint about a run under way`, async ({ page }) => {
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
    await page.setViewportSize({ width: 360, height: 740 })
    await open(page, path)
    expect(await width()).toBeLessThanOrEqual(360)
    await open(page, `${path}?own=1`)
    await page.getByText('Controls', { exact: true }).click()
    await expect(page.getByRole('slider').nth(2)).toBeVisible()
    await page.getByRole('button', { name: 'To the end' }).click()
    if (path === '/play/deployments') {
      await page.getByText('All six policies under these settings').click()
      await expect(page.getByRole('row', { name: /^Blue\/green/ })).toBeVisible()
    }
    expect(await width()).toBeLessThanOrEqual(360)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual([])
  })

  test(`${path}: what is wrong with a link is a sentence, and an unknown trap says what there is`, async ({ page }) => {
    await open(page, `${path}?s=${link.slice(0, -4)}`)
    await expect(page.getByText(/cut short on its way/)).toBeVisible()
    await open(page, `${path}?preset=no-such`)
    await expect(page.getByRole('alert')).toContainText('There is no trap called “no-such” here.')
  })
}

test('without motion: still pictures, and nothing plays by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/play/deployments?preset=failed-batch')
  await commit(page, 2)
  await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toHaveCount(0)
  await expect(page.locator('.scrub output')).toHaveText(/^0\.00 s of/)
  await page.getByRole('button', { name: 'Next picture' }).click()
  await expect(page.locator('.scrub output')).not.toHaveText(/^0\.00 s of/)
  await page.getByRole('button', { name: 'To the failure' }).click()
  await expect(page.getByText(/^Event \d+ of \d+, at .*2 instances fail the health check/)).toBeVisible()
})

test('a control changes the run, a refusal stands at the control that it names, and the keyboard steps', async ({
  page,
}) => {
  await open(page, '/play/deployments?own=1')
  const batch = page.getByRole('textbox', { name: 'Instances in a batch' })
  await batch.fill('12')
  await expect(page.getByRole('group', { name: 'Instances in a batch' })).toContainText('Choose at most 10.')
  await expect(page.getByRole('alert')).toContainText('What you see is still the run before.')
  await batch.fill('3')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByLabel('Policy').selectOption('blue-green')
  await page.getByRole('button', { name: 'To the end' }).click()
  await expect(page.getByRole('log')).toContainText(/terminated/)
  await page.getByRole('button', { name: 'To the start' }).click()
  await page.getByRole('button', { name: 'One event on' }).focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(/^Event 1 of \d+, at 60\.00 s: The deployment begins: a second environment/),
  ).toBeVisible()
})

test('one playground leads to the others', async ({ page }) => {
  await open(page, '/play')
  await page.getByRole('link', { name: 'Caching' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Caching, played' })).toBeVisible()
  await page.getByRole('link', { name: 'Deployments, played' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Deployments, played' })).toBeVisible()
})
