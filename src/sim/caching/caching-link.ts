// The short name of each setting of a cache in a link. A letter given once keeps its meaning: old links are read by it.
import { invariant } from '../../std/invariant.ts'
import { labLink, type LabLink } from '../lab/lab-link.ts'
import { flag, number, oneOf, text, type Letters } from '../link/shapes.ts'
import { readCaching } from './read-caching.ts'
import { EVICTIONS, GUARDS, STRATEGIES, type CachingScenario } from './scenario.ts'

const LETTERS: Letters = {
  d: ['durationS', number],
  s: ['seed', text],
  r: ['ratePerS', number],
  w: ['writePercent', number],
  k: ['keys', number],
  z: ['exponent', number],
  g: ['strategy', oneOf(STRATEGIES)],
  v: ['invalidates', flag],
  t: ['ttlS', number],
  j: ['jitterPercent', number],
  G: ['guard', oneOf(GUARDS)],
  m: ['items', number],
  p: ['eviction', oneOf(EVICTIONS)],
  n: ['shards', number],
  c: ['replicas', number],
  R: ['readReplicas', flag],
  l: ['lagMs', number],
  N: ['nodePerS', number],
  b: ['dbMs', number],
  D: ['dbPerS', number],
  x: ['lostAtS', number],
  f: ['failoverS', number],
  F: ['replaceS', number],
  W: ['warm', flag],
  a: ['scanAtS', number],
  A: ['scanKeys', number],
  S: ['scanPerS', number],
}

const usual = readCaching({})
invariant(usual.ok, 'a cache without settings has its defaults')

export const CACHING_LINK: LabLink<CachingScenario> = labLink('C', LETTERS, usual.value)
