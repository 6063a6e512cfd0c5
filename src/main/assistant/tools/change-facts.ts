// By how much an amount has changed, as facts and as the sentence that tells them, for whatever tells what was before and what is now.
import type { About, Fact } from '../facts'
import type { Scope } from '../findings'
import type { SideOfChange } from '../words/side-of-change'

/** The headline of a question for the change itself. */
export const CHANGE_HEADLINES = { amount: 'change_amount', share: 'change_pct' } as const

/** Minor units, neither below 0. */
export function changeFacts({ write }: Scope, about: About['about'], beforeMinor: number, nowMinor: number) {
  const trend = nowMinor >= beforeMinor ? 'up' : 'down'
  const more = trend === 'up' ? 'more' : 'less'
  const changeMinor = Math.abs(nowMinor - beforeMinor)
  const facts: readonly Fact[] = [
    write.derived('change_amount', changeMinor, { about, measure: 'change', trend }),
    write.share('change_pct', changeMinor / beforeMinor, { derived: true }, { about, measure: 'change', trend }),
  ]
  const wordingOf = (side: SideOfChange): readonly string[] =>
    side === 'amount'
      ? [`That is {change_amount} ${more}.`]
      : side === 'share'
        ? [`That is {change_amount} ${more}, ${trend} by {change_pct}.`]
        : []
  return { facts, wordingOf }
}
