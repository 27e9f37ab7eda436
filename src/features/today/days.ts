// Calendar days on this device: what 'today' is, and how far a day is away.
const DAY_MS = 86_400_000

/** The day by the device's own calendar, not by UTC: at eleven at night it is still today. */
export function isoDayOf(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0')
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, '0')}`
}

/** Whole days from one ISO day to another; daylight saving does not shorten any. */
export const daysUntil = (day: string, from: string): number =>
  Math.round((Date.parse(day) - Date.parse(from)) / DAY_MS)
