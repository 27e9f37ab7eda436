// A fact for tests, changed where a test needs it.
import type { Fact } from '../../../facts/fact.ts'

export const factOf = (part: Partial<Fact> = {}): Fact => ({
  id: 'lambda.timeout',
  topic: 'lambda',
  kind: 'limit',
  subject: { id: 'lambda', name: 'AWS Lambda' },
  attribute: { id: 'timeout', name: 'Timeout' },
  value: { type: 'text', text: 'at most 15 minutes' },
  text: 'AWS Lambda, timeout: at most 15 minutes.',
  sources: [{ code: 'L1', title: 'Lambda quotas', url: 'https://docs.aws.amazon.com/' }],
  checkedOn: '2026-11-01',
  tasks: ['saa:2.2'],
  volatility: 'hard-limit',
  standing: 'current',
  page: 'lambda/limits',
  anchor: 'lambda-timeout',
  place: { file: 'content/lambda/limits.mdx', line: 1, column: 1 },
  table: 'lambda/limits:1',
  ...part,
})
