// Which component renders which tag of a compiled page.
import { Choice } from './choice.tsx'
import { Facts } from './facts-table.tsx'
import { ExamSays, Provenance, Unverified } from './marks.tsx'
import { Part } from './part.tsx'
import { ProseLink, Unread, Value } from './prose.tsx'
import { Tip } from './tip.tsx'
import { Belief, Right, Scene, Trap } from './trap.tsx'
import { FormulaCard, Mistake, Procedure, Variable } from './worked.tsx'

export const pageComponents = {
  a: ProseLink,
  Belief,
  Break: Unread,
  Choice,
  ExamSays,
  Facts,
  FormulaCard,
  Mistake,
  Notes: Unread,
  Part,
  Procedure,
  Provenance,
  Right,
  Scene,
  Tip,
  Trap,
  Unverified,
  Value,
  Variable,
}
