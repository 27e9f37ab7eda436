// Logarithm and exponential from +, −, × and ÷ alone: engines may round Math.log differently, and traces must be equal everywhere.

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const LN2 = 0.6931471805599453
const TWO_M31 = 2 ** -31
const SQRT2 = 1.4142135623730951
/** 2^k for k from 0 to 1023, each exact. */
const POWERS = powersOfTwo(1024)

function powersOfTwo(count: number): Float64Array {
  const powers = new Float64Array(count)
  let power = 1
  for (let exponent = 0; exponent < count; exponent += 1, power *= 2) powers[exponent] = power
  return powers
}

/** For 128 steps of a mantissa: a number near its inverse, and minus the logarithm of that number. */
const STEPS = 128
const INVERSE = new Float64Array(STEPS)
const LN_OF_STEP = new Float64Array(STEPS)

/** Natural logarithm of an integer from 1 to 2^32 − 1, without a division; within 2 × 10^-16 of `ln`, or of its size. */
export function lnOfUint32(value: number): number {
  const zeros = Math.clz32(value)
  const shifted = value << zeros
  const step = (shifted >>> 24) & (STEPS - 1)
  // The mantissa in [1, 2) times its inverse is 1 + r with |r| < 2^-8, where a short series is exact enough.
  const r = (shifted >>> 0) * TWO_M31 * (INVERSE[step] as number) - 1
  const square = r * r
  const series = r - square * (0.5 - r * (1 / 3 - r * (0.25 - r * (0.2 - r * (1 / 6 - r * (1 / 7))))))
  return (31 - zeros) * LN2 + (LN_OF_STEP[step] as number) + series
}

/** Natural logarithm of a positive number; −Infinity of 0, NaN below. */
export function ln(value: number): number {
  if (!(value > 0)) return value === 0 ? -Infinity : Number.NaN
  if (value === Infinity) return Infinity
  let mantissa = value
  let exponent = 0
  for (let step = 512; step >= 1; step >>= 1) {
    const power = POWERS[step] as number
    while (mantissa >= power) {
      mantissa /= power
      exponent += step
    }
    while (mantissa * power < 2) {
      mantissa *= power
      exponent -= step
    }
  }
  return lnOfMantissa(mantissa, exponent)
}

/** ln(mantissa × 2^exponent) for a mantissa in [1, 2): the polynomial of fdlibm's e_log.c (Sun Microsystems, 1993, free to use). */
function lnOfMantissa(mantissa: number, exponent: number): number {
  let k = exponent
  let m = mantissa
  if (m > SQRT2) {
    m /= 2
    k += 1
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
  const even =
    z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f)
}

/** e^value; 0 far below, Infinity far above. */
export function exp(value: number): number {
  if (Number.isNaN(value)) return value
  if (value > 709.7) return Infinity
  if (value < -700) return 0
  const k = Math.round(value / (LN2_HIGH + LN2_LOW))
  const r = value - k * LN2_HIGH - k * LN2_LOW
  let sum = 1
  for (let term = 18; term >= 1; term -= 1) sum = 1 + (r * sum) / term
  return k >= 0 ? sum * (POWERS[k] as number) : sum / (POWERS[-k] as number)
}

for (let step = 0; step < STEPS; step += 1) {
  // Rounded to 16 bits, so that its product with a mantissa of 32 bits is exact.
  INVERSE[step] = Math.round((0x10000 * STEPS) / (STEPS + step + 0.5)) / 0x10000
  LN_OF_STEP[step] = -ln(INVERSE[step] as number)
}
