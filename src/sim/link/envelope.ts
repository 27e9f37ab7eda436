// What every link has around its settings, `1.<length>.<settings>.<check>`: a cut or changed one is noticed.
import { hashText } from '../../std/random.ts'
import { err, ok, type Result } from '../../std/result.ts'

/** Raised when a default or a letter changes its meaning: until then all links stay readable. */
export const LINK_VERSION = 1
/** In signs; servers and messengers cut addresses that are much longer. */
export const LONGEST_LINK = 8000

export interface LinkFault {
  readonly kind: 'not-ours' | 'newer' | 'cut-short' | 'changed' | 'too-long'
  readonly says: string
}

/** The check is last, since messengers take a `_` at the end for their own. */
export const sealed = (body: string): string => [LINK_VERSION, body.length.toString(36), body, checkOf(body)].join('.')

/** The settings between version and check. What follows a whole link, as a full stop may, is ignored. */
export function unsealed(link: string): Result<string, LinkFault> {
  if (link.length > LONGEST_LINK) return fault('too-long', tooLong(link.length))
  const [version = '', length = ''] = link.split('.', 2)
  if (!/^\d{1,6}$/.test(version)) return notOurs()
  if (Number(version) > LINK_VERSION) return fault('newer', newer(version))
  if (Number(version) < LINK_VERSION || !/^[0-9a-z]{0,4}$/.test(length)) return notOurs()
  const start = [version, length, ''].join('.').length
  const end = start + parseInt(length, 36)
  const check = link.slice(end, end + CHECK_LENGTH + 1)
  if (check.length <= CHECK_LENGTH) return fault('cut-short', CUT_SHORT)
  const body = link.slice(start, end)
  return check === `.${checkOf(body)}` ? ok(body) : fault('changed', CHANGED)
}

export const notOurs = (): Result<never, LinkFault> => fault('not-ours', NOT_OURS)

const NOT_OURS = 'This is no link of the playground. The address has to be copied from its start to its end.'
const CUT_SHORT =
  'This link was cut short on its way: its end is missing. Copy it once more, all of it, or scan its code.'
const CHANGED = 'This link was changed on its way: some of its signs are not those it left with. Copy it once more.'
const newer = (version: string): string =>
  `This link was made by a newer Trapline (format ${version}; this one reads up to ${LINK_VERSION}). Reload the page, then open the link again.`
const tooLong = (signs: number): string =>
  `This link has ${signs} signs; ${LONGEST_LINK} are the most. Send the scenario as a file instead.`

const fault = (kind: LinkFault['kind'], says: string): Result<never, LinkFault> => err({ kind, says })

const CHECK_LENGTH = 7
const checkOf = (body: string): string => hashText(body).toString(36).padStart(CHECK_LENGTH, '0')
