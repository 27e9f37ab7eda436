// Units: what they measure, how much each is, and what is no unit of ours.
import { describe, expect, it } from 'vitest'
import { isUnitWithRemark, unitFor } from './units.ts'

describe('unitFor', () => {
  it.each([
    ['ms', 'time', 0.001],
    ['s', 'time', 1],
    ['sec', 'time', 1],
    ['seconds', 'time', 1],
    ['min', 'time', 60],
    ['minute', 'time', 60],
    ['h', 'time', 3600],
    ['day', 'time', 86_400],
    ['weeks', 'time', 604_800],
    ['years', 'time', 31_536_000],
    ['bytes', 'size', 1e-6],
    ['KB', 'size', 0.001],
    ['kB', 'size', 0.001],
    ['MB', 'size', 1],
    ['GB', 'size', 1000],
    ['TB', 'size', 1e6],
    ['KiB', 'size', 0.001024],
    ['MiB', 'size', 1.048576],
    ['GiB', 'size', 1073.741824],
    ['MBps', 'throughput', 1],
    ['MB/s', 'throughput', 1],
    ['rps', 'rate', 1],
    ['requests per second', 'rate', 1],
    ['%', 'share', 1],
    ['×', 'factor', 1],
    ['times', 'factor', 1],
    ['USD', 'money', 1],
    ['USD per GB-second', 'money', 1],
    ['layers', 'count', 1],
    ['', 'count', 1],
  ])('"%s" measures %s, and is %d of its base', (written, dimension, scale) => {
    const unit = unitFor(written)
    expect(unit.dimension).toBe(dimension)
    expect(unit.scale).toBeCloseTo(scale, 12)
  })

  it('cares for neither case nor space', () => {
    expect(unitFor('  Minutes ')).toBe(unitFor('minutes'))
    expect(unitFor('mb')).toBe(unitFor('MB'))
  })

  it('keeps what money is paid for, and what is counted', () => {
    expect(unitFor('USD per unit and hour').many).toBe('USD per unit and hour')
    expect(unitFor('file descriptors').many).toBe('file descriptors')
  })

  it.each(['Mbps', 'Gbps', 'Mb/s', 'kbps'])('does not take %s, which are bits, for bytes', (written) => {
    expect(unitFor(written)).toMatchObject({ dimension: 'count', many: written })
  })

  it('tells decimal sizes from binary ones', () => {
    expect(['KB', 'MB', 'GB', 'TB', 'bytes'].map((unit) => unitFor(unit).system)).toEqual(Array(5).fill('decimal'))
    expect(['KiB', 'MiB', 'GiB'].map((unit) => unitFor(unit).system)).toEqual(Array(3).fill('binary'))
    expect(unitFor('s').system).toBeUndefined()
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('counts %s like any noun', (noun) => {
    expect(unitFor(noun)).toEqual({ dimension: 'count', scale: 1, one: noun, many: noun })
  })
})

describe('isUnitWithRemark', () => {
  it.each([
    ['MB unzipped', true],
    ['% of the memory', true],
    ['s or more', true],
    ['MB', false],
    ['requests per second', false],
    ['file descriptors', false],
    ['', false],
    ['USD per hour', false],
  ])('"%s": %s', (written, expected) => {
    expect(isUnitWithRemark(written)).toBe(expected)
  })
})
