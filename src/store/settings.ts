// What a person chose: the exam, its day, and how the app looks; kept in localStorage, or as long as the tab.
import * as z from 'zod/mini'
import { create } from 'zustand'
import './no-eval.ts'
import { readNote, writeNote } from './notes.ts'

export interface Settings {
  readonly exam: 'saa' | 'sap'
  /** ISO day. */
  readonly examOn?: string
  /** Minutes a day that somebody wants to study; see goal.ts for where nobody has said. */
  readonly minutesADay?: number
  readonly theme: 'system' | 'light' | 'dark'
  readonly textSize: 'small' | 'normal' | 'large' | 'huge'
}

/** What AWS calls them. */
export const EXAM_CODES: Readonly<Record<Settings['exam'], string>> = { saa: 'SAA-C03', sap: 'SAP-C02' }

/** What the prerendered pages are made with. */
const DEFAULTS: Settings = { exam: 'saa', theme: 'system', textSize: 'normal' }

// Each part falls back alone: one bad value must not take the others along.
const schema = z.object({
  exam: z.catch(z.enum(['saa', 'sap']), DEFAULTS.exam),
  examOn: z.catch(z.optional(z.iso.date()), undefined),
  minutesADay: z.catch(z.optional(z.int().check(z.minimum(5), z.maximum(180))), undefined),
  theme: z.catch(z.enum(['system', 'light', 'dark']), DEFAULTS.theme),
  textSize: z.catch(z.enum(['small', 'normal', 'large', 'huge']), DEFAULTS.textSize),
})

export const useSettings = create<Settings>()(() => DEFAULTS)

/** `examOn: undefined` takes the day away. */
export function changeSettings(part: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): void {
  const settings = readSettings({ ...useSettings.getState(), ...part })
  writeNote('settings', JSON.stringify(settings))
  useSettings.setState(settings, true)
}

/** Whether anything was ever chosen on this device. */
export const hasChosenSettings = (): boolean => readNote('settings') !== undefined

export function readSettings(value: unknown): Settings {
  const read = schema.safeParse(value)
  if (!read.success) return DEFAULTS
  const { examOn, minutesADay, ...settings } = read.data
  return {
    ...settings,
    ...(examOn === undefined ? {} : { examOn }),
    ...(minutesADay === undefined ? {} : { minutesADay }),
  }
}

function keptSettings(): Settings {
  try {
    return readSettings(JSON.parse(readNote('settings') ?? '{}'))
  } catch {
    return DEFAULTS
  }
}

function showSettings({ theme, textSize }: Settings): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.dataset.textSize = textSize
}

if (typeof document !== 'undefined') {
  useSettings.subscribe(showSettings)
  useSettings.setState(keptSettings(), true)
  addEventListener('storage', ({ key }) => {
    if (key === 'trapline.settings' || key === null) useSettings.setState(keptSettings(), true)
  })
}
