// Proves a scenario from the facts alone: the keys meet every requirement, each wrong option misses exactly one,
// and nobody who is not shown would be right as well. Knows no solver, and reads amounts by hand.
import type { Choice } from '../../facts/fact.ts'
import type { Item, Proof } from '../item.ts'
import type { Evidence } from './prove-values.ts'

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, second: 1, minute: 60, hour: 3600, day: 86_400 }
const MEGABYTES: Readonly<Record<string, number>> = { KB: 0.001, MB: 1, GB: 1000 }
/** Counted as they are: a column of bounds has one of them in all of its cells. */
const COUNTED: Readonly<Record<string, number>> = { instance: 1, item: 1, IOPS: 1, 'MiB/s': 1 }

/** An amount read by hand, so that a fault in our quantities would show: seconds, megabytes or a count. */
function sizeOf(text: string): number {
  const [, digits = '', unit = ''] = /([\d.,]+) ([\w/]+)$/.exec(text) ?? []
  const one = unit.replace(/(?<=\w{3})s$/, '')
  const scale = SECONDS[one] ?? MEGABYTES[unit] ?? COUNTED[one]
  if (scale === undefined) throw new Error(`no amount: ${text}`)
  return Number(digits.replaceAll(',', '')) * scale
}

/** Whether a solution meets one requirement of the proof, by the words of its fact alone. */
function holds({ byId }: Evidence, solution: string, { id, text }: Proof['requirements'][number]): boolean | undefined {
  const fact = byId.get(`${solution}.${id}`)
  if (fact === undefined) return undefined
  const said = (fact.examValue ?? fact.value).text
  if (/^yes\b/.test(said)) return true
  if (/^no limit$/.test(said)) return true
  if (/^no\b/.test(said)) return false
  // 'at least 1 minute' is the finest a solution can do: whoever asks for more has it.
  return /^at least\b/.test(said) ? sizeOf(text) >= sizeOf(said) : sizeOf(text) <= sizeOf(said)
}

const LEAST = ['none', 'little', 'some', 'much']
const rankOf = ({ byId }: Evidence, solution: string, aim: string): number =>
  LEAST.findIndex((word) => byId.get(`${solution}.${aim}`)?.value.text.startsWith(word) === true)

/** How many faults a solution has; a failed gate or case is one, whatever else would be wrong. */
function countFaults(evidence: Evidence, choice: Choice, solution: string, proof: Proof): number | undefined {
  const verdicts = proof.requirements.map((requirement) => ({
    verdict: holds(evidence, solution, requirement),
    role: choice.needs.find((need) => need.property === requirement.id)?.role,
  }))
  if (verdicts.some(({ verdict, role }) => verdict === false && role !== 'need')) return 1
  if (verdicts.some(({ verdict }) => verdict === undefined)) return undefined
  return verdicts.filter(({ verdict }) => verdict === false).length
}

export function proveScenario(item: Item, evidence: Evidence): string[] {
  const { proof, options } = item
  if (proof === undefined) return [`${item.id} has no proof`]
  const aim = proof.objective?.id ?? ''
  const solutionOf = (optionId: string): string =>
    proof.rows
      .find((row) => row.optionId === optionId)
      ?.cells.flatMap((cell) => cell.factIds)[0]
      ?.split('.')[0] ?? ''
  const shown = options.map(({ id, correct }) => ({ id, correct, solution: solutionOf(id) }))
  const choice = evidence.corpus.choices.find(({ solutions }) => solutions.some(({ id }) => id === shown[0]?.solution))
  if (choice === undefined) return [`${item.id} belongs to no choice`]
  const keys = shown.filter(({ correct }) => correct).map(({ solution }) => solution)
  const best = Math.min(...keys.map((key) => rankOf(evidence, key, aim)))
  /** Requirements missed, and one more where it meets them all and loses on the objective. */
  const missedBy = (solution: string): number | undefined => {
    const faults = countFaults(evidence, choice, solution, proof)
    return faults === 0 && aim !== '' && rankOf(evidence, solution, aim) > best ? 1 : faults
  }
  const said = (optionId: string): number => {
    const row = proof.rows.find((found) => found.optionId === optionId)
    return [...(row?.cells ?? []), ...(row?.objective === undefined ? [] : [row.objective])].filter(
      ({ met }) => met === false,
    ).length
  }
  return [
    ...shown.flatMap(({ id, correct, solution }) => {
      const wanted = correct ? 0 : 1
      return missedBy(solution) === wanted && said(id) === wanted
        ? []
        : [`${item.id}: ${solution} misses ${missedBy(solution)}, the proof says ${said(id)}`]
    }),
    ...choice.solutions
      .filter(({ id }) => !keys.includes(id) && missedBy(id) === 0)
      .map(({ id }) => `${item.id}: ${id} would be right as well`),
  ]
}
