// @vitest-environment happy-dom
// Which keys open search, and where they must not.
import { expect, test } from 'vitest'
import { isSearchKey } from './shortcuts.ts'

function press(init: KeyboardEventInit, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init })
  target.dispatchEvent(event)
  return event
}

test('slash, and K with Control or Command', () => {
  expect(isSearchKey(press({ key: '/' }))).toBe(true)
  expect(isSearchKey(press({ key: 'k', ctrlKey: true }))).toBe(true)
  expect(isSearchKey(press({ key: 'K', metaKey: true }))).toBe(true)
})

test('no other key, and not with other modifiers', () => {
  expect(isSearchKey(press({ key: 'k' }))).toBe(false)
  expect(isSearchKey(press({ key: '/', ctrlKey: true }))).toBe(false)
  expect(isSearchKey(press({ key: 'k', ctrlKey: true, shiftKey: true }))).toBe(false)
})

test('a slash that is typed into a field stays a slash', () => {
  for (const name of ['input', 'textarea', 'select']) {
    const field = document.body.appendChild(document.createElement(name))
    expect(isSearchKey(press({ key: '/' }, field))).toBe(false)
    expect(isSearchKey(press({ key: 'k', ctrlKey: true }, field))).toBe(true)
  }
})
