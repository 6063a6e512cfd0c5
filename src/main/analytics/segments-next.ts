// Which segment a customer will be in: the predictive view, and whether it knows more than 'stays where it is'.
import { type LogisticModel, logisticChances, trainLogistic } from './logistic-regression'

export interface NextSegmentModel {
  readonly regression: LogisticModel
  readonly segments: number
}

/** A customer at one time: features on the scales of the run, the segment then, and the one after the step. */
export interface SegmentStep {
  readonly features: readonly number[]
  readonly segment: number
  readonly next: number
}

const RIDGE = 10

/**
 * Multinomial logistic regression of the next segment on the features and the present segment. Segments are numbered from
 * 0 to `segments` − 1. Throws RangeError without steps.
 */
export function trainNextSegment(steps: readonly SegmentStep[], segments: number): NextSegmentModel {
  const rows = steps.map((step) => inputOf(step, segments))
  const labels = steps.map(({ next }) => next)
  return { regression: trainLogistic(rows, labels, { classes: segments, ridge: RIDGE }), segments }
}

/** The chance of each segment after the step. */
export function nextSegmentChances(
  { regression, segments }: NextSegmentModel,
  customer: Pick<SegmentStep, 'features' | 'segment'>,
): readonly number[] {
  return logisticChances(regression, inputOf(customer, segments))
}

export interface NextSegmentQuality {
  readonly customers: number
  /** Share whose segment after the step was the likeliest one. */
  readonly accuracy: number
  /** The same for saying that everybody stays. */
  readonly staying: number
  /** Of the chances, mean −log of what came; and of the shares of moves seen in training from each segment. */
  readonly logLoss: number
  readonly movesLogLoss: number
  /** Right when it differs from staying, wrong when staying was right (McNemar). */
  readonly wonAgainstStaying: number
  readonly lostAgainstStaying: number
  /** The predictive view may be shown: the accuracy is higher than staying's. */
  readonly beatsStaying: boolean
}

/** How the model did on later steps than it has learnt from, against staying and against the usual moves. */
export function nextSegmentQuality(
  model: NextSegmentModel,
  learntFrom: readonly SegmentStep[],
  later: readonly SegmentStep[],
): NextSegmentQuality {
  const { segments } = model
  const moves = Array.from({ length: segments }, (_, from) => {
    const own = learntFrom.filter(({ segment }) => segment === from)
    // One more of each kind than were seen: what has not happened yet may.
    return Array.from(
      { length: segments },
      (_, to) => (own.filter(({ next }) => next === to).length + 1) / (own.length + segments),
    )
  })
  const count = { right: 0, stayed: 0, won: 0, lost: 0 }
  let loss = 0
  let movesLoss = 0
  for (const step of later) {
    const chances = nextSegmentChances(model, step)
    const right = chances.indexOf(Math.max(...chances)) === step.next
    const stayed = step.segment === step.next
    if (right) count.right++
    if (stayed) count.stayed++
    if (right && !stayed) count.won++
    if (!right && stayed) count.lost++
    loss -= Math.log(Math.max(1e-12, chances[step.next] as number))
    movesLoss -= Math.log(moves[step.segment]?.[step.next] ?? 1e-12)
  }
  const share = (of: number) => (later.length === 0 ? 0 : of / later.length)
  return {
    customers: later.length,
    accuracy: share(count.right),
    staying: share(count.stayed),
    logLoss: share(loss),
    movesLogLoss: share(movesLoss),
    wonAgainstStaying: count.won,
    lostAgainstStaying: count.lost,
    beatsStaying: count.right > count.stayed,
  }
}

function inputOf(
  { features, segment }: Pick<SegmentStep, 'features' | 'segment'>,
  segments: number,
): readonly number[] {
  return [...features, ...Array.from({ length: segments }, (_, of) => (of === segment ? 1 : 0))]
}
