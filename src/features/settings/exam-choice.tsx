// Which exam, and when: the questions and the countdown go by it.
import type { ReactElement } from 'react'
import { examWords, planWords } from '../../review/exam-words.ts'
import { todayHere } from '../../store/local-offset.ts'
import { changeSettings, EXAM_CODES, useSettings } from '../../store/settings.ts'
import { DEFAULT_MINUTES, goalFrom } from '../../store/goal.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'

const EXAMS = [
  { value: 'saa', name: 'Associate, SAA-C03' },
  { value: 'sap', name: 'Professional, SAP-C02' },
] as const

const MINUTES = [10, 15, 20, 30, 45, 60, 90]

export function ExamChoice(): ReactElement {
  const settings = useSettings()
  const { exam, examOn, minutesADay } = settings
  const goal = goalFrom(settings, todayHere())
  return (
    <div className="rows">
      <Segmented
        label="AWS Certified Solutions Architect"
        value={exam}
        choices={EXAMS}
        onChange={(value) => changeSettings({ exam: value })}
      />
      <div className="exam-day">
        <Field label="Day of the exam">
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={examOn ?? ''}
              onChange={({ target }) => changeSettings({ examOn: target.value === '' ? undefined : target.value })}
            />
          )}
        </Field>
        {examOn !== undefined && (
          <Button kind="quiet" onClick={() => changeSettings({ examOn: undefined })}>
            No day yet
          </Button>
        )}
      </div>
      <p className="hint" role="status">
        {[examWords(EXAM_CODES[exam], goal), planWords(goal)].join(' ')}
      </p>
      <Select
        label="Minutes a day"
        value={String(minutesADay ?? DEFAULT_MINUTES)}
        choices={minuteChoices(minutesADay)}
        hint="Today never asks for more."
        onChange={(value) => changeSettings({ minutesADay: Number(value) })}
      />
    </div>
  )
}

/** What was chosen elsewhere stands among the choices, too. */
const minuteChoices = (chosen = DEFAULT_MINUTES): { value: string; name: string }[] =>
  [...new Set([...MINUTES, chosen])]
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), name: `${minutes} minutes` }))
