// The latest day on which any fact was compared with its source.
import type { Fact } from '../../facts/fact.ts'

/** An ISO day; empty when there are no facts. */
export const newestCheck = (facts: readonly Pick<Fact, 'checkedOn'>[]): string =>
  facts.reduce((newest, { checkedOn }) => (checkedOn > newest ? checkedOn : newest), '')
