// Sixty months in three scenarios, with and without every kind of change, against 1,500 balances computed by pow.
import { type WhatIfBaseline, whatIf } from '../../src/main/analytics/what-if'
import type { WhatIfChanges } from '../../src/shared/what-if'
import type { BenchBank, Measured } from '../bench'
import { openDoor } from './door'
import { percentile } from './statistics'

const MONTHS = 60

const baseline: WhatIfBaseline = {
  asOf: '2026-10-31',
  basedOnMonths: 12,
  incomeMinor: { conservative: 6_900_000, expected: 7_240_000, optimistic: 7_500_000 },
  spending: (
    ['home', 'groceries', 'eating-out', 'transport', 'shopping', 'bills', 'health', 'entertainment'] as const
  ).map((categoryId, at) => ({ categoryId, monthlyMinor: 2_000_000 / (at + 1) })),
  spendingFactor: { conservative: 1.1, expected: 1, optimistic: 0.9 },
  bills: [],
  cashMinor: 5_000_000,
  investedMonthlyMinor: 500_000,
  investedMinor: 20_000_000,
  cardDebtMinor: 300_000,
  loans: [{ owedMinor: 150_000_000, annualRate: 0.085, instalmentMinor: 1_500_000 }],
  otherRepaidMinor: 0,
  goals: [{ goalId: 1, name: 'Bike', missingMinor: 10_000_000, dueOn: null }],
}

const changes: WhatIfChanges = {
  incomeMinor: 100_000,
  saving: { shareOfIncome: 0.1, annualRate: 0.06 },
  cuts: [{ categoryId: 'eating-out', share: 0.2 }],
  bills: [{ monthlyMinor: 50_000, month: 2 }],
  purchases: [{ amountMinor: 4_000_000, month: 6 }],
  loan: { principalMinor: 30_000_000, annualRate: 0.11, termMonths: 60, month: 3 },
}

/** The goal is 10 ms for a whole answer: a slider that moves must not drop a frame. */
export async function whatIfAgainstArithmetic({ quick }: BenchBank): Promise<Measured[]> {
  const rounds = quick ? 200 : 1_000
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    whatIf(baseline, changes, MONTHS)
    ours.push(performance.now() - started)
    bare.push(barePowers())
  }
  const figure = (name: string, share: number): Measured => {
    const [value, reference] = [percentile(ours, share), percentile(bare, share)]
    return { name, value, unit: 'ms', reference, ratio: value / reference }
  }
  return [figure('what-if 60 months p50', 0.5), figure('what-if 60 months p99', 0.99)]
}

/**
 * What a slider waits for: the whole answer through the door, score, goals and products included, each with another amount, against
 * the engine alone in the same rounds. A frame of a screen with sixty of them a second is 16.7 ms.
 */
export async function whatIfThroughDoor(bank: BenchBank): Promise<Measured[]> {
  const { ask, close } = await openDoor(bank)
  await ask(['session.signIn', { userId: 'asha', password: 'asha-demo' }])
  const moved = (round: number): WhatIfChanges => ({ ...changes, incomeMinor: 100_000 + 1_000 * round })
  // The first asks for what is kept from then on: the usual months and the forecast.
  await ask(['customer.whatIf', { changes: moved(0), months: MONTHS }])
  const ours: number[] = []
  const alone: number[] = []
  for (let round = 1; round <= (bank.quick ? 200 : 1_000); round++) {
    const started = performance.now()
    await ask(['customer.whatIf', { changes: moved(round), months: MONTHS }])
    const answered = performance.now()
    whatIf(baseline, moved(round), MONTHS)
    ours.push(answered - started)
    alone.push(performance.now() - answered)
  }
  await close()
  return [
    { name: 'what-if redraw p50', share: 0.5 },
    { name: 'what-if redraw p99', share: 0.99 },
  ].map(({ name, share }) => {
    const [value, reference] = [percentile(ours, share), percentile(alone, share)]
    return { name, value, unit: 'ms', reference, ratio: value / reference }
  })
}

function barePowers(): number {
  const started = performance.now()
  let sum = 0
  for (let at = 1; at <= 1_500; at++) sum += 1.005 ** at
  if (!(sum > 0)) throw new RangeError('powers of a growth add up')
  return performance.now() - started
}
