// The printed parts of a form: the test, its answer sheet, and the key with a reason for every option.
import type { ReactElement } from 'react'
import type { Item } from '../../../quiz/item.ts'
import { LETTERS } from '../../item/option-list.tsx'
import type { Form } from '../../item/form-items.ts'
import { KeySheet } from './key-sheet.tsx'
import { PaperItem } from './paper-item.tsx'

export type Parts = 'test' | 'key' | 'all'

export const Paper = ({ form, parts }: { readonly form: Form; readonly parts: Parts }): ReactElement => (
  <>
    <h1>
      Form {form.name} <span className="code">{form.code}</span>
    </h1>
    {parts !== 'key' && (
      <>
        <NameLines />
        <ol className="paper-items">
          {form.items.map((item, at) => (
            <PaperItem key={item.id} item={item} number={at + 1} />
          ))}
        </ol>
        <AnswerSheet form={form} />
      </>
    )}
    {parts !== 'test' && <KeySheet items={form.items} heading={`Key of form ${form.name}, ${form.code}`} />}
  </>
)

const NameLines = (): ReactElement => (
  <p className="paper-head">
    <span>Name</span>
    <span>Date</span>
  </p>
)

const AnswerSheet = ({ form }: { readonly form: Form }): ReactElement => (
  <section className="answer-sheet">
    <h2>
      Answers: form {form.name}, {form.code}
    </h2>
    <NameLines />
    <ol className="answer-grid">
      {form.items.map((item, at) => (
        <AnswerRow key={item.id} item={item} number={at + 1} />
      ))}
    </ol>
  </section>
)

const AnswerRow = ({ item, number }: { readonly item: Item; readonly number: number }): ReactElement => (
  <li>
    <b>{number}</b>
    {item.options.map(({ id }, at) => (
      <i key={id}>{LETTERS[at]}</i>
    ))}
    {item.select > 1 && <small>choose {item.select}</small>}
  </li>
)
