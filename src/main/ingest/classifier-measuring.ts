// How well categories are learnt from labelled lines: on lines that were held out. Used by the tools only.
import { bootstrapInterval } from '../analytics/bootstrap-interval'
import { calibrationError } from '../analytics/calibration'
import { foldsByKey } from '../analytics/folds'
import { largestAt, softmax } from '../analytics/linear-classifier'
import { type LabelledLine, type LearningOptions, scoreLine, trainLineClassifier } from './classifier-training'

export interface Measured {
  /** Share of lines that got their own label, each while it was held out. */
  readonly accuracy: number
  /** 95 % bootstrap interval of `accuracy`, drawn by group. */
  readonly interval: readonly [number, number]
  readonly calibrationError: number
  /** Of the lines with at least that confidence: their share of all, and the share that is right. */
  readonly sure: { readonly confidence: number; readonly coverage: number; readonly accuracy: number }
}

export interface Measuring extends LearningOptions {
  readonly folds: number
  readonly repeats: number
  readonly sureFrom: number
}

interface Answer {
  readonly group: string
  readonly confidence: number
  readonly right: boolean
}

/**
 * Cross-validation over folds of whole groups, repeated with the next seeds since one split is luck: everything is learnt
 * from the other folds, cost and temperature too. `sureFrom`: the confidence to report coverage for. Any order of lines.
 * Throws RangeError for fewer groups than folds.
 */
export function measureLines(
  lines: readonly LabelledLine[],
  { folds, repeats, sureFrom, ...options }: Measuring,
): Measured {
  if (new Set(lines.map(({ group }) => group)).size < folds) {
    throw new RangeError(`${folds} folds need as many different descriptions`)
  }
  const answers = foldsOfRepeats(lines, { folds, repeats, seed: options.seed }).flatMap((foldOf, repeat) =>
    heldOutAnswers(lines, foldOf, { ...options, seed: options.seed + repeat }),
  )
  const sure = answers.filter(({ confidence }) => confidence >= sureFrom)
  return {
    accuracy: shareRight(answers),
    interval: bootstrapInterval(byGroup(answers), options.seed),
    calibrationError: calibrationError(answers),
    sure: { confidence: sureFrom, coverage: sure.length / answers.length, accuracy: shareRight(sure) },
  }
}

/** What others take for one description: the line as it is written, but for upper case, spaces and numbers. Names of months stay. */
export function asWritten(printed: string): string {
  return printed.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()
}

/** The fold of each line in each repetition of `measureLines`. */
export function foldsOfRepeats(
  lines: readonly LabelledLine[],
  { folds, repeats, seed }: Pick<Measuring, 'folds' | 'repeats' | 'seed'>,
): readonly (readonly number[])[] {
  const groups = lines.map(({ group }) => group)
  return Array.from({ length: repeats }, (_, repeat) => foldsByKey(groups, folds, seed + repeat))
}

function heldOutAnswers(
  lines: readonly LabelledLine[],
  foldOf: readonly number[],
  options: LearningOptions,
): readonly Answer[] {
  return [...new Set(foldOf)].sort().flatMap((fold) => {
    const known = lines.filter((_, at) => foldOf[at] !== fold)
    const classifier = trainLineClassifier(known, options)
    return lines
      .filter((_, at) => foldOf[at] === fold)
      .map((line): Answer => {
        const shares = softmax(scoreLine(classifier, line), classifier.temperature)
        const best = largestAt(shares)
        return { group: line.group, confidence: shares[best] as number, right: classifier.labels[best] === line.label }
      })
  })
}

function shareRight(answers: readonly Answer[]): number {
  return answers.length === 0 ? 0 : answers.filter(({ right }) => right).length / answers.length
}

function byGroup(answers: readonly Answer[]): readonly { readonly right: number; readonly all: number }[] {
  const groups = new Map<string, { right: number; all: number }>()
  for (const { group, right } of answers) {
    const counts = groups.get(group) ?? { right: 0, all: 0 }
    groups.set(group, { right: counts.right + (right ? 1 : 0), all: counts.all + 1 })
  }
  return [...groups.values()]
}
