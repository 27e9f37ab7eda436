// A fact as one sentence, in a form that is right whatever the words: subject, attribute, value.
import { upperFirst } from '../std/text.ts'
import type { Fact } from './fact.ts'

/** Names that look like ordinary words: nothing but a list tells Kafka from batch. */
const NAMES = new RegExp(
  `^(${[
    'Amazon|Apache|Aurora|Cognito|Fargate|Firehose|Glue|Graviton|Kinesis|Lambda|Lex|Neptune|Redshift|Route 53|Shield',
    'Application Load|Cloud Run|Managed Instances|Parameter Store|Secrets Manager|Step Functions|Systems Manager',
    'Ansible|Azure|Cosmos|Docker|Go|Google|Grafana|Hyperplane|Java|Kafka|Knative|Kubernetes|Linux|Microsoft|Nginx',
    'Oracle|Prometheus|Python|Redis|Ruby|Rust|Terraform|Ubuntu|Valkey|Windows',
  ].join('|')})\\b`,
)

/** Lower-cases the first letter of an ordinary word; `API`, `SnapStart`, `I/O` and `Kafka` stay as they are. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]*(?:\s|$|[,;:-][a-z\s])/.test(text) && !NAMES.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text

/** `AWS Lambda, timeout: at most 15 minutes.` */
export function statementOf(
  fact: Pick<Fact, 'kind' | 'subject' | 'attribute' | 'value' | 'examValue' | 'scope'>,
): string {
  const { kind, subject, attribute, value, examValue } = fact
  if (kind === 'definition') return sentence(`${attribute.name}: ${value.text}`)
  if (kind === 'behaviour') return sentence(`${attribute.name}: ${value.text}`)
  if (value.type === 'change') {
    // 'by 2026' stands where nobody has written down the day.
    const when = value.since.startsWith('by ') ? value.since : `since ${value.since}`
    return sentence(`${upperFirst(when)}: ${value.is} (before: ${value.was})`)
  }
  if (value.type === 'formula') return sentence(`${attribute.name}: ${value.formula.expression} ${value.formula.unit}`)
  if (value.type === 'steps') return sentence(`${attribute.name}: ${value.text}`)
  const scope = fact.scope === undefined ? '' : `, ${fact.scope}`
  const older = examValue === undefined ? '' : ` (the exam still says ${examValue.text})`
  return sentence(`${subject.name}, ${lowerFirst(attribute.name)}: ${value.text}${scope}${older}`)
}

/** Starts with a capital, ends with one full stop. */
export const sentence = (text: string): string => upperFirst(/[.!?]$/.test(text) ? text : `${text}.`)
