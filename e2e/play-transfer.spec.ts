// In and out of the playground: a link opens the same run, a template becomes a scenario, and what goes out is what ran.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { addressOf } from '../src/features/playground/transfer/scenario-in-address.ts'
import { importTemplate } from '../src/features/playground/transfer/read-template-text.ts'
import { runInput } from '../src/sim/presets/preset.ts'
import type { ScenarioInput } from '../src/sim/scenario.ts'
import { traceHash } from '../src/sim/trace-hash.ts'
import { open } from './answers.ts'

// Filling the cache for flight mode takes longer than the tests.
test.use({ serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] })

const SCENARIO: ScenarioInput = {
  accountLimit: 200,
  durationS: 20,
  seed: 'class 3',
  functions: [{ name: 'api', reserved: 60, durationMs: 300, durationDistribution: 'exponential' }, { name: 'worker' }],
  sources: [
    { name: 'shop', arrivals: { kind: 'poisson', ratePerS: 250 } },
    { name: 'jobs', target: 'worker', kind: 'sqs', maxConcurrency: 4, arrivals: { kind: 'burst', count: 300 } },
  ],
}
const HASH = traceHash(runInput(SCENARIO))
const LINK = `/play/concurrency?s=${addressOf(SCENARIO)}`
const TEMPLATE = `
Parameters: {Share: {Type: Number, Default: 40}}
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      ReservedConcurrentExecutions: !Ref Share
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn, ScalingConfig: {MaximumConcurrency: 5}}}
  Jobs: {Type: AWS::SQS::Queue}
  Role: {Type: AWS::IAM::Role}
`

/** The section may be folded up. */
async function openPanel(page: Page, path = LINK): Promise<void> {
  await open(page, path)
  const folded = page.locator('details:not([open])').filter({ has: page.locator('.transfer') })
  const title = page.getByText('In and out', { exact: true }).first()
  await expect(title).toBeVisible()
  if ((await folded.count()) > 0) await title.click()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
}

/** What the page itself has run, from the file that it saves. */
async function savedRun(page: Page): Promise<{ scenario: ScenarioInput; summary: { traceHash: string } }> {
  const button = page.getByRole('button', { name: 'Save JSON' })
  await expect(button).toBeEnabled()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as Awaited<ReturnType<typeof savedRun>>
}

async function chooseTemplate(page: Page, text: string | Buffer, name = 'template.yaml'): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text
  await page.getByLabel('A SAM or CloudFormation template').setInputFiles({ name, mimeType: 'text/yaml', buffer })
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

test('a link opens the same run: the hash is that of Node, and that of the next device', async ({ page, context }) => {
  await openPanel(page)
  expect((await savedRun(page)).summary.traceHash).toBe(HASH)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = await copied(page)
  const other = await context.newPage()
  await openPanel(other, link)
  expect((await savedRun(other)).summary.traceHash).toBe(HASH)
})

test('the code is drawn when asked for, and put away again', async ({ page }) => {
  await openPanel(page)
  await page.getByRole('button', { name: 'Show code' }).click()
  const code = page.getByRole('img', { name: 'Code that opens this scenario on another device' })
  await expect(code).toBeVisible()
  await page.getByRole('button', { name: 'Hide code' }).click()
  await expect(code).toHaveCount(0)
})

for (const [what, link, says] of [
  ['cut short', LINK.slice(0, -9), /cut short on its way/],
  ['from a newer version', LINK.replace('?s=1.', '?s=2.'), /made by a newer Trapline/],
  ['with a sign changed', LINK.replace('api', 'apj'), /changed on its way/],
  ['not ours', '/play/concurrency?s=hello', /no link of the playground/],
] as const) {
  test(`a link ${what} says so, and the page stays usable`, async ({ page }) => {
    await open(page, link)
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('a template becomes the scenario, with a list, and the one before comes back', async ({ page }) => {
  await openPanel(page)
  await chooseTemplate(page, TEMPLATE)
  await expect(page.getByText('template.yaml is now the scenario: 1 function, 1 source.')).toBeVisible()
  await expect(page.getByText(/^Understood: \d/)).toBeVisible()
  await expect(page.getByText('AWS::IAM::Role: takes no part in concurrency here.')).toBeVisible()
  await expect
    .poll(async () => (await savedRun(page)).scenario.functions?.map(({ name, reserved }) => [name, reserved]))
    .toEqual([['Orders', 40]])
  await page.getByRole('button', { name: 'Back to the scenario before' }).click()
  await expect.poll(async () => (await savedRun(page)).summary.traceHash).toBe(HASH)
})

test('what is no template is refused in a sentence, and the scenario stays', async ({ page }) => {
  await openPanel(page)
  const bomb = Array.from(
    { length: 12 },
    (_, n) =>
      `a${n}: &a${n} [${Array(9)
        .fill(n === 0 ? 'x' : `*a${n - 1}`)
        .join()}]`,
  )
  for (const [text, says] of [
    ['a: [b', /neither YAML nor JSON/],
    [Buffer.alloc(10_000_000, 'a'), /has 10\.0 MB/],
    [bomb.join('\n'), /anchors of this file repeat/],
    ['Resources: {Q: {Type: AWS::SQS::Queue}}', /no Lambda function/],
  ] as const) {
    await chooseTemplate(page, text)
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
  }
  expect((await savedRun(page)).summary.traceHash).toBe(HASH)
})

test('the split copied as SAM reads back as the same functions and sources', async ({ page }) => {
  await openPanel(page)
  await page.getByRole('button', { name: 'Copy as SAM' }).click()
  await expect(page.getByText('SAM copied')).toBeVisible()
  const again = importTemplate(await copied(page))
  if (!again.ok) throw new Error(again.error)
  expect(again.value.scenario.functions).toMatchObject([{ name: 'api', reserved: 60 }, { name: 'worker' }])
  expect(again.value.scenario.sources).toMatchObject([
    { name: 'shop', target: 'api', kind: 'sync' },
    { name: 'jobs', target: 'worker', kind: 'sqs', maxConcurrency: 4 },
  ])
  await page.getByRole('button', { name: 'Copy as CDK' }).click()
  await expect.poll(() => copied(page)).toContain('reservedConcurrentExecutions: 60,')
  await page.getByRole('button', { name: 'Copy as AWS CLI' }).click()
  await expect.poll(() => copied(page)).toContain('--reserved-concurrent-executions 60')
})

test('the run is saved as CSV and as a picture', async ({ page }) => {
  await openPanel(page)
  await savedRun(page)
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save CSV' }).click(),
  ])
  const [head = '', ...lines] = readFileSync(await csv.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(head).toContain('"api: peak concurrency"')
  expect(lines).toHaveLength(20)
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save picture' }).click(),
  ])
  expect(
    readFileSync(await png.path())
      .subarray(1, 4)
      .toString('latin1'),
  ).toBe('PNG')
})

test('at 360 px nothing runs out of the page, and axe has no complaint', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openPanel(page)
  await chooseTemplate(page, TEMPLATE)
  await expect(page.getByText('template.yaml is now the scenario: 1 function, 1 source.')).toBeVisible()
  await page.getByRole('button', { name: 'Show code' }).click()
  await expect(page.getByRole('img', { name: 'Code that opens this scenario on another device' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).include('.transfer').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
