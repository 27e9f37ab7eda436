// What would be recalled on the day of the exam, task by task; whether there is time enough, and what to drop where there is not.
import { useMemo, type ReactElement } from 'react'
import { seasonOf } from '../../review/season.ts'
import { strangersIn } from '../../review/deck.ts'
import { LEAST_MET, outlookOn, roomUntil, type Outlook, type Room } from '../../review/outlook.ts'
import { useCorpus } from '../../store/corpus.ts'
import { numeral } from '../../ui/numeral.ts'
import type { StudyToday } from './use-study.ts'

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** The exam's day where one is ahead, else today. */
export function OutlookDetails({ today: { study, deck, goal } }: { readonly today: StudyToday }): ReactElement | null {
  const isAhead = ['near', 'far'].includes(seasonOf(goal))
  const day = isAhead && goal.examDay !== undefined ? goal.examDay : goal.today
  const outlook = useMemo(
    () => (study === undefined ? undefined : outlookOn(deck, study.facts, study.blueprint, day)),
    [study, deck, day],
  )
  const room = useMemo(
    () => (study === undefined || !isAhead ? undefined : roomUntil(deck, study.facts, study.blueprint, goal)),
    [study, deck, goal, isAhead],
  )
  if (study === undefined || outlook === undefined) return null
  const names = study.blueprint.tasks
  return (
    <details className="outlook">
      <summary>
        {isAhead ? 'What you would recall on that day' : 'What you would recall now'}: {headline(outlook)}
      </summary>
      <p>{meaning(outlook, isAhead)}</p>
      {room !== undefined && <p>{roomWords(room, outlook, names)}</p>}
      <div className="outlook-scroll" role="region" aria-label="Predicted recall, task by task" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Task statement</th>
              <th scope="col">Asked</th>
              <th scope="col">Recalled</th>
            </tr>
          </thead>
          <tbody>
            {outlook.tasks.map(({ task, facts, met, recall }) => (
              <tr key={task}>
                <th scope="row">{nameOf(task, names)}</th>
                <td>
                  {met} of {facts}
                </td>
                <td>{met === 0 ? '–' : percent(recall)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Strangers deck={deck} />
    </details>
  )
}

const headline = ({ recall, met }: Outlook): string => (met < LEAST_MET ? 'too early to say' : percent(recall))

function meaning({ met, covered }: Outlook, isAhead: boolean): string {
  const base =
    met < LEAST_MET
      ? `You have met ${percent(met)} of what counts: a prediction would say more about the model than about you.`
      : `If nothing were asked any more${isAhead ? ' until then' : ''}. What you have not met counts as not known: you have met ${percent(met)}.`
  return covered < 1 ? `${base} The pages cover ${percent(covered)} of the exam so far.` : base
}

type Names = Readonly<Record<string, string>>

function roomWords({ possible, needed, drop }: Room, { tasks }: Outlook, names: Names): string {
  const counts = `${numeral(possible)} questions fit before the exam; meeting everything takes about ${numeral(needed)}.`
  if (possible >= needed) return `There is time: ${counts}`
  const kept = tasks.map(({ task }) => task).filter((task) => !drop.includes(task))
  const listed = (list: readonly string[]): string => list.map((task) => nameOf(task, names)).join(', ')
  // The shorter of the two lists says the same.
  const dropped =
    drop.length === 0
      ? ''
      : drop.length <= kept.length
        ? ` Leave out first: ${listed(drop)}.`
        : ` There is room for little more than ${listed(kept)}; leave out the rest.`
  return `There is too little time for all of it: ${counts} The plan takes what counts most.${dropped} More minutes a day would help.`
}

const nameOf = (task: string, names: Names): string => {
  const number = task.split(':')[1] ?? task
  return `${number} ${names[number] ?? ''}`.trim()
}

/** Answers whose facts were renamed or removed: kept, and said so. */
function Strangers({ deck }: Pick<StudyToday, 'deck'>): ReactElement | null {
  const corpus = useCorpus()
  const count = useMemo(() => {
    if (corpus === undefined) return 0
    const known = new Set(corpus.facts.map(({ id }) => id))
    return strangersIn(deck, (factId) => known.has(factId)).length
  }, [corpus, deck])
  if (count === 0) return null
  return (
    <p>
      {count === 1 ? 'One fact' : `${count} facts`} that you were asked about {count === 1 ? 'is' : 'are'} no longer in
      the content. Your answers are kept and counted above all the same.
    </p>
  )
}
