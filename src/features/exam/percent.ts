// Shares as they are read: whole percent, and never a certainty that nobody has.

/** 0.426 → `43 %`; what is nearly nothing or nearly all says so. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %'
  if (share < 1 && share > 0.99) return 'over 99 %'
  return `${Math.round(share * 100)} %`
}
