// How good predicted chances of a yes or no have been.

export interface Prediction {
  /** 0–1; measures of order take any score. */
  readonly chance: number
  readonly came: boolean
}

/**
 * Area under the ROC curve: the chance that one that came has a higher score than one that did not, ties counting half
 * (Mann and Whitney). ½ when all or none came.
 */
export function rocArea(predictions: readonly Prediction[]): number {
  let came = 0
  let others = 0
  let higher = 0
  for (const { yes, no } of tiesUpwards(predictions)) {
    higher += yes * (others + no / 2)
    came += yes
    others += no
  }
  return came === 0 || others === 0 ? 0.5 : higher / (came * others)
}

/** Mean squared distance between chance and what came (Brier 1950); NaN for none. */
export function brierScore(predictions: readonly Prediction[]): number {
  const squares = predictions.map(({ chance, came }) => (chance - (came ? 1 : 0)) ** 2)
  return squares.reduce((sum, square) => sum + square, 0) / predictions.length
}

/**
 * How many times more of the `share` with the highest chances came than of all. Where the limit falls among equal chances
 * they count in proportion. NaN when none came.
 */
export function liftOfTop(predictions: readonly Prediction[], share: number): number {
  const wanted = predictions.length * share
  const all = predictions.filter(({ came }) => came).length
  let room = wanted
  let found = 0
  for (const { yes, no } of tiesUpwards(predictions).toReversed()) {
    const taken = Math.min(1, room / (yes + no))
    found += yes * taken
    room -= (yes + no) * taken
    if (room <= 0) break
  }
  return found / wanted / (all / predictions.length)
}

/** Area under precision over recall, as average precision; equal chances count together. 0 when none came. */
export function averagePrecisionOf(predictions: readonly Prediction[]): number {
  let told = 0
  let right = 0
  let area = 0
  for (const { yes, no } of tiesUpwards(predictions).toReversed()) {
    told += yes + no
    right += yes
    area += (yes * right) / told
  }
  return right === 0 ? 0 : area / right
}

export interface ReliabilityBand {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Of those in the band: the mean chance that was said, and the share that came. */
  readonly said: number
  readonly came: number
}

/** Whether 80 % means 80 in 100: equally wide bands of the chance, empty ones left out. */
export function reliability(predictions: readonly Prediction[], bands = 10): readonly ReliabilityBand[] {
  return Array.from({ length: bands }, (_, band) => band).flatMap((band) => {
    const inside = predictions.filter(({ chance }) => Math.min(bands - 1, Math.floor(chance * bands)) === band)
    if (inside.length === 0) return []
    return {
      from: band / bands,
      to: (band + 1) / bands,
      count: inside.length,
      said: inside.reduce((sum, { chance }) => sum + chance, 0) / inside.length,
      came: inside.filter(({ came }) => came).length / inside.length,
    }
  })
}

/** Mean gap between what was said and what came, bands weighted by their size (expected calibration error). */
export function reliabilityGap(bands: readonly ReliabilityBand[]): number {
  const all = bands.reduce((sum, { count }) => sum + count, 0)
  return bands.reduce((sum, { count, said, came }) => sum + (count * Math.abs(said - came)) / all, 0)
}

/** Groups of equal chances, the lowest first. */
function tiesUpwards(predictions: readonly Prediction[]): readonly { readonly yes: number; readonly no: number }[] {
  const groups: { yes: number; no: number }[] = []
  let last = Number.NaN
  for (const { chance, came } of [...predictions].sort((a, b) => a.chance - b.chance)) {
    if (chance !== last) groups.push({ yes: 0, no: 0 })
    last = chance
    const group = groups.at(-1)
    if (group) group[came ? 'yes' : 'no']++
  }
  return groups
}
