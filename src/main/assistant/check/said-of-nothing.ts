// Sentences without a figure say something, too: that there is nothing, of whom and when.
import type { Fact, Subject } from '../facts'
import { type Period, samePeriod } from '../periods/periods'
import type { Read } from './sentence-tokens'

const NOTHING: ReadonlySet<string> = new Set(['no', 'nothing', 'nobody', 'none'])

/** Why a sentence without a figure is not borne out; null when it is. Each name and time in it is held against what was looked for and not found. */
export function wrongNothing(reading: readonly Read[], facts: readonly Fact[]): string | null {
  const times = reading.flatMap((token, at) => (token.kind === 'period' ? [{ at, period: token.period }] : []))
  const names = reading.flatMap((token, at) =>
    token.kind === 'fact' && token.fact.kind === 'name' ? [{ at, fact: token.fact }] : [],
  )
  if (times.some(({ period }, at) => times.slice(0, at).some((other) => samePeriod(other.period, period))))
    return 'a time said twice'
  const none = facts.filter(({ measure }) => measure === 'nothing')
  const word = reading.findIndex((token) => token.kind === 'word' && NOTHING.has(token.text))
  if (word < 0 || none.length === 0) {
    const strange = names.find(({ at, fact }) => {
      const time = nearest(times, at)
      return fact.period && time && !samePeriod(fact.period, time.period)
    })
    return strange ? `${strange.fact.text} is not of that time` : null
  }
  const about = nearest(names, word)?.fact.about ?? null
  const period = nearest(times, word)?.period ?? null
  return none.some((fact) => isOf(fact, about, period)) ? null : 'it is not there that nothing was found'
}

function isOf(none: Fact, about: Subject | null, period: Period | null): boolean {
  const when = !none.period || (period !== null && samePeriod(none.period, period))
  return none.about === (about ?? 'all') && when
}

function nearest<Part extends { readonly at: number }>(parts: readonly Part[], index: number): Part | null {
  const [first, ...rest] = parts
  if (!first) return null
  return rest.reduce((best, part) => (Math.abs(part.at - index) < Math.abs(best.at - index) ? part : best), first)
}
