// One item from the inside: as a learner sees it, then why each option fails, what it gives away, and where it comes from.
import { useEffect, useMemo, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Bank } from '../../quiz/bank.ts'
import { confusionFor } from '../../quiz/confusions.ts'
import { difficultyOf } from '../../quiz/difficulty.ts'
import type { Item, Option } from '../../quiz/item.ts'
import { rungOf } from '../../quiz/ladder.ts'
import { answersByQuestion, correctedBy, questionOf } from '../../review/item-difficulty.ts'
import { openHistory, useHistory } from '../../store/history.ts'
import { LETTERS, OptionList } from '../item/option-list.tsx'
import { Report } from '../item/report.tsx'
import { FAILING_WORDS, FAMILY_WORDS, RUNG_WORDS } from '../item/words.ts'
import { ProofList } from './proof-list.tsx'
import { CueTable } from './cue-table.tsx'

interface Props {
  readonly bank: Bank
  readonly item: Item
}

export const Inspected = ({ bank, item }: Props): ReactElement => (
  <article className="inspected" aria-labelledby="inspected-stem">
    <p className="stem" id="inspected-stem">
      {item.stem}
    </p>
    <OptionList
      item={item}
      name="inspected"
      chosen={item.options.flatMap(({ id, correct }) => (correct ? id : []))}
      answered
    />
    <Failings bank={bank} options={item.options} />
    <ProofList item={item} />
    <CueTable item={item} />
    <DifficultyWords item={item} />
    <Provenance bank={bank} item={item} />
    <Report item={item} />
  </article>
)

const Failings = ({ bank, options }: { readonly bank: Bank; readonly options: readonly Option[] }): ReactElement => (
  <section aria-labelledby="failings">
    <h2 id="failings">How the wrong ones fail</h2>
    <dl className="failings">
      {options.map((option, index) =>
        option.failing === undefined ? null : (
          <div key={option.id}>
            <dt>
              {LETTERS[index]}. {FAILING_WORDS[option.failing]}
            </dt>
            <dd>{confusionName(bank, option)}</dd>
          </div>
        ),
      )}
    </dl>
  </section>
)

/** A belief is the option itself, so its trap is named; of the others their own name says what was mixed up. */
function confusionName({ corpus, traps }: Bank, { confusionId }: Option): string {
  if (confusionId === undefined) return 'No named confusion: a failing alone.'
  const found = confusionFor(corpus, confusionId)
  const trap = traps.find(({ id }) => id === found?.trapId)
  return trap === undefined ? `Confusion: ${found?.name ?? confusionId}` : `A belief of the trap “${trap.title}”`
}

function DifficultyWords({ item }: { readonly item: Item }): ReactElement {
  const attempts = useHistory((history) => history.attempts)
  useEffect(() => void openHistory(), [])
  const { band, expected, basis } = useMemo(
    () => correctedBy(difficultyOf(item), answersByQuestion(attempts).get(questionOf(item))),
    [attempts, item],
  )
  return (
    <section aria-labelledby="difficulty">
      <h2 id="difficulty">
        How hard: {band}, about {Math.round(expected * 100)} of 100 right
      </h2>
      <p>An estimate from what the question is made of. It</p>
      <ul className="basis">
        {basis.map(({ says, points }) => (
          <li key={says}>
            {says} <span>{points > 0 ? 'harder' : 'easier'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Provenance = ({ bank, item }: Props): ReactElement => (
  <section aria-labelledby="provenance">
    <h2 id="provenance">Where it comes from</h2>
    <dl className="provenance">
      <dt>Kind</dt>
      <dd>
        {FAMILY_WORDS[item.family]}, rung: {RUNG_WORDS[rungOf(item)].toLowerCase()}
      </dd>
      <dt>Facts</dt>
      <dd>
        {item.factIds.map((id) => {
          const fact = bank.byId.get(id)
          return (
            <span key={id} className="id">
              {fact === undefined ? id : <Link to={`/learn/${fact.page}#${fact.anchor}`}>{id}</Link>}
            </span>
          )
        })}
      </dd>
      {item.trapId !== undefined && (
        <>
          <dt>Trap</dt>
          <dd className="id">{item.trapId}</dd>
        </>
      )}
      <dt>Task</dt>
      <dd className="id">{item.task}</dd>
      <dt>Item</dt>
      <dd className="id">
        <Link to={`/items?${new URLSearchParams({ exam: item.exam, id: item.id }).toString()}`}>{item.id}</Link>
      </dd>
      <dt>Seed</dt>
      <dd className="id">{item.seed}</dd>
      <dt>Content, generator</dt>
      <dd className="id">
        {item.contentVersion}, {item.generatorVersion}
      </dd>
    </dl>
  </section>
)
