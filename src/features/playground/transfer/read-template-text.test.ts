// Templates as files: YAML with its short tags, JSON, and what is refused with a sentence.
import { describe, expect, test } from 'vitest'
import type { Imported } from '../../../sim/template/read-template.ts'
import { openTemplate } from './open-template.ts'
import { importTemplate } from './read-template-text.ts'

const YAML = `
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters:
  Share:
    Type: Number
    Default: 25
Globals:
  Function: &usual
    Timeout: 10
    MemorySize: 256
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      ReservedConcurrentExecutions: !Ref Share
      Role: !Sub arn:aws:iam::\${AWS::AccountId}:role/x
      Layers: !Split [',', !ImportValue layers]
      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt Jobs.Arn
            BatchSize: !If [IsProd, 5, 10]
            Enabled: true
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Join ['-', [!Ref AWS::StackName, jobs]]
      VisibilityTimeout: 60
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt [Dead, Arn]
        maxReceiveCount: 3
  Dead:
    Type: AWS::SQS::Queue
`
const read = (text: string): Imported => {
  const result = importTemplate(text)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const errorOf = (text: string): string => {
  const result = importTemplate(text)
  return result.ok ? 'accepted' : result.error
}

describe('read', () => {
  test('YAML with short tags within one another', () => {
    const { scenario } = read(YAML)
    expect(scenario.functions).toMatchObject([{ name: 'Worker', reserved: 25, timeoutS: 10, memoryMb: 256 }])
    expect(scenario.sources).toEqual([
      { name: 'Jobs', target: 'Worker', kind: 'sqs', visibilityS: 60, maxReceives: 3, batchSize: 5 },
    ])
  })

  test('JSON says the same, also with a byte order mark and tabs', () => {
    const json = JSON.stringify(
      {
        Resources: {
          Worker: {
            Type: 'AWS::Lambda::Function',
            Properties: { ReservedConcurrentExecutions: { 'Fn::If': ['A', { Ref: 'AWS::NoValue' }, 4] } },
          },
        },
      },
      null,
      '\t',
    )
    expect(read(json).scenario.functions).toMatchObject([{ name: 'Worker', reserved: 4 }])
    expect(read(`\uFEFF${json}`).scenario).toEqual(read(json).scenario)
  })

  test('a few anchors and merges, as real templates have them', () => {
    const text = `Resources:\n  A: &f\n    Type: AWS::Lambda::Function\n    Properties: &p {Timeout: 7}\n  B:\n    <<: *f\n    Properties:\n      <<: *p\n      MemorySize: 512\n  C: *f\n`
    expect(read(text).scenario.functions).toMatchObject([
      { name: 'A', timeoutS: 7 },
      { name: 'B', timeoutS: 7, memoryMb: 512 },
      { name: 'C', timeoutS: 7 },
    ])
  })

  test('tags that nobody knows do not stand in the way', () => {
    expect(read(`${YAML}Outputs:\n  X: !Mystery [1]\n`).scenario).toEqual(read(YAML).scenario)
  })
})

describe('refused', () => {
  test('what is not YAML, with the line', () => {
    expect(errorOf('Resources:\n  A: [1\n  B: }{')).toMatch(/neither YAML nor JSON\. Line \d+: .*Nothing was changed\./)
    expect(errorOf('{"Resources": ')).toMatch(/neither YAML nor JSON/)
    expect(errorOf('a: 1\na: 2')).toMatch(/neither YAML nor JSON\. a is there twice/)
    expect(errorOf('Resources: {}\n---\nResources: {}')).toMatch(/neither YAML nor JSON/)
    expect(errorOf('\u0000\u0001PNG')).toMatch(/\.$/)
  })

  test('10 MB, before it is read', async () => {
    const file = new File(['a'.repeat(10_000_000)], 'big.yaml')
    file.text = () => Promise.reject(new Error('was read'))
    expect(await openTemplate(file)).toEqual({
      ok: false,
      error:
        'big.yaml has 10.0 MB. CloudFormation takes templates of up to 1 MB, and so does this page. Nothing was changed.',
    })
  })

  test('a file that the browser does not give out', async () => {
    const file = new File(['Resources: {}'], 'gone.yaml')
    file.text = () => Promise.reject(new Error('NotReadableError'))
    expect(await openTemplate(file)).toMatchObject({ ok: false, error: expect.stringMatching(/could not be opened/) })
    const good = await openTemplate(new File([YAML], 'template.yaml'))
    expect(good.ok && good.value.scenario.functions).toHaveLength(1)
  })

  test('anchors that explode', () => {
    const levels = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 12; level += 1)
      levels.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`)
    expect(errorOf(`${levels.join('\n')}\nResources: {F: {Type: 'AWS::Lambda::Function'}}\n`)).toMatch(
      /anchors of this file repeat/,
    )
  })

  test('an anchor within itself', () => {
    expect(errorOf('Resources: &r\n  A: *r\n')).toMatch(/\.$/)
    expect(errorOf('Resources:\n  A: {Type: "AWS::Lambda::Function", Properties: &p {Events: *p}}\n')).toMatch(
      /anchors|deeply/,
    )
  })

  test('nesting that no template has, of every kind, at once', () => {
    const before = performance.now()
    const indented = Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    for (const text of [
      '['.repeat(100_000),
      `{"Resources":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
      '- '.repeat(100_000),
      '? '.repeat(100_000),
      indented,
    ])
      expect(errorOf(text)).toMatch(/nested too deeply/)
    expect(performance.now() - before).toBeLessThan(2000)
  })

  test('thousands of resources take seconds at most', () => {
    const before = performance.now()
    const roles = Array.from({ length: 8000 }, (_, n) => `  R${n}: {Type: "AWS::IAM::Role"}`)
    expect(errorOf(['Resources:', ...roles].join('\n'))).toMatch(/8000 resources but no Lambda function/)
    expect(performance.now() - before).toBeLessThan(15_000)
  })

  test('no functions, no resources, a picture of something else', () => {
    expect(errorOf('Resources:\n  Q:\n    Type: AWS::SQS::Queue\n')).toBe(
      'This template has one resource but no Lambda function.',
    )
    expect(errorOf('services:\n  web: {}\n')).toMatch(/has no Resources/)
    expect(errorOf('just some words')).toMatch(/holds no template/)
    expect(errorOf('')).toMatch(/holds no template/)
  })
})
