// Imports a template written as plain data; a refused one is a fault of the test.
import type { ScenarioInput } from '../../scenario.ts'
import { scenarioOf } from '../../testing/run.ts'
import type { Note } from '../note.ts'
import { readTemplate } from '../read-template.ts'

export interface Read {
  readonly scenario: ScenarioInput
  readonly f: NonNullable<ScenarioInput['functions']>
  readonly s: NonNullable<ScenarioInput['sources']>
  notes(kind: Note['kind']): string[]
}

export function imported(resources: object, more: object = {}): Read {
  const read = readTemplate({ ...more, Resources: resources })
  if (!read.ok) throw new Error(read.error)
  // Whatever comes out of an import can be run.
  scenarioOf(read.value.scenario)
  return {
    scenario: read.value.scenario,
    f: read.value.scenario.functions ?? [],
    s: read.value.scenario.sources ?? [],
    notes: (kind) => read.value.notes.filter((note) => note.kind === kind).map(({ id, says }) => `${id}: ${says}`),
  }
}

export const sam = (properties: object = {}): object => ({ Type: 'AWS::Serverless::Function', Properties: properties })
export const plain = (properties: object = {}): object => ({ Type: 'AWS::Lambda::Function', Properties: properties })
export const of = (type: string, properties: object = {}): object => ({ Type: `AWS::${type}`, Properties: properties })
export const arn = (id: string): object => ({ 'Fn::GetAtt': [id, 'Arn'] })
