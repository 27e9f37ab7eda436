// The playground as a learner meets it: predict, play, and a verdict that comes from the run.
import { expect, test, type Page } from '@playwright/test'
import { outcomeOf } from '../src/sim/presets/preset.ts'
import { PRESETS } from '../src/sim/presets/presets.ts'
import { alive, open } from './answers.ts'

// Filling the cache for flight mode takes longer than the tests.
test.use({ serviceWorkers: 'block' })

const LETTERS = 'abcdef'

async function commit(page: Page, option: number): Promise<void> {
  const button = page.getByRole('button', { name: 'Commit and play' })
  await button.waitFor()
  await page.keyboard.press(LETTERS[option] ?? 'a')
  await button.click()
}

const verdict = (page: Page) => page.getByRole('region', { name: 'What the run says' })

for (const preset of PRESETS) {
  test(`${preset.id}: predicted, played to its end, and the verdict is the written outcome`, async ({ page }) => {
    const { key, sum } = outcomeOf(preset)
    await open(page, `/play/concurrency?preset=${preset.id}`)
    await expect(page.getByRole('heading', { level: 1, name: preset.title })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0)
    await commit(page, key)
    await expect(page.getByText('You predicted')).toBeVisible()
    await expect(verdict(page)).toHaveCount(0)
    await page.getByLabel('Speed').selectOption('1000')
    await verdict(page).waitFor()
    await expect(verdict(page)).toContainText(sum)
    await expect(verdict(page)).toContainText(preset.expected.text)
    await expect(page.locator('.option.key .option-text')).toHaveText(preset.options[key]?.text ?? '')
    await expect(verdict(page).locator('.option .reason')).toHaveCount(preset.options.length)
    await expect(page.getByRole('region', { name: 'The facts behind it' }).getByRole('link')).toHaveCount(
      preset.factIds.length,
    )
  })
}

test('a missed prediction is kept, and its facts are missed like any others', async ({ page }) => {
  const [preset] = PRESETS
  if (preset === undefined) throw new Error('no preset')
  const { key } = outcomeOf(preset)
  await open(page, `/play/concurrency?preset=${preset.id}`)
  await commit(page, key === 0 ? 1 : 0)
  await page.getByRole('button', { name: 'To the end' }).click()
  await expect(verdict(page)).toContainText('Not right.')
  await page.getByRole('button', { name: 'Load the variant' }).click()
  await expect(verdict(page)).toContainText('Now playing the variant')
  await page.goto('/')
  await alive(page)
  await expect(page.getByRole('heading', { name: 'Missed lately' })).toBeVisible()
})
