// Erasing everything, with a step in between that says what goes.
import { useState, type ReactElement } from 'react'
import { eraseHistory, useHistory } from '../../store/history.ts'
import { closeSitting } from '../../store/sitting.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { numeral } from '../../ui/numeral.ts'

export function Erase(): ReactElement {
  const count = useHistory((history) => history.attempts.length)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const erase = async (): Promise<void> => {
    await closeSitting()
    await eraseHistory()
    setAsking(false)
    setSaid('Everything you answered has been erased from this browser.')
  }
  return (
    <div className="deed">
      <Button onClick={() => setAsking(true)} disabled={count === 0}>
        Erase everything
      </Button>
      <p role="status">{said === '' ? 'Takes every answer off this device. Your settings stay.' : said}</p>
      <Dialog open={asking} label="Erase everything?" onClose={() => setAsking(false)}>
        <h2>Erase everything?</h2>
        <p>
          {count === 1 ? 'Your one answer' : `All ${numeral(count)} of your answers`} and what Trapline knows from them
          will be gone from this browser, in every tab. Only a back-up file brings them back.
        </p>
        <div className="choice">
          <Button autoFocus onClick={() => setAsking(false)}>
            Keep them
          </Button>
          <Button className="danger" onClick={() => void erase()}>
            Erase them
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
