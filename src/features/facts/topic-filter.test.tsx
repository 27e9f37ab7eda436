// The sheets narrowed to a topic: a choice only where there are several, and the claims of that topic alone.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ofTopic, TopicFilter } from './topic-filter.tsx'

const TOPICS = ['lambda', 'ec2', 'sqs-sns'].map((id) => ({ id, title: `AWS ${id}`, summary: '' }))
const htmlFor = (count: number): string =>
  renderToStaticMarkup(<TopicFilter topics={TOPICS.slice(0, count)} topic="ec2" onTopic={() => undefined} />)

test('one topic leaves nothing to choose', () => {
  expect(htmlFor(1)).toBe('')
})

test('several can be chosen from, and all of them at once', () => {
  const html = htmlFor(3)
  for (const name of ['All topics', 'AWS lambda', 'AWS ec2', 'AWS sqs-sns']) expect(html).toContain(name)
  expect(html).toMatch(/<option value="ec2" selected="">/)
})

test('an empty choice keeps everything, any other the claims of its topic', () => {
  const claims = [{ topic: 'lambda' }, { topic: 'ec2' }, { topic: 'lambda' }]
  expect(ofTopic(claims, '')).toEqual(claims)
  expect(ofTopic(claims, 'lambda')).toHaveLength(2)
  expect(ofTopic(claims, 'cobol')).toEqual([])
})
