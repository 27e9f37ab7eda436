// Addresses of drills: codes of both kinds, in whatever writing, or what is wrong with them.
import { describe, expect, it } from 'vitest'
import { readProjectCorpus } from '../../hosts/cli/content-files.ts'
import { bankFrom } from '../../quiz/bank.ts'
import { writeDrillCode } from '../../quiz/code/drill-code.ts'
import { writeCode } from '../../quiz/seed-code.ts'
import { readAddress, type DrillAddress } from './read-address.ts'

const bank = bankFrom(readProjectCorpus().corpus)
const { version } = bank.corpus
const read = (code: string, query = ''): DrillAddress => readAddress(code, new URLSearchParams(query), bank, 'sap')

describe('readAddress', () => {
  it('takes a code for all there is to know, whatever the query or the chosen exam', () => {
    const code = writeDrillCode({ selection: { exam: 'saa', topic: 'lambda' }, length: 10, seed: 8 }, bank.corpus) ?? ''
    expect(read(code.toLowerCase(), 'exam=sap&length=40')).toMatchObject({
      kind: 'coded',
      drill: { code, length: 10, seed: 8, selection: { exam: 'saa', topic: 'lambda' } },
    })
  })

  it('goes on reading seven signs with their query', () => {
    expect(read(writeCode(99, version), 'topic=lambda&length=5&exam=saa')).toEqual({
      kind: 'seeded',
      seed: '99',
      sameContent: true,
      plan: { length: 5, selection: { exam: 'saa', topic: 'lambda' } },
    })
    expect(read(writeCode(99, 'feedface'))).toMatchObject({ kind: 'seeded', sameContent: false })
  })

  it('climbs a fact that is there, from a rung that there is', () => {
    expect(read(writeCode(3, version), 'ladder=lambda.timeout&from=scope')).toMatchObject({
      plan: { ladder: { factId: 'lambda.timeout', from: 'scope' } },
    })
    expect(read(writeCode(3, version), 'ladder=lambda.timeout&from=heaven')).toMatchObject({
      plan: { ladder: { factId: 'lambda.timeout' } },
    })
    expect(read(writeCode(3, version), 'ladder=no.such')).toMatchObject({ kind: 'problem', says: /no fact "no.such"/ })
  })

  it.each([
    ['7Q4K', /has 4 signs/],
    ['7Q4I-M2X', /Sign 4 is "I"/],
    ['😀', /Sign 1/],
    ['   ', /nothing here/],
    ['COBOL-7Q4K-M2XH', /called like the beginning/],
    ['LAMBDA', /No sign comes after LAMBDA/],
  ])('says what is wrong with %s', (code, says) => {
    const problem = read(code)
    expect(problem.kind === 'problem' ? problem.says : '').toMatch(says)
  })

  it('says what is wrong with the query of an older code', () => {
    expect(read(writeCode(3, version), 'topic=cobol')).toMatchObject({ kind: 'problem', nearest: [] })
  })
})
