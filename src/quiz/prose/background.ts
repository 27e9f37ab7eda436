// Neutral sentences around a problem: organisation, teams, accounts, Regions. None may decide between two options.
import { sample, type Random } from '../../std/random.ts'

const BACKGROUND: readonly string[] = [
  'The company has [three|four|five] AWS accounts in one organization of AWS Organizations.',
  'A central platform team reviews each design before it is built.',
  'The infrastructure is described in AWS CloudFormation templates and released through a pipeline.',
  'The company works in [two|three] AWS Regions and plans the change for one of them first.',
  'Developers have their own account, apart from production.',
  'Most of the staff work [in Europe|in North America|in three time zones].',
  'The team consists of [four|five|six] developers and [one architect|two testers].',
  'The company moved to AWS [last year|two years ago] and has a support plan.',
  'An earlier project of the same team went into production [in spring|last autumn].',
  'The logs of the application are kept in Amazon CloudWatch.',
  'A consolidated bill goes to the finance department each month.',
  'The [head of development|product owner] has asked for a proposal by the end of the [week|month].',
  'The test environment has the same structure as production.',
  'New staff join the team [every quarter|this summer], so the design has to be easy to explain.',
  'Releases take place [every second week|on Tuesdays], outside of business hours.',
  'The company tags its resources by project and cost center.',
  'Each account is managed by the department that owns it.',
  'An internal standard asks for a written reason for each new service.',
]

/** `count` different sentences, their alternatives still open. */
export const drawBackground = (random: Random, count: number): string[] => sample(random, BACKGROUND, count)
