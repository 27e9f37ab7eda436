// @vitest-environment happy-dom
// Marks follow the answers, and go when the answers go.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { attemptOf, itemOf } from '../../review/testing/attempts.ts'
import { drawMarks } from './recall-marks.ts'

function article(): HTMLElement {
  const element = document.createElement('article')
  element.innerHTML = '<p data-fact="lambda.timeout">a</p><p data-fact="lambda.memory">b</p>'
  return element
}
const marksOf = (element: HTMLElement): (string | undefined)[] =>
  [...element.querySelectorAll<HTMLElement>('[data-fact]')].map((cell) => cell.dataset.did)

test('the last answer decides, and what was never asked bears no mark', () => {
  const element = article()
  const wrong = attemptOf('one', { correct: false })
  drawMarks(element, [wrong])
  expect(marksOf(element)).toEqual(['missed', undefined])
  drawMarks(element, [wrong, attemptOf('two'), attemptOf('three', { item: itemOf(['lambda.memory']) })])
  expect(marksOf(element)).toEqual(['knew', 'knew'])
  expect(element.querySelector('p')?.title).toBe('Asked 2 times, right 1')
})

test('after erasing, nothing is left of a mark', () => {
  const element = article()
  const before = element.innerHTML
  drawMarks(element, [attemptOf('one')])
  expect(element.innerHTML).not.toBe(before)
  drawMarks(element, [])
  expect(element.innerHTML).toBe(before)
})
