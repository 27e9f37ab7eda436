// Numbers as they stand in a text, without Intl: its first call costs tens of milliseconds on a phone.

/** `12500.5` → `12,500.5` */
export const numeral = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\d(?=(\d{3})+$)/g, '$&,')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
