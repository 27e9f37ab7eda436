// Which exam tasks a question about a choice may count for: what it is about decides, money, security, or the rest.
import type { Choice, Failing } from '../../facts/fact.ts'
import type { Demand } from './judge.ts'

const COST = /^saa:4\.|^sap:(1\.5|2\.6|3\.5)$/
const SECURITY = /^saa:1\.|^sap:(1\.2|2\.3|3\.2)$/

export function tasksFor({ tasks }: Choice, { requirements, aim }: Demand): readonly string[] {
  const fails = (failing: Failing): boolean =>
    requirements.some(({ need }) => need.role === 'need' && need.failing === failing)
  const wanted = fails('insecure')
    ? tasks.filter((task) => SECURITY.test(task))
    : aim === 'cost' || (aim === undefined && fails('costlier'))
      ? tasks.filter((task) => COST.test(task))
      : tasks.filter((task) => !COST.test(task) && !SECURITY.test(task))
  return wanted.length > 0 ? wanted : tasks
}
