// Whether a classifier that says 80 % is right in 80 of 100.
import { softmax } from './linear-classifier'

export interface HeldOutScores {
  /** One per class, of an example that the classifier has not been trained on. */
  readonly scores: ArrayLike<number>
  readonly label: number
}

const COLDEST = 1 / 16
const HOTTEST = 16
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * The temperature by which to divide scores so that their softmax shares are the most likely ones for the held-out
 * labels (temperature scaling; Guo, Pleiss, Sun and Weinberger, 2017). 1 without an example; between 1/16 and 16.
 * The log loss has one valley over the inverse temperature; golden-section search over its logarithm finds it.
 */
export function fittedTemperature(heldOut: readonly HeldOutScores[]): number {
  if (heldOut.length === 0) return 1
  const loss = (log: number) => logLoss(heldOut, Math.exp(log))
  let low = Math.log(COLDEST)
  let high = Math.log(HOTTEST)
  while (high - low > 1e-4) {
    const span = GOLDEN * (high - low)
    if (loss(high - span) < loss(low + span)) high = low + span
    else low = high - span
  }
  return Math.exp((low + high) / 2)
}

/** Mean of −log of the share given to the right label; 0 without an example. */
function logLoss(heldOut: readonly HeldOutScores[], temperature = 1): number {
  let sum = 0
  for (const { scores, label } of heldOut) {
    sum -= Math.log(Math.max(softmax(scores, temperature)[label] as number, Number.MIN_VALUE))
  }
  return heldOut.length === 0 ? 0 : sum / heldOut.length
}

/**
 * How far stated confidence is from the share that is right, on average over `bins` equal bands of confidence weighted by
 * their answers (expected calibration error). 0 for no answers.
 */
export function calibrationError(
  answers: readonly { readonly confidence: number; readonly right: boolean }[],
  bins = 10,
): number {
  const gaps = new Array<number>(bins).fill(0)
  for (const { confidence, right } of answers) {
    const bin = Math.min(bins - 1, Math.floor(confidence * bins))
    gaps[bin] = (gaps[bin] as number) + confidence - (right ? 1 : 0)
  }
  return answers.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / answers.length
}
