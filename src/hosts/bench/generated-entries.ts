// Entries made up for benches: as many as a corpus of ten topics would hold, in its style, each title once.
import type { Entry } from '../../features/search/entry.ts'
import { pick, randomFrom } from '../../std/random.ts'

const SUBJECTS =
  'AWS Lambda|Amazon SQS queue|Amazon SNS topic|DynamoDB table|Kinesis stream|API Gateway|Fargate task|Batch job|Step Functions|EventBridge rule|ElastiCache node|RDS Proxy|Aurora cluster|S3 bucket|EFS file system|CloudFront|Route 53|EC2 instance|EBS volume|NAT gateway'.split(
    '|',
  )
const KINDS =
  'maximum|default|minimum|regional|reserved|provisioned|synchronous|initial|burst|daily|hourly|encrypted|shared|replicated|express|global|local|idle'.split(
    '|',
  )
const THINGS =
  'timeout|concurrency|payload size|retention period|batch window|visibility timeout|memory|throughput|connections|message size|storage|retry count|queue depth|shard count|price|cold start|layer count|event age|snapshot|backup window'.split(
    '|',
  )
const SCOPES = ['', '', '', ' per account', ' per Region', ' per function', ' per shard', ' per node']

export function generatedEntries(count: number): Entry[] {
  const random = randomFrom('generated entries')
  const entries = new Map<string, Entry>()
  while (entries.size < count) {
    const title = `${pick(random, SUBJECTS)}, ${pick(random, KINDS)} ${pick(random, THINGS)}${pick(random, SCOPES)}`
    const text = `${1 + random.below(900)} ${pick(random, ['seconds', 'MB', 'minutes', 'GB'])}`
    entries.set(title, { kind: 'fact', title, text, to: `/learn/x/y#${entries.size}` })
  }
  return [...entries.values()]
}
