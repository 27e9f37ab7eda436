// One number, by slider and by typing; what it is refused for stands right under it.
import { useId, useState, type ReactElement } from 'react'
import { numeral } from '../../../ui/numeral.ts'
import { POSITIONS, positionOf, valueAt } from './slider-scale.ts'

export interface NumberSpec {
  readonly label: string
  readonly unit?: string
  /** What the slider spans; typing may go beyond. */
  readonly least: number
  readonly most: number
  readonly log?: boolean
  readonly whole?: boolean
  /** What it begins with where it may be left unset. */
  readonly otherwise?: number
}

interface Props extends NumberSpec {
  readonly value: number | null
  readonly refusal: string | undefined
  onChange(value: number | null): void
}

export function NumberControl(props: Props): ReactElement {
  const { label, unit, least, most, log = false, whole = false, otherwise, value, refusal, onChange } = props
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const scale = { least, most, log, whole }
  const number = typed === undefined ? undefined : readNumber(typed)
  const fault =
    typed !== undefined && number === undefined
      ? `“${typed}” is not a number. ${value === null ? 'Nothing is set.' : `${numeral(value)} still holds.`}`
      : refusal
  const described = fault === undefined ? {} : { 'aria-describedby': `${id}-fault`, 'aria-invalid': true }
  const type = (text: string): void => {
    setTyped(text)
    const read = readNumber(text)
    if (read !== undefined) onChange(read)
  }
  return (
    <div className="number" role="group" aria-label={label}>
      {otherwise === undefined ? (
        <label htmlFor={id}>{label}</label>
      ) : (
        <label>
          <input
            type="checkbox"
            checked={value !== null}
            onChange={(event) => onChange(event.target.checked ? otherwise : null)}
          />
          {label}
        </label>
      )}
      {value !== null && (
        <>
          <input
            type="range"
            min={0}
            max={POSITIONS}
            value={positionOf(scale, value)}
            aria-label={`${label}, slider`}
            aria-valuetext={`${numeral(value)}${unit === undefined ? '' : ` ${unit}`}`}
            onChange={(event) => {
              setTyped(undefined)
              onChange(valueAt(scale, event.target.valueAsNumber))
            }}
          />
          <span className="typed-number">
            <input
              id={id}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              aria-label={label}
              value={typed ?? String(value)}
              {...described}
              onChange={(event) => type(event.target.value)}
              onBlur={() => number !== undefined && setTyped(undefined)}
            />
            {unit !== undefined && <span>{unit}</span>}
          </span>
        </>
      )}
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

/** `1,000` and `1e3` are numbers, too; empty is none. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(',', '')
  const number = Number(plain)
  return plain === '' || !Number.isFinite(number) ? undefined : number
}
