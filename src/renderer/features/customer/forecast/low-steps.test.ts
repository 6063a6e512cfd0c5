import { expect, test } from 'vitest'
import type { LowPointStep } from '../../../../shared/forecasting'
import { lowSteps } from './low-steps'

function steps(fromMinor: number, amounts: readonly number[]): readonly LowPointStep[] {
  let runningMinor = fromMinor
  return amounts.map((amountMinor, index) => {
    runningMinor += amountMinor
    const on = `2026-11-${String(index + 1).padStart(2, '0')}`
    return { on, payee: `P${index}`, categoryId: 'other', amountMinor, fixedAmount: true, runningMinor }
  })
}

test('few steps are all shown, and one more than asked for is better shown than summed up', () => {
  const all = steps(100, [-10, -20, -30])
  expect(lowSteps({ fromMinor: 100, steps: all }, 2)).toEqual({ shown: all, others: 0, othersMinor: 0 })
})

test('of many the largest stay in their order, and what is left out comes to the same end', () => {
  const all = steps(100, [-5, -70, 40, -1, -2])
  const { shown, others, othersMinor } = lowSteps({ fromMinor: 100, steps: all }, 2)
  expect(shown.map(({ payee, runningMinor }) => [payee, runningMinor])).toEqual([
    ['P1', 30],
    ['P2', 70],
  ])
  expect([others, othersMinor]).toEqual([3, -8])
  expect((shown.at(-1)?.runningMinor ?? 0) + othersMinor).toBe(all.at(-1)?.runningMinor)
})
