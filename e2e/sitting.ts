// Sitting an exam in the app: starting one, answering by keyboard, and reading its clock.
import { expect, type Page } from '@playwright/test'
import { open } from './answers.ts'

export async function startExam(page: Page, form: 'Whole' | 'Half' | 'One domain' = 'Whole'): Promise<void> {
  await open(page, '/exam')
  await page.getByRole('radio', { name: form }).check()
  const start = page.getByRole('button', { name: 'Start the exam' })
  await expect(start).toBeEnabled()
  await start.click()
  await isAt(page, 1)
  await isKept(page)
}

export const isAt = (page: Page, number: number): Promise<void> =>
  expect(page.locator('.exam-bar').getByText(new RegExp(`^${number} of \\d+$`))).toBeVisible()

/** The words on the screen that say so. */
export const isKept = (page: Page): Promise<void> => expect(page.locator('.keeping[data-keeping="kept"]')).toBeVisible()

/** Chooses as many options as are asked for, and waits until the answer is kept. */
export async function choose(page: Page): Promise<void> {
  const several = await page.locator('.select-count').count()
  for (const letter of several === 0 ? 'a' : 'abc') await page.keyboard.press(letter)
  await expect(page.locator('.option input:checked').first()).toBeAttached()
}

/** Answers the questions from one to another, by keyboard alone, and stays at the next. */
export async function answerFrom(page: Page, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    await isAt(page, number)
    await choose(page)
    await page.keyboard.press('n')
  }
  await isKept(page)
}

/** Seconds on the clock. */
export async function secondsLeft(page: Page): Promise<number> {
  const face = await page.getByRole('timer').textContent()
  return (face ?? '').split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
