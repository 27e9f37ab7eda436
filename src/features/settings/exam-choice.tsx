// Which exam, and when: the questions and the countdown go by it.
import type { ReactElement } from 'react'
import { changeSettings, useSettings } from '../../store/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'

const EXAMS = [
  { value: 'saa', name: 'Associate, SAA-C03' },
  { value: 'sap', name: 'Professional, SAP-C02' },
] as const

export function ExamChoice(): ReactElement {
  const { exam, examOn } = useSettings()
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
    </div>
  )
}
