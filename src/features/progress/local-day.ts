// The day of a moment by the device's own calendar.

/** Milliseconds since 1970 → ISO day. */
export function localDay(ms: number): string {
  const moment = new Date(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
