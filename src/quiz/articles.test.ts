// Articles follow the sound of the next word, whatever it looks like.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withArticles } from './articles.ts'

test.each([
  ['for a SQS FIFO queue', 'for an SQS FIFO queue'],
  ['through an NAT gateway', 'through a NAT gateway'],
  ['an RDS instance', 'an RDS instance'],
  ['a RDS instance', 'an RDS instance'],
  ['a S3 bucket', 'an S3 bucket'],
  ['a EC2 instance', 'an EC2 instance'],
  ['an user of a account', 'a user of an account'],
  ['a hour later', 'an hour later'],
  ['a 8 s timeout and an 15 s one', 'an 8 s timeout and a 15 s one'],
  ['a 18-month plan', 'an 18-month plan'],
  ['an unique id', 'a unique id'],
  ['an usage plan', 'a usage plan'],
  ['a FIFO queue', 'a FIFO queue'],
  ['A alias', 'An alias'],
  ['a Lambda function', 'a Lambda function'],
  ['an $LATEST', 'a $LATEST'],
  ['an REST API', 'a REST API'],
  ['an SQL-like rule', 'a SQL-like rule'],
  ['a x86 processor', 'an x86 processor'],
  ['a mTLS check and an vCPU', 'an mTLS check and a vCPU'],
  ['a X-ray of an S', 'an X-ray of an S'],
  ['a uninitialised environment', 'an uninitialised environment'],
  ['a unimportant one', 'an unimportant one'],
  ['an one-time cost', 'a one-time cost'],
  ['an European Region', 'a European Region'],
  ['a 80-core, an 180-day and a 8,000 s one', 'an 80-core, a 180-day and an 8,000 s one'],
  ['a MX record and an NATs', 'an MX record and a NATs'],
])('%s → %s', (written, right) => {
  expect(withArticles(written)).toBe(right)
})

test('what is right stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(withArticles(withArticles(text))).toBe(withArticles(text))
    }),
  )
})

test('texts without an article are not touched', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('queue', 'the', 'SQS', 'alarm', 'at', 'an.', 'data')), (words) => {
      expect(withArticles(words.join(' '))).toBe(words.join(' '))
    }),
  )
})
