// The four rules that a bank's fraud desk can recite. They explain; what is told is decided by the score of anomalies.ts.
import type { AnomalyRule } from '../../shared/domain'
import { RULE_POINTS } from '../../shared/insights'
import type { Payment } from './payment'

const TIMES_OWN_MEAN = 3.5
const NIGHT_FROM = '23:00'
const NIGHT_TO = '04:00'
const QUICK_MS = 3 * 60_000
export const AGAIN_MS = 10 * 60_000

export interface RuleScore {
  readonly points: number
  readonly rules: readonly AnomalyRule[]
}

/**
 * Scores one customer's payments one after the other, by time; each is held against those before it. Amount over 3.5 times
 * the mean of all before: 40. From 23:00 until before 04:00: 25. Under 3 minutes after another: 20. Same payee and amount
 * within 10 minutes: 30. Payments without a clock are judged by their amount alone; the first one never by its amount.
 */
export function ruleScorer(): (payment: Payment) => RuleScore {
  let sumMinor = 0
  let count = 0
  let lastAt = Number.NEGATIVE_INFINITY
  const lastOfSame = new Map<string, number>()
  return (payment) => {
    const { amountMinor, clock, payee } = payment
    const rules: AnomalyRule[] = []
    if (count > 0 && amountMinor > (TIMES_OWN_MEAN * sumMinor) / count) rules.push('large-amount')
    sumMinor += amountMinor
    count++
    if (clock) {
      const same = `${amountMinor} ${payee}`
      if (clock.time >= NIGHT_FROM || clock.time < NIGHT_TO) rules.push('night')
      if (clock.ms - lastAt < QUICK_MS) rules.push('quick-succession')
      if (clock.ms - (lastOfSame.get(same) ?? Number.NEGATIVE_INFINITY) <= AGAIN_MS) rules.push('same-again')
      lastAt = clock.ms
      lastOfSame.set(same, clock.ms)
    }
    return { points: rules.reduce((all, rule) => all + RULE_POINTS[rule], 0), rules }
  }
}
