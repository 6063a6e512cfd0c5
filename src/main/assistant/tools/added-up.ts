import type { Reading } from '../router/linear-router'

/**
 * Readings of a question, the likeliest first; those that come to the same answer are added up, and the likeliest of them
 * stands for them. `settled`: the intent once names in the question have their say; `comesTo`: the same for intents with
 * the same answer.
 */
export function addedUp<Intent>(
  readings: readonly Reading<Intent>[],
  settled: (intent: Intent) => Intent,
  comesTo: (intent: Intent) => string,
): readonly Reading<Intent>[] {
  const sums = new Map<string, Reading<Intent>>()
  for (const { intent: read, confidence } of readings) {
    const intent = settled(read)
    const answer = comesTo(intent)
    const known = sums.get(answer)
    sums.set(answer, { intent: known?.intent ?? intent, confidence: (known?.confidence ?? 0) + confidence })
  }
  return [...sums.values()].sort((a, b) => b.confidence - a.confidence)
}
