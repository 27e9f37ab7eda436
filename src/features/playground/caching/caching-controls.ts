// What can be set of a cache, of those who ask it, and of the database behind it.
import { EVICTIONS } from '../../../sim/caching/scenario.ts'
import type { ControlGroup } from '../lab/lab-controls.tsx'

const STRATEGY_NAMES = [
  { value: 'lazy', name: 'Lazy loading: a miss fills it' },
  { value: 'write-through', name: 'Write-through: a write fills it' },
  { value: 'both', name: 'Both' },
]
const GUARD_NAMES = [
  { value: 'none', name: 'Nothing' },
  { value: 'lock', name: 'A lock: one loads, the others wait' },
  { value: 'early', name: 'Early refresh, before the TTL is over' },
]

export const CACHING_CONTROLS: readonly ControlGroup[] = [
  {
    title: 'Requests',
    controls: [
      { kind: 'number', field: 'ratePerS', label: 'Requests a second', least: 1, most: 1000, log: true },
      { kind: 'number', field: 'writePercent', label: 'Writes', unit: '%', least: 0, most: 100 },
      { kind: 'number', field: 'keys', label: 'Keys', least: 1, most: 5000, log: true, whole: true },
      { kind: 'number', field: 'exponent', label: 'Popularity (Zipf’s exponent; 0: all alike)', least: 0, most: 2 },
      { kind: 'number', field: 'durationS', label: 'Length of the run', unit: 's', least: 1, most: 150, log: true },
      { kind: 'text', field: 'seed', label: 'Seed' },
    ],
  },
  {
    title: 'The cache',
    controls: [
      { kind: 'choice', field: 'strategy', label: 'Who fills it', choices: STRATEGY_NAMES },
      { kind: 'flag', field: 'invalidates', label: 'Lazy loading: a write deletes the copy' },
      { kind: 'number', field: 'ttlS', label: 'TTL', unit: 's', least: 0.5, most: 120, log: true, otherwise: 20 },
      {
        kind: 'number',
        field: 'jitterPercent',
        label: 'TTL longer at random, by up to',
        unit: '%',
        least: 0,
        most: 100,
      },
      { kind: 'choice', field: 'guard', label: 'Against many loads of one key', choices: GUARD_NAMES },
      { kind: 'flag', field: 'warm', label: 'Begins with the most popular keys in it' },
    ],
  },
  {
    title: 'Memory and nodes',
    controls: [
      {
        kind: 'number',
        field: 'items',
        label: 'Items that fit into a shard',
        least: 1,
        most: 1000,
        log: true,
        whole: true,
      },
      {
        kind: 'choice',
        field: 'eviction',
        label: 'Eviction (maxmemory-policy)',
        choices: EVICTIONS.map((value) => ({ value, name: value })),
      },
      { kind: 'number', field: 'shards', label: 'Shards', least: 1, most: 6, whole: true },
      { kind: 'number', field: 'replicas', label: 'Replicas for each shard', least: 0, most: 5, whole: true },
      { kind: 'flag', field: 'readReplicas', label: 'Reads go to replicas' },
      {
        kind: 'number',
        field: 'nodePerS',
        label: 'A node can do',
        unit: 'a second',
        least: 10,
        most: 1000,
        log: true,
        otherwise: 300,
      },
      { kind: 'number', field: 'lagMs', label: 'A replica lags by', unit: 'ms', least: 0, most: 2000 },
    ],
  },
  {
    title: 'What goes wrong',
    controls: [
      {
        kind: 'number',
        field: 'lostAtS',
        label: 'The first shard’s primary is lost, at',
        unit: 's',
        least: 0,
        most: 150,
        otherwise: 30,
      },
      { kind: 'number', field: 'failoverS', label: 'Until a replica is primary', unit: 's', least: 0, most: 60 },
      { kind: 'number', field: 'replaceS', label: 'Until an empty node stands in', unit: 's', least: 0, most: 120 },
      {
        kind: 'number',
        field: 'scanAtS',
        label: 'A batch job reads through it, from',
        unit: 's',
        least: 0,
        most: 150,
        otherwise: 30,
      },
      {
        kind: 'number',
        field: 'scanKeys',
        label: 'Keys of the batch job',
        least: 1,
        most: 10_000,
        log: true,
        whole: true,
      },
      { kind: 'number', field: 'scanPerS', label: 'It reads', unit: 'a second', least: 1, most: 1000, log: true },
    ],
  },
  {
    title: 'The database',
    controls: [
      { kind: 'number', field: 'dbMs', label: 'A read takes', unit: 'ms', least: 0, most: 1000 },
      {
        kind: 'number',
        field: 'dbPerS',
        label: 'It can do',
        unit: 'a second',
        least: 10,
        most: 1000,
        log: true,
        otherwise: 100,
      },
    ],
  },
]
