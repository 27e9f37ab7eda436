// Prices and limit come from the facts, and the facts say what the model's price list says.
import { expect, test } from 'vitest'
import { readProjectCorpus } from '../../../hosts/cli/content-files.ts'
import { US_EAST_1 } from '../../../sim/prices.ts'
import { accountLimitFact, citedPrices } from './prices.ts'

const { corpus } = readProjectCorpus()

test('six prices are facts with a day, and agree with the price list', () => {
  const { prices, facts } = citedPrices(corpus)
  expect(Object.keys(facts).toSorted()).toEqual([
    'capacityX86',
    'durationArm',
    'durationX86',
    'ephemeral',
    'perMillionRequests',
    'provisionedX86',
  ])
  expect(prices).toEqual(US_EAST_1)
  for (const fact of Object.values(facts)) expect(fact.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('before the facts are here, the price list serves', () => {
  expect(citedPrices(undefined)).toEqual({ prices: US_EAST_1, facts: {} })
})

test('the usual limit is a fact', () => {
  expect(accountLimitFact(corpus)).toMatchObject({ limit: 1000, fact: { id: 'lambda.account-concurrency' } })
  expect(accountLimitFact(undefined)).toBeUndefined()
})
