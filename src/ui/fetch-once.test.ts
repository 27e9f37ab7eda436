// Fetched once, at hand after that, and fetched again only on purpose after a failure.
import { expect, test } from 'vitest'
import { fetchOnce } from './fetch-once.ts'

test('many askers, one fetch', async () => {
  let count = 0
  const thing = fetchOnce(() => Promise.resolve(++count))
  expect(await Promise.all([thing.fetch(), thing.promise(), thing.fetch()])).toEqual([1, 1, 1])
})

test('what has arrived carries its value, so that nobody has to wait for it', async () => {
  const thing = fetchOnce(() => Promise.resolve('here'))
  const fetching = thing.fetch()
  expect(thing.isHere()).toBe(false)
  await fetching
  expect(thing.isHere()).toBe(true)
  expect(thing.promise()).toMatchObject({ status: 'fulfilled', value: 'here' })
})

test('a failure is shown until somebody asks again', async () => {
  let count = 0
  const thing = fetchOnce(() => (++count === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(count)))
  await expect(thing.fetch()).rejects.toThrow('gone')
  await expect(thing.promise()).rejects.toThrow('gone')
  expect(count).toBe(1)
  expect(await thing.fetch()).toBe(2)
  expect(await thing.promise()).toBe(2)
})
