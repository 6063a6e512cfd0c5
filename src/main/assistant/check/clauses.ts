// Which name and which period in a sentence belong to a figure: those that stand nearest to it.
import type { Fact, Subject } from '../facts'
import type { Read, Token } from './sentence-tokens'

/** At most so many ways to read equal amounts are tried. */
const MOST_READINGS = 64

/** All ways to read the sentence, each figure that is several facts as one of them. */
export function readings(tokens: readonly Token[]): readonly (readonly Read[])[] {
  let all: Read[][] = [[]]
  for (const token of tokens) {
    const options: readonly Read[] =
      token.kind === 'fact' ? token.facts.map((fact) => ({ kind: 'fact', text: token.text, fact }) as const) : [token]
    all = all.flatMap((start) => options.map((option) => [...start, option])).slice(0, MOST_READINGS)
  }
  return all
}

export function clauseAround(reading: readonly Read[], index: number): readonly [number, number] {
  let start = index
  while (start > 0 && reading[start - 1]?.kind !== 'stop') start--
  let end = index
  while (end < reading.length && reading[end]?.kind !== 'stop') end++
  return [start, end]
}

export function clauses(reading: readonly Read[]): readonly (readonly Read[])[] {
  const all: Read[][] = [[]]
  for (const token of reading) {
    if (token.kind === 'stop') all.push([])
    else all.at(-1)?.push(token)
  }
  return all.filter((clause) => clause.length > 0)
}

export interface Named {
  readonly about: Subject
  readonly text: string
  readonly rank: Fact['rank']
}

export function nearestName(reading: readonly Read[], index: number, start: number, end: number): Named | null {
  let best: Named | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let at = start; at < end; at++) {
    const token = reading[at]
    if (token?.kind !== 'fact' || token.fact.kind !== 'name' || Math.abs(at - index) >= distance) continue
    best = { about: token.fact.about, text: token.text, rank: token.fact.rank }
    distance = Math.abs(at - index)
  }
  return best
}

export function nearestPeriod(reading: readonly Read[], index: number, start: number, end: number): number | null {
  let best: number | null = null
  for (let at = start; at < end; at++) {
    if (reading[at]?.kind !== 'period') continue
    if (best === null || Math.abs(at - index) < Math.abs(best - index)) best = at
  }
  return best
}

export function lastTopic(reading: readonly Read[]): Subject | null {
  const subjects = reading.flatMap((token) => (token.kind === 'fact' ? [token.fact.about] : []))
  return subjects.at(-1) ?? null
}
