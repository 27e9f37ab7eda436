// `trapline facts`: the facts model, or with --traps the traps, as JSON or as a table to read.
import type { Corpus, Fact, Trap } from '../../facts/fact.ts'
import { done, oneOf, readFlags, soundCorpus, topicOf, type Outcome } from './command.ts'

export function factsCommand(args: readonly string[]): Outcome {
  const flags = readFlags(args, {
    topic: { type: 'string' },
    format: { type: 'string' },
    traps: { type: 'boolean' },
  })
  const format = oneOf(flags, 'format', ['json', 'table'], 'table')
  const corpus = soundCorpus()
  const topic = topicOf(flags, corpus)
  const ofTopic = <T extends { topic: string }>(list: readonly T[]): T[] =>
    list.filter((entry) => topic === undefined || entry.topic === topic)
  if (flags.traps === true) {
    const traps = ofTopic(corpus.traps)
    if (format === 'json') return done(JSON.stringify(traps.map(trapAsJson), null, 2))
    return done(
      traps
        .map(({ id, beliefs, right }) => `${id}\n  believed: ${beliefs[0]?.text ?? ''}\n  right:    ${right}`)
        .join('\n'),
    )
  }
  const facts = ofTopic(corpus.facts)
  if (format === 'json')
    return done(
      JSON.stringify(
        facts.map((fact) => factAsJson(fact, corpus)),
        null,
        2,
      ),
    )
  return done(facts.map(({ id, kind, text }) => `${id.padEnd(48)} ${kind.padEnd(11)} ${text}`).join('\n'))
}

export function factAsJson(fact: Fact, corpus: Corpus): object {
  const [source, ...others] = fact.sources
  return {
    id: fact.id,
    topic: fact.topic,
    kind: fact.kind,
    subject: fact.subject.name,
    attribute: fact.attribute.name,
    value: fact.value.text,
    ...(fact.examValue === undefined ? {} : { examValue: fact.examValue.text }),
    text: fact.text,
    source,
    ...(others.length === 0 ? {} : { otherSources: others }),
    checkedOn: fact.checkedOn,
    tasks: fact.tasks,
    volatility: fact.volatility,
    standing: fact.standing,
    page: fact.page,
    anchor: fact.anchor,
    traps: corpus.traps.filter((trap) => trap.factIds.includes(fact.id)).map((trap) => trap.id),
  }
}

const trapAsJson = (trap: Trap): object => ({
  id: trap.id,
  topic: trap.topic,
  belief: trap.beliefs[0]?.text ?? '',
  right: trap.right,
  beliefs: trap.beliefs,
  scene: trap.scene,
  factIds: trap.factIds,
  siblingIds: trap.siblingIds,
  page: trap.page,
  anchor: trap.anchor,
})
