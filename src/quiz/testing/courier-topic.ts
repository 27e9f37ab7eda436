// A topic that nobody has written code for: one page with every kind of table, two traps and a choice, about a made-up service.
import { page as choicePage } from './choice-page.ts'

const TOPIC = `id: courier
title: AWS Courier
order: 99
summary: Parcels that find their way.
subjects:
  courier: a Courier route
related: []
`

const TABLES = `## Numbers

<Facts reads="limits">

| Limit | Value | Firm | Beyond it |
|---|---|---|---|
| Parcel size | at most 9 GB | hard | the parcel is refused |
| Parcels in flight | 700 parcels | soft | the route waits |
| Waiting time | at most 35 minutes | hard | the parcel goes back |

</Facts>

## Terms

<Facts reads="definitions">

| Term | Meaning |
|---|---|
| Depot | a store that holds parcels until somebody asks for them |
| Relay | a hop that hands a parcel on without opening it |
| Manifest | a list of what one delivery carries |
| Tracer | a mark by which one parcel is followed everywhere |

</Facts>

## Ways

<Facts reads="catalogue" noun="way to send" ask-proof="How does {subject} prove that a parcel arrived?" pick-proof="Which of these proves an arrival by {value}?">

| Way | Proof | Carriers | Id |
|---|---|---|---|
| Surface mail | a stamp | ships · trains | way-surface |
| Air mail | a signature | planes · drones | way-air |
| Rocket mail | a photograph | rockets · drones | way-rocket |
| Pigeon mail | a ring | pigeons · trains | way-pigeon |

</Facts>

<Facts reads="capabilities" noun="way to send">

| Way | Returns parcels | Id |
|---|---|---|
| Surface mail | yes | way-surface |
| Air mail | no: it only departs | way-air |
| Rocket mail | no: nothing comes back | way-rocket |
| Pigeon mail | no: the bird stays | way-pigeon |

</Facts>

## Situations

<Facts reads="behaviours" question="What happens to the parcel?">

| Situation | What happens |
|---|---|
| The address is unknown | The parcel returns to its depot |
| The depot is full | The parcel waits at the relay before it |
| The manifest is torn | The parcel is weighed and listed anew |
| The tracer is lost | The parcel travels on without reports |

</Facts>

## Elsewhere

<Facts reads="equivalents">

| Provider | Parcels | Manifests |
|---|---|---|
| AWS | AWS Courier | Courier manifests |
| Azure | Azure Postman | Postman sheets |
| GCP | Cloud Messenger | Messenger rolls |
| Self-hosted | OpenPost | OpenPost lists |

</Facts>

## Cost

<Facts reads="prices" volatility="price">

| Dimension | Unit | When idle |
|---|---|---|
| Parcels sent | each million parcels | nothing |
| Depots kept | each depot and hour | billed all the same |
| Tracers read | each thousand reads | nothing at all |
| Rockets held | each rocket and month | half of it |

</Facts>

## In order

<Facts reads="procedure" id="hand-over" title="Handing a depot over">

| Step | Why |
|---|---|
| Close the entrance | so that nothing new comes in |
| Count the parcels | so that nothing is missed |
| Sign the manifest | so that both sides agree |
| Move the keys | so that the new owner gets in |
| Open the entrance | so that work goes on |

</Facts>

## A sum

<Facts reads="formula" id="rockets-needed" title="Rockets that a load needs">

| Part | Expression | Says |
|---|---|---|
| result | parcels / load | rockets |
| parcels | 200..2000 step 200 | parcels to send |
| load | 10..40 step 10 | parcels in one rocket |
| ask | | {parcels} parcels are to be sent and each rocket takes {load}. How many rockets are needed? |
| ask | | A rocket holds {load} parcels. How many rockets do {parcels} parcels need? |
| mistake | parcels | reads parcels as rockets |
| mistake | parcels * load | multiplies where it has to divide |
| mistake | parcels / load * 2 | counts every rocket twice |
| mistake | parcels / load + load | adds one load too many |

</Facts>

## News

<Facts reads="changes">

| Since | Was | Is | Id |
|---|---|---|---|
| 2023-04 | relays opened every parcel | relays leave parcels closed | news-relays |
| 2024-02 | one depot for each route | up to nine depots for each route | news-depots |
| 2025-06 | manifests on paper alone | manifests on paper or as files | news-manifests |
| 2025-11 | tracers for a single day | tracers for thirty days | news-tracers |

</Facts>
`

const trap = (id: string, right: string, twin: string, beliefs: readonly string[], fact: string): string => `
<Trap id="${id}" title="${right}">

- Scene: A team plans its first route and argues about ${id.replace('courier-', '')}.
- Right: ${right}.
- Right: ${twin}.
${beliefs.map((text) => `- Belief [impossible]: ${text}. → Nothing of the kind is built into it.`).join('\n')}
- Facts: ${fact}

Words.

</Trap>
`

const TRAPS = [
  trap(
    'courier-waiting',
    'A parcel that has waited too long goes back to its sender',
    'Whatever waits beyond the bound is sent back to where it came from',
    [
      'A parcel that has waited too long is opened and thrown away',
      'A parcel that has waited too long is moved to a faster route',
      'A parcel that has waited too long stays where it is for good',
    ],
    'courier.waiting-time',
  ),
  trap(
    'courier-size',
    'A parcel above the bound is refused before it travels at all',
    'The route refuses what is larger than the bound, and carries no part of it',
    [
      'A parcel above the bound is cut into several smaller ones',
      'A parcel above the bound travels at a higher price each month',
      'A parcel above the bound travels when support raises the quota',
    ],
    'courier.parcel-size',
  ),
].join('')

const HEAD = `---
title: Parcels
summary: All that a route does.
order: 1
subject: courier
sources: [L1]
checked: 2026-11-01
tasks: [saa:2.1, sap:2.4]
---

`

/** Files to add to those of content/; `rows` of the limits' table come after its own. */
export const courierFiles = (rows = ''): ReadonlyMap<string, string> => {
  const limits = TABLES.replace('| the parcel goes back |\n', `| the parcel goes back |\n${rows}`)
  return new Map([
    ['content/courier/topic.yaml', TOPIC],
    ['content/courier/parcels.mdx', HEAD + limits + TRAPS],
    ['content/courier/vehicles.mdx', choicePage().replace('order: 1', 'order: 2').replace('[S]', '[L1]')],
  ])
}
