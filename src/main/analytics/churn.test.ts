import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHURN_FEATURES } from '../../shared/churn'
import { type CustomerEvents, churnRisk, churnRows, churnRule, hasChurned, trainChurn } from './churn'
import { seededRandom } from './random'

const every = (customerId: string, step: number, from: number, to: number): CustomerEvents => {
  const days = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)
  return { customerId, days, amounts: days.map(() => 100) }
}

describe('what is asked about a customer', () => {
  test('of a steady one is computed by hand', () => {
    // Every second day from day 2 to day 200: 15 in each 30 days.
    const [row] = churnRows([every('a', 2, 2, 200)], 121, { horizonDays: 30, rule: 'declining' })
    expect(row).toEqual({
      customerId: 'a',
      recent: 15,
      usual: 15,
      next: 15,
      features: [Math.log(2), 1 / 30, 1 / 119, Math.log(60), Math.log1p(6000), 0],
    })
  })

  test('usual is what was usual before a decline began', () => {
    const fading = { ...every('a', 1, 1, 90), customerId: 'a' }
    const [row] = churnRows([fading], 120, { horizonDays: 30, rule: 'declining' })
    expect(row && { recent: row.recent, usual: row.usual }).toEqual({ recent: 0, usual: 30 })
  })

  test('is nothing without a purchase, and without a history to decline from', () => {
    const question = { horizonDays: 30, rule: 'declining' } as const
    expect(churnRows([{ customerId: 'a', days: [], amounts: [] }], 100, question)).toEqual([])
    expect(churnRows([every('late', 1, 80, 100)], 100, question)).toEqual([])
    expect(churnRows([every('rare', 20, 1, 100)], 100, question)).toEqual([])
    expect(churnRows([every('rare', 20, 1, 100)], 100, { ...question, rule: 'inactive' })).toHaveLength(1)
  })

  test('looks at nothing after the day', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, days, (own, later) => {
        const past = own.map((day) => day % 150).sort((a, b) => a - b)
        const future = later.map((day) => 150 + day).sort((a, b) => a - b)
        const rowOf = (all: readonly number[]) =>
          churnRows([{ customerId: 'a', days: all, amounts: all.map(() => 1) }], 149, {
            horizonDays: 30,
            rule: 'inactive',
          })[0]?.features
        expect(rowOf([...past, ...future])).toEqual(rowOf(past))
      }),
    )
  })

  test('declining is less than half of the usual, inactive is nothing', () => {
    const row = { customerId: 'a', features: [], recent: 0, usual: 10, next: 4 }
    expect(hasChurned(row, { horizonDays: 30, rule: 'declining' })).toBe(true)
    expect(hasChurned({ ...row, next: 5 }, { horizonDays: 30, rule: 'declining' })).toBe(false)
    expect(hasChurned(row, { horizonDays: 30, rule: 'inactive' })).toBe(false)
    expect(hasChurned({ ...row, next: 0 }, { horizonDays: 30, rule: 'inactive' })).toBe(true)
  })

  test('depends on how often customers usually come', () => {
    const often = [1, 2, 3].map((step) => every(`c${step}`, step, 1, 200))
    const seldom = [60, 70, 80].map((step) => every(`c${step}`, step, 1, 200))
    expect(churnRule(often, 200, 30)).toBe('declining')
    expect(churnRule(seldom, 200, 30)).toBe('inactive')
    expect(churnRule([], 200, 30)).toBe('inactive')
  })
})

describe('the model', () => {
  // Some stop at a day of their own, the others go on.
  const random = seededRandom(5)
  const customers = Array.from({ length: 120 }, (_, at) => {
    const stopsOn = at % 3 === 0 ? 150 + Math.floor(random() * 150) : 400
    return every(`c${at}`, 2 + (at % 4), 1 + (at % 7), stopsOn)
  })
  const question = { horizonDays: 30, rule: 'declining' } as const

  test('gives a higher risk to those who have fallen silent, and says why', () => {
    const model = trainChurn(customers, 300, question)
    if (!model) throw new Error('there are outcomes of both kinds')
    const risks = new Map(churnRows(customers, 300, question).map((row) => [row.customerId, churnRisk(model, row)]))
    const silent = customers.filter(({ days }) => (days.at(-1) as number) < 270)
    const living = customers.filter(({ days }) => (days.at(-1) as number) > 380)
    const riskOf = ({ customerId }: CustomerEvents) => risks.get(customerId)?.risk ?? 0.5
    expect(Math.min(...silent.map(riskOf))).toBeGreaterThan(Math.max(...living.map(riskOf)))
    const drivers = risks.get(silent[0]?.customerId ?? '')?.drivers ?? []
    expect(drivers.map(({ feature }) => feature).toSorted()).toEqual(CHURN_FEATURES.toSorted())
    expect(drivers[0]?.effect).toBeGreaterThan(0)
  })

  test('learns from outcomes before its day only', () => {
    const known = customers.map((each) => {
      const days = each.days.filter((day) => day <= 300)
      return { ...each, days, amounts: days.map(() => 100) }
    })
    expect(trainChurn(known, 300, question)).toEqual(trainChurn(customers, 300, question))
  })

  test('is none where history is too short or nobody left', () => {
    expect(trainChurn(customers, 50, question)).toBeNull()
    expect(trainChurn([every('a', 1, 1, 400)], 300, question)).toBeNull()
    expect(trainChurn([], 300, question)).toBeNull()
  })
})
