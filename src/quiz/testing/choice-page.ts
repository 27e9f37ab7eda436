// A page with one small choice, for tests of the reader and of the solver.

/** `cell` stands in the electric car's column 'Quiet'. */
export const page = (cell = 'yes'): string => `---
title: Choices
summary: One decision.
order: 1
subject: vehicles
sources: [S]
checked: 2026-11-01
tasks: [saa:2.1]
---

<Choice id="vehicle" title="Which vehicle">

<Facts reads="choices">

| Solution | Works | Range | Quiet | Effort | Id |
|---|---|---|---|---|---|
| Bicycle | yes | at most 40 minutes | yes | little: tyres | bike |
| Car | yes | at most 9 hours | no: an engine | some: services | car |
| Electric car | yes | at most 5 hours | ${cell} | some: a charger | electric |
| Flying carpet | no: it does not exist | – | – | – | carpet |
| Second helmet | no: it carries nobody | – | – | – | helmet |

</Facts>

- Scene
  - {company} brings {things} to its customers.
  - {company} delivers {things} by itself.
  - {company} wants to deliver {things}.
- Need [impossible; helmet: beside-the-point]: works
- Need [misses-requirement]: range = 20 minutes · 3 hours · 7 hours
  - A tour takes {n}.
  - reach places {n} away
- Need [costlier]: quiet
  - Deliveries take place at night.
  - make no noise
- Option: bike
  - Buy a bicycle.
  - Buy a bicycle with a box.
- Option: car
  - Buy a car.
  - Buy a van with an engine.
- Option: electric
  - Buy an electric car.
  - Buy an electric van with a charger.
- Option: carpet
  - Fly there.
  - Fly there on a carpet.
- Option: helmet
  - Buy a helmet.
  - Buy a second helmet for the rider.
</Choice>
`
