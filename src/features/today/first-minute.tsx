// What somebody who has never been here needs to know: three sentences, then a question.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { AskMe } from './ask-me.tsx'
import { NextTrap } from './next-trap.tsx'

export const FirstMinute = (): ReactElement => (
  <div className="today">
    <h1>Know where the exam sets its traps</h1>
    <p className="lede">
      Trapline asks you about AWS the way the Solutions Architect exams do. A number learnt by heart is easily mixed up
      with its neighbour, so every option answers back: why it is right, or which mistake it is.
    </p>
    <AskMe />
    <p>
      Each answer leads to the row of a page it comes from, with a source and the day it was checked. It all works
      without a network, and what you answer stays in this browser.
    </p>
    <p>
      Would you rather read first? <Link to="/learn">Start with the pages</Link>. Is there a date?{' '}
      <Link to="/settings">Set your exam</Link>.
    </p>
    <NextTrap name="A trap to begin with" attempts={[]} />
  </div>
)
