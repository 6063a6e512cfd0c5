import { expect, test } from 'vitest'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'
import { findInsights } from './insights'
import { recurringSeries } from './recurring'

const AS_OF = '2026-10-31'

function insights(...rows: readonly Parameters<typeof rowsOf>[0][]) {
  const all = rowsOf(rows.flat())
  return findInsights(all, recurringSeries(all, AS_OF), AS_OF)
}

const zomato = (at: string, amountMinor = -35_900) => ({
  payee: 'Zomato',
  bookedOn: at.slice(0, 10),
  occurredAt: at,
  amountMinor,
})

test('the same amount at the same payee within ten minutes is a possible duplicate', () => {
  expect(insights([zomato('2026-10-25T20:14:00'), zomato('2026-10-25T20:18:30')])).toEqual([
    {
      key: 'duplicate:1-2',
      kind: 'duplicate',
      on: '2026-10-25',
      payee: 'Zomato',
      categoryId: 'eating-out',
      figure: { amountMinor: 71_800, transactions: 2, filter: { ids: [1, 2] } },
      usual: null,
      times: ['20:14', '20:18'],
    },
  ])
})

test('other amounts, eleven minutes, other accounts, credits, no clock or last month are no duplicate', () => {
  const first = zomato('2026-10-25T20:14:00')
  expect(insights([first, zomato('2026-10-25T20:18:00', -35_901)])).toEqual([])
  expect(insights([first, zomato('2026-10-25T20:25:00')])).toEqual([])
  expect(insights([first, { ...zomato('2026-10-25T20:18:00'), accountId: 'A2' }])).toEqual([])
  expect(insights([zomato('2026-10-25T20:14:00', 500), zomato('2026-10-25T20:15:00', 500)])).toEqual([])
  expect(insights([first, { ...first, occurredAt: null }])).toEqual([])
  expect(insights([zomato('2026-09-25T20:14:00'), zomato('2026-09-25T20:18:00')])).toEqual([])
})

test('three charges in a row are one pair, four are two', () => {
  const at = (minute: number) => zomato(`2026-10-25T20:1${minute}:00`)
  expect(insights([at(1), at(2), at(3)])).toHaveLength(1)
  expect(insights([at(1), at(2), at(3), at(4)])).toHaveLength(2)
})

test('a subscription that went up is told with both prices, and only while it is news', () => {
  const netflix = (lastMonth: string, amounts: readonly number[]) =>
    insights(monthly('Netflix', 'entertainment', 12, amounts, lastMonth))
  const [rise] = netflix('2026-10', [...times(5, -49_900), -64_900])
  expect(rise).toMatchObject({
    key: 'price-rise:6',
    kind: 'price-rise',
    on: '2026-10-12',
    figure: { amountMinor: 64_900, transactions: 1, filter: { ids: [6] } },
    usual: { amountMinor: 49_900, transactions: 1, filter: { ids: [5] } },
  })
  expect(netflix('2026-10', [...times(4, -49_900), ...times(3, -64_900)])).toEqual([])
  expect(netflix('2026-10', [...times(5, -64_900), -49_900])).toEqual([])
})

test('a payment far above the usual of its category is told, with the median payment beside it', () => {
  const usual = [-100_000, -120_000, -142_000, -150_000, -180_000, -90_000, -160_000]
  const history = everyDays('Shops', 'shopping', 9, [...usual, ...usual], '2026-09-28')
  const payment = (amountMinor: number) =>
    insights(history, [{ payee: 'Nalli Silks', categoryId: 'shopping', bookedOn: '2026-10-20', amountMinor }])
  expect(payment(-585_000)).toMatchObject([
    {
      key: 'unusual-payment:15',
      kind: 'unusual-payment',
      figure: { amountMinor: 585_000, transactions: 1, filter: { ids: [15] } },
      usual: { amountMinor: 142_000, transactions: 1 },
    },
  ])
  expect(payment(-200_000)).toEqual([])
  expect(
    insights(history.slice(3), [{ categoryId: 'shopping', bookedOn: '2026-10-20', amountMinor: -585_000 }]),
  ).toEqual([])
})

test('where small and large purchases mix, a payment a quarter above all of the year before is told', () => {
  const mixed = [-2_500, -90_000, -3_500, -300_000, -9_000, -60_000, -3_000, -250_000, -9_000, -8_000, -8_000, -8_000]
  const history = everyDays('Shops', 'shopping', 9, [...mixed, ...mixed], '2026-09-28')
  const told = (amountMinor: number, categoryId: 'shopping' | 'other' = 'shopping') =>
    insights(
      history.map((row) => ({ ...row, categoryId })),
      [{ payee: 'Nalli Silks', categoryId, bookedOn: '2026-10-20', amountMinor }],
    ).length
  expect([told(-374_000), told(-585_000), told(-585_000, 'other')]).toEqual([0, 1, 0])
})

test('the best of each kind comes before a second of any', () => {
  const pair = (day: string, amount: number) => [zomato(`${day}T10:00:00`, amount), zomato(`${day}T10:01:00`, amount)]
  const found = insights(
    pair('2026-10-20', -10_000),
    pair('2026-10-21', -90_000),
    monthly('Netflix', 'entertainment', 12, [...times(5, -49_900), -64_900], '2026-10'),
  )
  expect(found.map((each) => [each.kind, each.figure.amountMinor])).toEqual([
    ['duplicate', 180_000],
    ['price-rise', 64_900],
    ['duplicate', 20_000],
  ])
})
