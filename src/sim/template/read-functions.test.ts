// The functions of templates: SAM's and CloudFormation's, Globals, aliases, what is assumed and what is refused.
import { describe, expect, test } from 'vitest'
import { readTemplate } from './read-template.ts'
import { imported, of, plain, sam } from './testing/import.ts'

describe('settings', () => {
  test('SAM: all that the playground knows', () => {
    const { f, notes } = imported({
      Api: sam({
        Timeout: 12,
        MemorySize: 1024,
        EphemeralStorage: { Size: 2048 },
        Architectures: ['arm64'],
        ReservedConcurrentExecutions: 50,
        AutoPublishAlias: 'live',
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 20 },
      }),
    })
    expect(f[0]).toEqual({
      ...{ name: 'Api', durationMs: 100, initMs: 300, timeoutS: 12, memoryMb: 1024, ephemeralMb: 2048 },
      ...{ arm: true, reserved: 50, provisioned: 20 },
    })
    expect(notes('understood')).toContain(
      'Api: A function: 1,024 MB, timeout 12 s, 50 reserved, 20 provisioned, 2,048 MB of /tmp, arm64.',
    )
  })

  test('CloudFormation: the same, with a timeout of 3 s when none is written, as AWS has it', () => {
    const { f } = imported({ Api: plain({ ReservedConcurrentExecutions: 0 }) })
    expect(f[0]).toMatchObject({ timeoutS: 3, reserved: 0 })
  })

  test('Globals hold where a function says nothing, groups one by one', () => {
    const { f } = imported(
      {
        A: sam({ Timeout: 9 }),
        B: sam({ ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 } }),
        C: plain(),
      },
      {
        Globals: {
          Function: {
            Timeout: 30,
            MemorySize: 256,
            AutoPublishAlias: 'live',
            ProvisionedConcurrencyConfig: { Other: 1 },
          },
        },
      },
    )
    expect(f).toMatchObject([
      { timeoutS: 9, memoryMb: 256 },
      { timeoutS: 30, provisioned: 3 },
      { timeoutS: 3, name: 'C' },
    ])
    expect(f[2]?.memoryMb).toBeUndefined()
  })

  test('parameters give their defaults, also as text', () => {
    const { f, notes } = imported(
      { A: sam({ ReservedConcurrentExecutions: { Ref: 'Share' }, MemorySize: { Ref: 'Size' } }) },
      { Parameters: { Share: { Type: 'Number', Default: '40' }, Size: { Type: 'Number' } } },
    )
    expect(f[0]).toMatchObject({ reserved: 40 })
    expect(notes('not')).toContain('A: MemorySize: parameter Size has no default. It is left at its default.')
  })

  test('conditions are left open and said', () => {
    const { f, notes } = imported({
      A: {
        ...sam({ ReservedConcurrentExecutions: { 'Fn::If': ['IsProd', 100, { Ref: 'AWS::NoValue' }] } }),
        Condition: 'HasA',
      },
    })
    expect(f[0]?.reserved).toBe(100)
    expect(notes('assumed')).toContain('A: The condition IsProd is left open: its first value was taken.')
    expect(notes('assumed')).toContain('A: Its condition HasA is left open: it is taken as there.')
  })
})

describe('provisioned concurrency', () => {
  test('of aliases and versions, by Ref, GetAtt and Sub', () => {
    const count = (n: number): object => ({ ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: n } })
    const { f, notes } = imported({
      A: plain(),
      B: plain(),
      LiveA: of('Lambda::Alias', { FunctionName: { Ref: 'A' }, Name: 'live', ...count(5) }),
      NextA: of('Lambda::Alias', { FunctionName: { 'Fn::GetAtt': 'A.Arn' }, Name: 'next', ...count(2) }),
      VersionB: of('Lambda::Version', { FunctionName: { 'Fn::Sub': '${B}' }, ...count(4) }),
      Other: of('Lambda::Alias', { FunctionName: 'elsewhere', Name: 'x', ...count(9) }),
    })
    expect(f.map(({ provisioned }) => provisioned)).toEqual([7, 4])
    expect(notes('understood')).toContain('LiveA: 5 provisioned for A.')
  })

  test('without an alias SAM refuses it, and so do we', () => {
    const { f, notes } = imported({ A: sam({ ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 } }) })
    expect(f[0]?.provisioned).toBeUndefined()
    expect(notes('not')[0]).toMatch(/needs an AutoPublishAlias/)
  })

  test('more than reserved is taken out, with what AWS would say', () => {
    const { f, notes } = imported({
      A: sam({
        ReservedConcurrentExecutions: 10,
        AutoPublishAlias: 'live',
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 11 },
      }),
    })
    expect(f[0]?.provisioned).toBeUndefined()
    expect(notes('not')).toContainEqual(
      expect.stringMatching(/^A: provisioned: A asks for 11 .* left at its default\.$/),
    )
  })
})

describe('the account', () => {
  test('the usual limit is assumed, or as much as the template needs', () => {
    expect(imported({ A: sam({ ReservedConcurrentExecutions: 900 }) }).scenario.accountLimit).toBe(1000)
    const { scenario, notes } = imported({
      A: sam({ ReservedConcurrentExecutions: 900 }),
      B: sam({ ReservedConcurrentExecutions: 100 }),
    })
    expect(scenario.accountLimit).toBe(1100)
    expect(notes('assumed')).toContainEqual(expect.stringMatching(/^the account: A limit of 1,100: 1,000 are reserved/))
  })

  test('numbers that no account has are taken out', () => {
    const { f, notes } = imported({ A: sam({ ReservedConcurrentExecutions: 5e6, MemorySize: -1, Timeout: 1e9 }) })
    expect(f[0]).toEqual({ name: 'A', durationMs: 100, initMs: 300 })
    expect(notes('not')).toHaveLength(4)
  })

  test('at most 40 functions are taken, and the others named', () => {
    const { f, notes } = imported(Object.fromEntries(Array.from({ length: 42 }, (_, n) => [`F${n}`, sam()])))
    expect(f).toHaveLength(40)
    expect(notes('not')).toContain('F41: A scenario has at most 40 functions: this one is left out.')
  })
})

describe('what is not shown is named', () => {
  test('SnapStart, nested stacks, scaling, and whatever takes no part', () => {
    const { notes } = imported({
      A: sam({ SnapStart: { ApplyOn: 'PublishedVersions' } }),
      Role: of('IAM::Role'),
      OtherRole: of('IAM::Role'),
      Nested: of('CloudFormation::Stack'),
      Target: of('ApplicationAutoScaling::ScalableTarget'),
    })
    expect(notes('not')).toEqual([
      expect.stringMatching(/^A: SnapStart: /),
      'A: Nothing in the template calls it: add a source to see it run.',
      'Role, OtherRole: AWS::IAM::Role: takes no part in concurrency here.',
      expect.stringMatching(/^Nested: AWS::CloudFormation::Stack: a template within this one/),
      expect.stringMatching(/^Target: .* move them as changes during the run\.$/),
    ])
  })
})

describe('what is no template says so', () => {
  const errorOf = (data: unknown): string => {
    const read = readTemplate(data)
    return read.ok ? 'accepted' : read.error
  }
  test('each in a sentence', () => {
    expect(errorOf('hello')).toMatch(/holds no template/)
    expect(errorOf(null)).toMatch(/holds no template/)
    expect(errorOf([1])).toMatch(/holds no template/)
    expect(errorOf({ services: {} })).toMatch(/has no Resources/)
    expect(errorOf({ Resources: { Role: of('IAM::Role') } })).toBe(
      'This template has one resource but no Lambda function.',
    )
    expect(errorOf({ Resources: {} })).toMatch(/0 resources but no Lambda function/)
    expect(errorOf({ Resources: { A: of('CloudFormation::Stack'), B: 7 } })).toMatch(/puts other templates together/)
  })
})
