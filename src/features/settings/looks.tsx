// Light or dark, and how large the text is.
import type { ReactElement } from 'react'
import { changeSettings, useSettings } from '../../store/settings.ts'
import { Segmented } from '../../ui/segmented.tsx'

const THEMES = [
  { value: 'system', name: 'As the device' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
] as const

const SIZES = [
  { value: 'small', name: 'Small' },
  { value: 'normal', name: 'Normal' },
  { value: 'large', name: 'Large' },
  { value: 'huge', name: 'Projector' },
] as const

export function Looks(): ReactElement {
  const { theme, textSize } = useSettings()
  return (
    <div className="rows">
      <Segmented
        label="Colours"
        value={theme}
        choices={THEMES}
        onChange={(value) => changeSettings({ theme: value })}
      />
      <Segmented
        label="Text"
        value={textSize}
        choices={SIZES}
        onChange={(value) => changeSettings({ textSize: value })}
      />
    </div>
  )
}
