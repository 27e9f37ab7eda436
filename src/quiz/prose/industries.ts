// Who asks in a scenario: companies of many trades, with what they handle and whom they serve. None decides an answer.
import { pick, type Random } from '../../std/random.ts'
import type { Gaps } from './realise.ts'

interface Industry {
  readonly companies: readonly string[]
  /** Countable, singular and plural. */
  readonly things: readonly (readonly [string, string])[]
  readonly users: readonly string[]
  /** Without an article. */
  readonly apps: readonly string[]
}

const INDUSTRIES: readonly Industry[] = [
  {
    companies: ['a regional insurer', 'an insurance company'],
    things: [
      ['claim', 'claims'],
      ['damage report', 'damage reports'],
    ],
    users: ['policyholders', 'brokers'],
    apps: ['claims portal', 'policy system'],
  },
  {
    companies: ['a hospital group', 'a chain of clinics'],
    things: [
      ['lab result', 'lab results'],
      ['scan', 'scans'],
    ],
    users: ['clinicians', 'patients'],
    apps: ['records system', 'appointment portal'],
  },
  {
    companies: ['an online fashion shop', 'a furniture retailer'],
    things: [
      ['order', 'orders'],
      ['return', 'returns'],
    ],
    users: ['shoppers', 'customers'],
    apps: ['web shop', 'order system'],
  },
  {
    companies: ['a parcel carrier', 'a freight forwarder'],
    things: [
      ['shipment', 'shipments'],
      ['customs form', 'customs forms'],
    ],
    users: ['senders', 'drivers'],
    apps: ['tracking site', 'dispatch system'],
  },
  {
    companies: ['a video platform', 'a film archive'],
    things: [
      ['clip', 'clips'],
      ['subtitle file', 'subtitle files'],
    ],
    users: ['viewers', 'editors'],
    apps: ['media library', 'upload portal'],
  },
  {
    companies: ['a game studio', 'a publisher of mobile games'],
    things: [
      ['match record', 'match records'],
      ['player report', 'player reports'],
    ],
    users: ['players', 'moderators'],
    apps: ['game back end', 'player portal'],
  },
  {
    companies: ['an energy supplier', 'an operator of wind farms'],
    things: [
      ['meter reading', 'meter readings'],
      ['maintenance report', 'maintenance reports'],
    ],
    users: ['technicians', 'grid planners'],
    apps: ['metering platform', 'maintenance system'],
  },
  {
    companies: ['a city administration', 'a tax office'],
    things: [
      ['application', 'applications'],
      ['permit request', 'permit requests'],
    ],
    users: ['citizens', 'case workers'],
    apps: ['citizen portal', 'case system'],
  },
  {
    companies: ['a university', 'a provider of language courses'],
    things: [
      ['exam paper', 'exam papers'],
      ['enrolment', 'enrolments'],
    ],
    users: ['students', 'teachers'],
    apps: ['course platform', 'enrolment system'],
  },
  {
    companies: ['a used-car dealer', 'a car rental company'],
    things: [
      ['rental contract', 'rental contracts'],
      ['inspection photo', 'inspection photos'],
    ],
    users: ['drivers', 'branch staff'],
    apps: ['booking site', 'fleet system'],
  },
  {
    companies: ['a travel agency', 'a hotel chain'],
    things: [
      ['booking', 'bookings'],
      ['guest review', 'guest reviews'],
    ],
    users: ['travellers', 'guests'],
    apps: ['booking platform', 'reservation system'],
  },
  {
    companies: ['a bank', 'a provider of payment cards'],
    things: [
      ['transfer', 'transfers'],
      ['account statement', 'account statements'],
    ],
    users: ['account holders', 'merchants'],
    apps: ['payments platform', 'banking app'],
  },
  {
    companies: ['a news publisher', 'a magazine'],
    things: [
      ['article', 'articles'],
      ['press photo', 'press photos'],
    ],
    users: ['readers', 'journalists'],
    apps: ['news site', 'editorial system'],
  },
  {
    companies: ['a maker of machine tools', 'an automotive supplier'],
    things: [
      ['quality record', 'quality records'],
      ['sensor file', 'sensor files'],
    ],
    users: ['plant engineers', 'suppliers'],
    apps: ['production system', 'supplier portal'],
  },
  {
    companies: ['a farming cooperative', 'a food wholesaler'],
    things: [
      ['harvest report', 'harvest reports'],
      ['delivery note', 'delivery notes'],
    ],
    users: ['farmers', 'buyers'],
    apps: ['trading platform', 'delivery system'],
  },
  {
    companies: ['a telecom operator', 'an internet provider'],
    things: [
      ['fault report', 'fault reports'],
      ['call record', 'call records'],
    ],
    users: ['subscribers', 'field engineers'],
    apps: ['service portal', 'billing system'],
  },
  {
    companies: ['a law firm', 'a notary chamber'],
    things: [
      ['contract', 'contracts'],
      ['court filing', 'court filings'],
    ],
    users: ['lawyers', 'clients'],
    apps: ['document archive', 'client portal'],
  },
  {
    companies: ['a museum', 'a ticket agency'],
    things: [
      ['ticket', 'tickets'],
      ['seat reservation', 'seat reservations'],
    ],
    users: ['visitors', 'organizers'],
    apps: ['ticket shop', 'reservation system'],
  },
]

/** The gaps of scenes and clauses, all from one trade. */
export function drawActors(random: Random): Gaps {
  const { companies, things, users, apps } = pick(random, INDUSTRIES)
  const [thing, many] = pick(random, things)
  return { company: pick(random, companies), thing, things: many, users: pick(random, users), app: pick(random, apps) }
}
