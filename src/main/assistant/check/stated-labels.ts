// Which words a stated figure is called by, and whether they, and nobody else's, stand nearest to it.
import type { Fact } from '../facts'
import type { Read } from './sentence-tokens'

/** Everything that the stated figures of an answer are called. */
export function labelsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => fact.label))
}

/**
 * Why the words nearest to the figure at `index` do not call it what it is; null when they do. A stated figure needs one of
 * its own labels, in its clause or else earlier in the sentence; any other figure may have none of `labels` in its clause.
 */
export function wrongLabel(
  reading: readonly Read[],
  index: number,
  fact: Fact,
  labels: ReadonlySet<string>,
): string | null {
  if (labels.size === 0) return null
  const [start, end] = clauseOf(reading, index)
  const own = nearest(reading, index, start, end, labels)
  if (fact.measure !== 'stated') return own ? `it is not ${own}` : null
  const label = own ?? nearest(reading, index, 0, start, labels)
  if (label === null) return `nothing calls it ${fact.label[0]}`
  return fact.label.includes(label) ? null : `it is not ${label}`
}

/** Why the words before the name at `index`, which has no label itself, call it what another name is called. */
export function foreignLabel(reading: readonly Read[], index: number, nameLabels: ReadonlySet<string>): string | null {
  const called = [...nameLabels].find((label) => {
    const words = label.split(' ')
    return words.every((word, offset) => isWord(reading[index - words.length + offset], word))
  })
  return called === undefined ? null : `it is not ${called}`
}

/** 'By UPI' and 'through Card' bring their own preposition: after another one they stand in somebody's place. */
export function hasTwoPrepositions(reading: readonly Read[], index: number, name: string): boolean {
  const before = reading[index - 1]
  return before?.kind === 'word' && PREPOSITION.test(`${before.text} `) && PREPOSITION.test(name)
}

const PREPOSITION = /^(?:at|between|by|for|from|in|into|on|through|to|with) /

/** The label with its middle nearest to the figure; of two as near, the longer one, then the one before it. */
function nearest(
  reading: readonly Read[],
  index: number,
  start: number,
  end: number,
  labels: ReadonlySet<string>,
): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const label of labels) {
    const words = label.split(' ')
    for (let at = start; at + words.length <= end; at++) {
      if (!words.every((word, offset) => isWord(reading[at + offset], word))) continue
      const last = at + words.length - 1
      const distance = last < index ? index - last : at - index + 0.5
      const nearer = distance < least || (distance === least && label.length > (best?.length ?? 0))
      if (!nearer) continue
      best = label
      least = distance
    }
  }
  return best
}

function isWord(token: Read | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text === word
}

function clauseOf(reading: readonly Read[], index: number): readonly [number, number] {
  let start = index
  while (start > 0 && reading[start - 1]?.kind !== 'stop') start--
  let end = index
  while (end < reading.length && reading[end]?.kind !== 'stop') end++
  return [start, end]
}
