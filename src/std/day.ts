// Days of the calendar as text: 2026-11-24.
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day that the calendar has: not the 31st of February, whatever an engine makes of it. */
export const isDay = (text: string): boolean => {
  const at = SHAPE.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
