import { gammaln } from 'simple-statistics'

export interface ShareInterval {
  readonly low: number
  readonly expected: number
  readonly high: number
}

/**
 * What a share may be after `came` of `all` were seen: the mean and the central credible interval that holds `sure` of
 * the posterior. Before anything is seen every share is equally likely, unless `prior` says how many pseudo-observations
 * of which share are believed. Throws RangeError unless 0 ≤ came ≤ all. Source: beta-binomial (Gelman et al., Bayesian
 * Data Analysis, 2.4).
 */
export function shareInterval(
  came: number,
  all: number,
  {
    sure = 0.8,
    prior = { share: 0.5, weight: 2 },
  }: { readonly sure?: number; readonly prior?: { readonly share: number; readonly weight: number } } = {},
): ShareInterval {
  if (!(came >= 0 && came <= all)) throw new RangeError('came must be from 0 to all')
  const a = came + prior.share * prior.weight
  const b = all - came + (1 - prior.share) * prior.weight
  return {
    low: betaQuantile((1 - sure) / 2, a, b),
    expected: a / (a + b),
    high: betaQuantile((1 + sure) / 2, a, b),
  }
}

/** By halving: 60 rounds reach the precision of the numbers. */
function betaQuantile(share: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (betaBelow(middle, a, b) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The regularised incomplete beta function by Lentz's continued fraction (Press et al., Numerical Recipes, 6.4). */
function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a)
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  let fraction = 1
  let c = 1
  let d = 0
  for (let step = 0; step <= 300; step++) {
    const half = step >> 1
    const term =
      step === 0
        ? 1
        : step % 2 === 0
          ? (half * (b - half) * x) / ((a + 2 * half - 1) * (a + 2 * half))
          : -((a + half) * (a + b + half) * x) / ((a + 2 * half) * (a + 2 * half + 1))
    d = 1 / nonZero(1 + term * d)
    c = nonZero(1 + term / c)
    fraction *= c * d
    if (Math.abs(1 - c * d) < 1e-12 && step > 0) break
  }
  return front * (fraction - 1)
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-30 ? 1e-30 : value
}
