// Settings: the exam, how the app looks, where one's answers are, and what this is.
import { useEffect, type ReactElement } from 'react'
import { openHistory } from '../../store/history.ts'
import { About } from './about.tsx'
import { CarryOver } from './carry-over.tsx'
import { Data } from './data.tsx'
import { ExamChoice } from './exam-choice.tsx'
import { Looks } from './looks.tsx'
import './settings.css'

export default function SettingsView(): ReactElement {
  useEffect(() => void openHistory(), [])
  return (
    <div className="settings">
      <h1>Settings</h1>
      <section aria-labelledby="exam">
        <h2 id="exam">Your exam</h2>
        <ExamChoice />
      </section>
      <section aria-labelledby="looks">
        <h2 id="looks">How it looks</h2>
        <Looks />
      </section>
      <section aria-labelledby="data">
        <h2 id="data">Your answers</h2>
        <Data />
      </section>
      <section aria-labelledby="carry">
        <h2 id="carry">To another device, without a network</h2>
        <CarryOver />
      </section>
      <section aria-labelledby="about">
        <h2 id="about">About</h2>
        <About />
      </section>
    </div>
  )
}
