// The proof as a table: one line a requirement, in the order of the options shown, and readable without colour.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Option, Proof } from '../../quiz/item.ts'
import ProofTable, { linesOf } from './proof-table.tsx'

const option = (id: string, correct: boolean): Option => ({ id, text: id, correct, reason: 'Because.', factIds: [] })
const OPTIONS = [option('b', false), option('a', true)]
const PROOF: Proof = {
  requirements: [{ id: 'longest-run', text: 'Longest run: 40 minutes' }],
  objective: { id: 'effort', text: 'Least effort' },
  rows: [
    {
      optionId: 'a',
      cells: [{ met: true, because: 'no limit', factIds: [] }],
      objective: { met: true, because: 'little', factIds: [] },
    },
    {
      optionId: 'b',
      cells: [{ met: false, because: 'at most 15 minutes', factIds: [] }],
      objective: { met: null, because: '', factIds: [] },
    },
  ],
}

test('cells follow the options as they were shown', () => {
  expect(linesOf(OPTIONS, PROOF).map(({ text, cells }) => [text, cells.map((cell) => cell?.met)])).toEqual([
    ['Longest run: 40 minutes', [false, true]],
    ['Least effort', [null, true]],
  ])
})

test('marks have words, headers have scopes, failures their facts, and nothing has a style of its own', () => {
  const html = renderToStaticMarkup(<ProofTable options={OPTIONS} proof={PROOF} />)
  for (const part of ['scope="col"', 'scope="row"', '>met<', '>missed<', 'not judged', 'A: at most 15 minutes'])
    expect(html).toContain(part)
  expect(html).not.toContain('style=')
})
