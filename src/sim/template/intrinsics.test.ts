// Intrinsic functions: answered where the template can, and said to be open where only a deployment could.
import { describe, expect, test } from 'vitest'
import { mentionedIn, Open, Reference, referenceIn, resolve, type Scope } from './intrinsics.ts'

const left: string[] = []
const scope: Scope = {
  parameters: {
    Count: { Type: 'Number', Default: '7' },
    Stage: { Type: 'String', Default: 'prod' },
    Bare: { Type: 'String' },
    Kept: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/path' },
  },
  mappings: { ByStage: { prod: { Reserved: 50 } } },
  resources: { Queue: {}, Fn: {} },
  onOpenCondition: (condition) => left.push(condition),
}
const value = (data: unknown): unknown => resolve(data, scope)
const why = (data: unknown): string => {
  const answer = value(data)
  return answer instanceof Open ? answer.says : `answered: ${JSON.stringify(answer)}`
}

describe('answered', () => {
  test('Ref: a parameter’s default, a resource, a pseudo parameter, nothing', () => {
    expect(value({ Ref: 'Count' })).toBe('7')
    expect(value({ Ref: 'Queue' })).toEqual(new Reference('Queue', ''))
    expect(value({ Ref: 'AWS::Region' })).toBe('${AWS::Region}')
    expect(value({ a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] })).toEqual({ b: [1] })
  })

  test('GetAtt in both its forms', () => {
    expect(value({ 'Fn::GetAtt': 'Queue.Arn' })).toEqual(new Reference('Queue', 'Arn'))
    expect(value({ 'Fn::GetAtt': ['Fn', 'Alias', 'Arn'] })).toEqual(new Reference('Fn', 'Alias.Arn'))
  })

  test('Sub: parameters and own names are put in, resources stay to be found', () => {
    expect(value({ 'Fn::Sub': '${Stage}-${Queue}-${!Literal}' })).toBe('prod-${Queue}-${!Literal}')
    expect(value({ 'Fn::Sub': ['${A}/${B}', { A: { Ref: 'Count' }, B: { 'Fn::GetAtt': 'Queue.Arn' } }] })).toBe(
      '7/${Queue.Arn}',
    )
  })

  test('Join, Select, Split, FindInMap, one within another', () => {
    expect(value({ 'Fn::Join': [':', ['arn', { Ref: 'Stage' }, { 'Fn::GetAtt': 'Queue.Arn' }]] })).toBe(
      'arn:prod:${Queue.Arn}',
    )
    expect(value({ 'Fn::Select': ['1', { 'Fn::Split': ['-', 'a-b-c'] }] })).toBe('b')
    expect(value({ 'Fn::FindInMap': ['ByStage', { Ref: 'Stage' }, 'Reserved'] })).toBe(50)
  })

  test('If: the condition is left open and said, the first branch with a value is taken', () => {
    expect(value({ 'Fn::If': ['IsProd', 1, 2] })).toBe(1)
    expect(value({ 'Fn::If': ['IsTest', { Ref: 'AWS::NoValue' }, 2] })).toBe(2)
    expect(left).toEqual(['IsProd', 'IsTest'])
  })

  test('what was resolved once stays as it is', () => {
    const once = value({ queue: { 'Fn::GetAtt': 'Queue.Arn' }, count: { Ref: 'Bare' } })
    expect(value(once)).toEqual(once)
  })
})

describe('left open, with the reason', () => {
  test.each([
    [{ Ref: 'Bare' }, 'parameter Bare has no default'],
    [{ Ref: 'Kept' }, 'parameter Kept is kept in SSM'],
    [{ Ref: 'Typo' }, 'nothing in the template is called Typo'],
    [{ Ref: 3 }, 'a Ref has no name'],
    [{ 'Fn::GetAtt': 3 }, 'a GetAtt has no name'],
    [{ 'Fn::Sub': 3 }, 'a Sub has no text'],
    [{ 'Fn::Select': [5, ['a']] }, 'an entry to select is open'],
    [{ 'Fn::Split': ['-', { Ref: 'Bare' }] }, 'a text to split is open'],
    [{ 'Fn::Join': ['-', { Ref: 'Bare' }] }, 'a list to join is open'],
    [
      { 'Fn::FindInMap': ['ByStage', 'test', 'Reserved'] },
      'the mapping ByStage, test, Reserved depends on the deployment',
    ],
    [{ 'Fn::ImportValue': 'x' }, 'Fn::ImportValue is answered only when the template is deployed'],
    [{ 'Fn::toString': 'x' }, 'Fn::toString is answered only when the template is deployed'],
  ])('%j', (data, says) => {
    expect(why(data)).toBe(says)
  })

  test('names that every object has are nothing special', () => {
    expect(value({ toString: 1 })).toEqual({ toString: 1 })
    expect(why({ Ref: 'constructor' })).toMatch(/nothing in the template/)
  })
})

describe('which resource is meant', () => {
  test('as itself, and within a text', () => {
    expect(referenceIn(value({ 'Fn::GetAtt': 'Queue.Arn' }), scope.resources)).toBe('Queue')
    expect(referenceIn('arn:aws:sqs:${AWS::Region}:1:${Queue}', scope.resources)).toBe('Queue')
    expect(referenceIn('arn:aws:sqs:eu-west-1:1:elsewhere', scope.resources)).toBeUndefined()
  })

  test('anywhere within', () => {
    const body = {
      paths: [
        { uri: { 'Fn::Sub': 'arn:${AWS::Region}/${Fn.Arn}/x' } },
        { 'Fn::GetAtt': 'Queue.Arn' },
        { Ref: 'Other' },
      ],
    }
    expect([...mentionedIn(body, scope.resources)].sort()).toEqual(['Fn', 'Queue'])
  })
})
