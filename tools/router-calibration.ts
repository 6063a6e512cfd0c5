// How sure a router may be: its scores on phrasings that it had not seen, turned into probabilities that hold.

export interface ScoredExample {
  readonly label: number
  readonly scores: Float64Array
}

export interface Calibrated {
  readonly temperature: number
  readonly threshold: number
  readonly right: number
  readonly rightAndSure: number
  readonly wrongAndSure: number
}

/**
 * The temperature that makes the held-out labels likeliest (Guo et al., On Calibration of Modern Neural Networks, 2017), and
 * the threshold at which right answers less wrong ones are most: asking again costs nothing, a wrong answer as much as a right
 * one is worth. `groups`: for each label the group it belongs to; labels of one group are answered alike, so that any of them is
 * right and their probabilities are added up, as the assistant does.
 */
export function calibrated(examples: readonly ScoredExample[], groups: readonly string[]): Calibrated {
  const temperatures = Array.from({ length: 60 }, (_, at) => 0.2 + at * 0.05)
  const temperature = temperatures.reduce((best, each) =>
    surprise(examples, each) < surprise(examples, best) ? each : best,
  )
  const answers = examples.map(({ label, scores }) => {
    const [group, confidence] = likeliestGroup(scores, temperature, groups)
    return { right: group === groups[label], confidence }
  })
  const gain = (threshold: number) =>
    answers.reduce((sum, each) => (each.confidence < threshold ? sum : sum + (each.right ? 1 : -1)), 0)
  const thresholds = Array.from({ length: 50 }, (_, at) => 0.1 + at * 0.01)
  const threshold = thresholds.reduce((best, each) => (gain(each) > gain(best) ? each : best))
  const sure = answers.filter((each) => each.confidence >= threshold)
  return {
    temperature: Number(temperature.toFixed(2)),
    threshold: Number(threshold.toFixed(2)),
    right: answers.filter((each) => each.right).length,
    rightAndSure: sure.filter((each) => each.right).length,
    wrongAndSure: sure.filter((each) => !each.right).length,
  }
}

function surprise(examples: readonly ScoredExample[], temperature: number): number {
  return examples.reduce((sum, { label, scores }) => {
    const highest = Math.max(...scores)
    const total = scores.reduce((all, score) => all + Math.exp((score - highest) / temperature), 0)
    return sum + Math.log(total) - ((scores[label] as number) - highest) / temperature
  }, 0)
}

/** The group whose labels together are likeliest, and how likely they are. */
function likeliestGroup(
  scores: Float64Array,
  temperature: number,
  groups: readonly string[],
): readonly [string, number] {
  const highest = Math.max(...scores)
  const total = scores.reduce((all, score) => all + Math.exp((score - highest) / temperature), 0)
  const shares = new Map<string, number>()
  for (const [label, score] of scores.entries()) {
    const group = groups[label] ?? ''
    shares.set(group, (shares.get(group) ?? 0) + Math.exp((score - highest) / temperature) / total)
  }
  return [...shares].reduce((best, each) => (each[1] > best[1] ? each : best))
}
