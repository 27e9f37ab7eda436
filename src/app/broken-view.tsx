// What stands in the place of a view that failed.
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Button } from '../ui/button.tsx'

export const brokenView = (retry: () => void): ReactElement => (
  <div className="plain" role="alert">
    <h1>This part did not load</h1>
    <p>
      Either its file could not be fetched, or we made a mistake. What you have answered is safe: it is kept in this
      browser, apart from what is on the screen.
    </p>
    <p className="ways">
      <Button kind="primary" onClick={retry}>
        Try again
      </Button>
      <Link to="/">Go to Today</Link>
    </p>
  </div>
)
