import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, dayOfMonth } from '../../shared/dates'
import { CATEGORY_KIND, type Forecast, INSIGHT_KINDS, type Insight, type InsightKind } from '../../shared/domain'
import type { Budget, Goal } from '../../shared/plans'
import type { BookedRow } from './booked-row'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'
import type { InsightAccount, InsightContext } from './insight-books'
import { isQuiet } from './insight-quiet'
import { findInsights, findPlanInsights, INSIGHT_RULES } from './insights'
import { recurringSeries } from './recurring'

const AS_OF = '2026-10-31'
type Row = Parameters<typeof rowsOf>[0][number]

function found(rows: readonly Row[], context: InsightContext = {}, asOf = AS_OF): readonly Insight[] {
  const all = rowsOf(rows)
  return findInsights(all, recurringSeries(all, asOf), asOf, context)
}

function ofKind(
  kind: InsightKind,
  rows: readonly Row[],
  context: InsightContext = {},
  asOf = AS_OF,
): readonly Insight[] {
  return found(rows, context, asOf).filter((insight) => insight.kind === kind)
}

/** Amounts that differ a little from one to the next, as those of shops do. */
function around(count: number, amountMinor: number): readonly number[] {
  return times(count, amountMinor).map((amount, index) => amount + ((index * 7) % 11) * 10_00 - 50_00)
}

/** Nine whole months: a salary of 60,000, and 40,000 spent on a rent and everyday things. */
const LIFE: readonly Row[] = [
  ...monthly('Kaveri Systems', 'salary', 1, times(9, 60_000_00), '2026-10'),
  ...monthly('Rent', 'home', 3, times(9, -20_000_00), '2026-10'),
  ...everyDays('Big Bazaar', 'groceries', 5, around(54, -3_000_00), '2026-10-30'),
  ...everyDays('Cafe', 'eating-out', 11, around(24, -1_000_00), '2026-10-29'),
]

const zomato = (at: string, amountMinor = -35_900): Row => ({
  payee: 'Zomato',
  bookedOn: at.slice(0, 10),
  occurredAt: at,
  amountMinor,
})

const account = (id: string, low: number, more: Partial<InsightAccount> = {}): InsightAccount => ({
  id,
  kind: 'current',
  name: `Account ${id}`,
  balanceMinor: low,
  forecast: forecast(low, low),
  ...more,
})

function forecast(lowMinor: number, medianMinor: number): Forecast {
  const on = addDays(AS_OF, 5)
  const short = medianMinor < 0
  return {
    asOf: AS_OF,
    days: [{ on, lowMinor, medianMinor, highMinor: medianMinor }],
    events: [],
    lowest: { on, amountMinor: medianMinor },
    shortfall: short
      ? { firstOn: on, lowestOn: on, amountMinor: -medianMinor, probability: 1, causes: [], endsWith: null }
      : null,
    basedOnMonths: 8,
  } as unknown as Forecast
}

const BUDGET: Budget = {
  categoryId: 'groceries',
  amountMinor: 10_000_00,
  rollover: false,
  since: '2026-10',
  carriedMinor: 0,
  spent: { amountMinor: 12_000_00, transactions: 6, filter: { categoryId: 'groceries' } },
  leftMinor: -2_000_00,
  daysLeft: 0,
  projectedMinor: 12_000_00,
  state: 'over',
}

const GOAL: Goal = {
  id: 4,
  name: 'Bicycle',
  currency: 'INR',
  targetMinor: 50_000_00,
  begunOn: '2026-01-01',
  dueOn: '2027-01-01',
  accountId: null,
  putAsideMinor: 10_000_00,
  growth: null,
  shareOfGrowth: 1,
  savedMinor: 10_000_00,
  expectedMinor: 40_000_00,
  neededPerMonthMinor: 20_000_00,
  state: 'behind',
  projectedOn: null,
  feasible: null,
}

const one = (payee: string, categoryId: Row['categoryId'], bookedOn: string, amountMinor: number): Row => ({
  payee,
  categoryId,
  bookedOn,
  amountMinor,
})
const cardAccount: InsightContext = { accounts: [account('A9', 100, { kind: 'card', forecast: null })] }
const onCard = (row: Row): Row => ({ ...row, accountId: 'A9' })
const fixed = (payee: string, day: number, amounts: readonly number[], lastMonth = '2026-10') =>
  monthly(payee, 'entertainment', day, amounts, lastMonth)

interface Example {
  readonly fires: readonly [readonly Row[], InsightContext?, string?]
  readonly quiet: readonly [readonly Row[], InsightContext?, string?]
}

/** For every kind a history that it tells something about, and one beside it that it keeps quiet about. */
const EXAMPLES: Readonly<Record<InsightKind, Example>> = {
  duplicate: {
    fires: [[zomato('2026-10-25T20:14:00'), zomato('2026-10-25T20:18:30')]],
    quiet: [[zomato('2026-10-25T20:14:00'), zomato('2026-10-25T20:25:00')]],
  },
  'fraud-suspect': {
    fires: [
      [...LIFE, { ...one('Game Vault', 'entertainment', '2026-10-29', -45_000_00), occurredAt: '2026-10-29T02:10:00' }],
    ],
    quiet: [
      [...LIFE, { ...one('Game Vault', 'entertainment', '2026-10-29', -45_000_00), occurredAt: '2026-10-29T12:10:00' }],
    ],
  },
  'unusual-payment': {
    fires: [[...LIFE, one('Big Bazaar', 'groceries', '2026-10-29', -45_000_00)]],
    quiet: [[...LIFE, one('Big Bazaar', 'groceries', '2026-10-29', -3_400_00)]],
  },
  'merchant-new-large': {
    fires: [[...LIFE, one('Nalli Silks', 'other', '2026-10-29', -6_000_00)]],
    quiet: [[...LIFE, one('Nalli Silks', 'other', '2026-10-29', -2_000_00)]],
  },
  'refund-received': {
    fires: [[...LIFE, one('Cafe', 'eating-out', '2026-10-25', 900_00)]],
    quiet: [[...LIFE, one('Somebody', 'eating-out', '2026-10-25', 900_00)]],
  },
  'cash-heavy': {
    fires: [[...LIFE, one('ATM', 'cash', '2026-10-20', -20_000_00)]],
    quiet: [[...LIFE, one('ATM', 'cash', '2026-10-20', -5_000_00)]],
  },
  'bank-fee': {
    fires: [[one('Late fee', 'fees', '2026-10-20', -500_00)]],
    quiet: [[one('Loan interest', 'fees', '2026-10-20', -500_00)]],
  },
  'fee-total': {
    fires: [
      [...LIFE, ...[2, 12, 22].map((day) => one('SMS fee', 'fees', `2026-09-${day < 10 ? '0' : ''}${day}`, -50_00))],
      {},
      '2026-10-05',
    ],
    quiet: [[...LIFE, one('SMS fee', 'fees', '2026-09-02', -50_00)], {}, '2026-10-05'],
  },
  'card-interest': {
    fires: [[onCard(one('Interest charged', 'fees', '2026-10-20', -700_00))], cardAccount],
    quiet: [[one('Interest charged', 'fees', '2026-10-20', -700_00)], cardAccount],
  },
  'interest-earned': {
    fires: [[...LIFE, one('Savings interest', 'interest', '2026-09-30', 900_00)], {}, '2026-10-05'],
    quiet: [[...LIFE, one('Savings interest', 'interest', '2026-06-30', 900_00)], {}, '2026-10-05'],
  },
  'price-rise': {
    fires: [fixed('Netflix', 12, [...times(5, -499_00), -649_00])],
    quiet: [fixed('Netflix', 12, [...times(5, -649_00), -499_00])],
  },
  'bill-higher': {
    fires: [monthly('Power', 'bills', 12, [-900_00, -1_100_00, -1_000_00, -950_00, -1_050_00, -2_000_00], '2026-10')],
    quiet: [monthly('Power', 'bills', 12, [-900_00, -1_100_00, -1_000_00, -950_00, -1_050_00, -1_200_00], '2026-10')],
  },
  'yearly-bill-coming': {
    fires: [
      [
        ...LIFE,
        one('Car cover', 'insurance', '2024-11-20', -9_000_00),
        one('Car cover', 'insurance', '2025-11-20', -9_000_00),
      ],
    ],
    quiet: [
      [
        ...LIFE,
        one('Car cover', 'insurance', '2024-12-20', -9_000_00),
        one('Car cover', 'insurance', '2025-12-20', -9_000_00),
      ],
    ],
  },
  'subscription-new': {
    fires: [[...LIFE, ...fixed('Spotify', 12, times(3, -119_00))]],
    quiet: [[...LIFE, ...fixed('Spotify', 12, times(8, -119_00))]],
  },
  'subscription-lapsed': {
    fires: [[...LIFE, ...fixed('Spotify', 22, times(5, -119_00), '2026-08')]],
    quiet: [[...LIFE, ...fixed('Spotify', 12, times(5, -119_00), '2026-10')]],
  },
  'trial-ended': {
    fires: [[one('Prime', 'entertainment', '2026-09-20', -1_00), one('Prime', 'entertainment', '2026-10-20', -299_00)]],
    quiet: [
      [one('Prime', 'entertainment', '2026-09-20', -299_00), one('Prime', 'entertainment', '2026-10-20', -299_00)],
    ],
  },
  'double-subscription': {
    fires: [
      [
        ...fixed('Netflix', 5, times(6, -499_00)),
        ...fixed('Spotify', 9, times(6, -119_00)),
        ...fixed('Zee', 12, times(6, -99_00)),
      ],
    ],
    quiet: [[...fixed('Netflix', 5, times(6, -499_00)), ...fixed('Spotify', 9, times(6, -119_00))]],
  },
  'salary-late': {
    fires: [monthly('Kaveri Systems', 'salary', 1, times(9, 60_000_00), '2026-10'), {}, '2026-11-08'],
    quiet: [monthly('Kaveri Systems', 'salary', 1, times(9, 60_000_00), '2026-10'), {}, '2026-11-03'],
  },
  'salary-raise': {
    fires: [monthly('Kaveri Systems', 'salary', 5, [...times(6, 60_000_00), ...times(2, 64_000_00)], '2026-10')],
    quiet: [monthly('Kaveri Systems', 'salary', 5, [...times(6, 60_000_00), 90_000_00, 60_000_00], '2026-10')],
  },
  'large-income': {
    fires: [[...LIFE, one('Bonus', 'other-income', '2026-10-20', 40_000_00)]],
    quiet: [[...LIFE, one('Bonus', 'other-income', '2026-10-20', 10_000_00)]],
  },
  'no-income': {
    fires: [LIFE.filter((row) => !(row.categoryId === 'salary' && row.bookedOn > '2026-09-05'))],
    quiet: [LIFE],
  },
  'month-summary': { fires: [LIFE], quiet: [LIFE, {}, '2026-10-20'] },
  'category-up': {
    fires: [[...LIFE, one('Cafe', 'eating-out', '2026-10-28', -6_000_00)]],
    quiet: [[...LIFE, one('Cafe', 'eating-out', '2026-10-28', -500_00)]],
  },
  'category-down': {
    fires: [LIFE.filter((row) => !(row.payee === 'Big Bazaar' && row.bookedOn > '2026-10-11'))],
    quiet: [LIFE.filter((row) => !(row.payee === 'Big Bazaar' && row.bookedOn > '2026-10-25'))],
  },
  'spending-record': {
    fires: [[...LIFE, one('Trip', 'travel', '2026-10-28', -9_000_00)]],
    quiet: [[...LIFE, one('Trip', 'travel', '2026-10-28', -1_000_00)]],
  },
  overspending: {
    fires: [
      [...LIFE, one('Trip', 'travel', '2026-09-28', -30_000_00), one('Trip', 'travel', '2026-10-28', -30_000_00)],
    ],
    quiet: [[...LIFE, one('Trip', 'travel', '2026-10-28', -30_000_00)]],
  },
  'saving-streak': {
    fires: [[...LIFE, one('Trip', 'travel', '2026-07-28', -30_000_00)]],
    quiet: [[...LIFE, one('Trip', 'travel', '2026-09-28', -30_000_00)]],
  },
  'shortfall-ahead': {
    fires: [LIFE, { accounts: [account('A1', -500_00)] }],
    quiet: [LIFE, { accounts: [account('A1', 500_00)] }],
  },
  'low-balance': {
    fires: [LIFE, { accounts: [account('A1', 1_000_00)] }],
    quiet: [LIFE, { accounts: [account('A1', 30_000_00)] }],
  },
  'idle-cash': {
    fires: [LIFE, { accounts: [account('A1', 300_000_00)] }],
    quiet: [LIFE, { accounts: [account('A1', 100_000_00)] }],
  },
  'budget-over': { fires: [[], { budgets: [BUDGET] }], quiet: [[], { budgets: [{ ...BUDGET, state: 'on-pace' }] }] },
  'budget-pace': {
    fires: [[], { budgets: [{ ...BUDGET, state: 'at-risk' }] }],
    quiet: [[], { budgets: [{ ...BUDGET, state: 'at-risk' }] }, '2026-10-05'],
  },
  'goal-behind': { fires: [[], { goals: [GOAL] }], quiet: [[], { goals: [{ ...GOAL, state: 'on-track' }] }] },
  'goal-reached': { fires: [[], { goals: [{ ...GOAL, state: 'reached' }] }], quiet: [[], { goals: [GOAL] }] },
}

test('every kind has one rule, and there are at least 25 of them', () => {
  expect(INSIGHT_RULES.map((rule) => rule.kind).sort()).toEqual([...INSIGHT_KINDS].sort())
  expect(INSIGHT_KINDS.length).toBeGreaterThanOrEqual(25)
})

test.each(INSIGHT_KINDS)('%s is told once when there is reason to, and not when there is none', (kind) => {
  const { fires, quiet } = EXAMPLES[kind]
  expect([ofKind(kind, ...fires).length, ofKind(kind, ...quiet).length]).toEqual([1, 0])
})

test('every figure is the sum of the rows that its filter opens', () => {
  for (const kind of INSIGHT_KINDS) {
    const [rows, context, asOf] = EXAMPLES[kind].fires
    const all = rowsOf(rows)
    for (const insight of ofKind(kind, rows, context, asOf)) {
      if (kind.startsWith('budget')) continue
      for (const figure of [insight.figure, insight.usual]) {
        if (!figure) continue
        const opened = all.filter((row) => opens(figure.filter, row))
        const sum = opened.reduce((total, row) => total + row.amountMinor, 0)
        expect([kind, opened.length, Math.abs(sum)]).toEqual([kind, figure.transactions, Math.abs(figure.amountMinor)])
      }
    }
  }
})

function opens(filter: NonNullable<Insight['figure']>['filter'], row: BookedRow): boolean {
  if (filter.ids && !filter.ids.includes(row.id)) return false
  if (filter.kind && CATEGORY_KIND[row.categoryId] !== filter.kind) return false
  if (filter.categoryId && row.categoryId !== filter.categoryId) return false
  return row.bookedOn >= (filter.from ?? '') && row.bookedOn <= (filter.to ?? '9999')
}

test('amounts a little up or down keep every key, so that an answer sticks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...INSIGHT_KINDS),
      fc.double({ min: -0.019, max: 0.019, noNaN: true }),
      (kind, drift) => {
        const [rows, context, asOf] = EXAMPLES[kind].fires
        const moved = rows.map((row) => ({ ...row, amountMinor: Math.round(row.amountMinor * (1 + drift)) }))
        const keys = (of: readonly Row[]) => ofKind(kind, of, context, asOf).map(({ key }) => key)
        expect(keys(moved)).toEqual(keys(rows))
      },
    ),
  )
})

test('a day later within the month, what is still told has the key that it had', () => {
  const days = ['2026-11-03', '2026-11-04']
  for (const kind of INSIGHT_KINDS) {
    const [rows, context] = EXAMPLES[kind].fires
    const [before, after] = days.map((day) => ofKind(kind, rows, context, day).map(({ key }) => key))
    for (const key of after ?? []) expect(before, kind).toContain(key)
  }
})

test('a duplicate names both clocks', () => {
  expect(found([zomato('2026-10-25T20:14:00'), zomato('2026-10-25T20:18:30')])[0]).toMatchObject({
    key: 'duplicate:1-2',
    on: '2026-10-25',
    payee: 'Zomato',
    categoryId: 'eating-out',
    figure: { amountMinor: 71_800, transactions: 2, filter: { ids: [1, 2] } },
    times: ['20:14', '20:18'],
    severity: 'warning',
    action: 'rows',
  })
})

test('other amounts, other accounts, credits, no clock or last month are no duplicate', () => {
  const first = zomato('2026-10-25T20:14:00')
  const told = (...rows: readonly Row[]) => ofKind('duplicate', rows).length
  expect(told(first, zomato('2026-10-25T20:18:00', -35_901))).toBe(0)
  expect(told(first, { ...zomato('2026-10-25T20:18:00'), accountId: 'A2' })).toBe(0)
  expect(told(zomato('2026-10-25T20:14:00', 500), zomato('2026-10-25T20:15:00', 500))).toBe(0)
  expect(told(first, { ...first, occurredAt: null })).toBe(0)
  expect(told(zomato('2026-09-25T20:14:00'), zomato('2026-09-25T20:18:00'))).toBe(0)
})

test('three charges in a row are one pair, four are two', () => {
  const at = (minute: number) => zomato(`2026-10-25T20:1${minute}:00`)
  expect(ofKind('duplicate', [at(1), at(2), at(3)])).toHaveLength(1)
  expect(ofKind('duplicate', [at(1), at(2), at(3), at(4)])).toHaveLength(2)
})

test('an unusual payment says why, and is silent once payments like it are normal', () => {
  const rows = [...LIFE, one('Nalli Silks', 'shopping', '2026-10-29', -45_000_00)]
  expect(ofKind('unusual-payment', rows)[0]).toMatchObject({
    signs: ['amount', 'new-payee', 'new-category'],
    rules: ['large-amount'],
  })
  const normal = (amountMinor: number) => ({ normal: [{ payee: 'Nalli Silks', amountMinor }] })
  expect(ofKind('unusual-payment', rows, normal(40_000_00))).toEqual([])
  expect(ofKind('unusual-payment', rows, normal(20_000_00))).toHaveLength(1)
})

test('the best of each kind comes first, the most severe and valuable before the others', () => {
  const pair = (day: string, amount: number) => [zomato(`${day}T10:00:00`, amount), zomato(`${day}T10:01:00`, amount)]
  const all = found([
    ...pair('2026-10-20', -100_00),
    ...pair('2026-10-21', -900_00),
    ...fixed('Netflix', 12, [...times(5, -499_00), -649_00]),
  ])
  const told = all.filter(({ severity }) => severity === 'warning')
  expect(told.map(({ kind, figure }) => [kind, figure?.amountMinor])).toEqual([
    ['price-rise', 649_00],
    ['duplicate', 1_800_00],
    ['duplicate', 200_00],
  ])
})

test('a shortfall within a week is urgent', () => {
  const [soon] = ofKind('shortfall-ahead', LIFE, { accounts: [account('A1', -500_00)] })
  expect([soon?.severity, soon?.estimate, soon?.figure]).toEqual([
    'urgent',
    { amountMinor: 500_00, on: '2026-11-05' },
    null,
  ])
})

test('no history, one row, only credits and zero amounts give nothing that is not a number', () => {
  const histories: readonly (readonly Row[])[] = [
    [],
    [one('Shop', 'shopping', AS_OF, -1)],
    monthly('Client', 'other-income', 5, times(12, 100), '2026-10'),
    [...monthly('Zero', 'shopping', 5, times(12, 0), '2026-10'), ...everyDays('Zero', 'fees', 3, times(20, 0), AS_OF)],
    [one('Shop', 'shopping', '2001-01-01', -Number.MAX_SAFE_INTEGER / 4), one('Shop', 'shopping', AS_OF, -1)],
  ]
  for (const rows of histories) {
    for (const insight of found(rows, { accounts: [account('A1', 0)] })) {
      expect(Number.isFinite(insight.valueMinor) && insight.valueMinor >= 0).toBe(true)
      expect(Number.isFinite(insight.figure?.amountMinor ?? 0)).toBe(true)
    }
  }
})

test('the order of the rows makes no difference', () => {
  const rows = rowsOf([...LIFE, one('Big Bazaar', 'groceries', '2026-10-29', -45_000_00)])
  const told = (of: readonly BookedRow[]) => findInsights(of, recurringSeries(of, AS_OF), AS_OF)
  expect(told([...rows].reverse())).toEqual(told(rows))
})

test('plans are told without any row', () => {
  const plans = { budgets: [BUDGET], goals: [GOAL] }
  expect(findPlanInsights(plans, AS_OF).map(({ key }) => key)).toEqual([
    'budget-over:groceries:2026-10',
    'goal-behind:4',
  ])
})

test('an answer about a payment holds for good; one about a state for its days, or until it is much worse', () => {
  const [state] = ofKind('low-balance', LIFE, { accounts: [account('A1', 1_000_00)] })
  const [row] = ofKind('unusual-payment', [...LIFE, one('Big Bazaar', 'groceries', '2026-10-29', -45_000_00)])
  if (!state || !row) throw new Error('nothing was told')
  const answered = { on: AS_OF, valueMinor: state.valueMinor }
  const after = (days: number) => addDays(AS_OF, days)
  expect(isQuiet(state, answered, after(13))).toBe(true)
  expect(isQuiet(state, answered, after(14))).toBe(false)
  expect(isQuiet({ ...state, valueMinor: state.valueMinor * 1.4 }, answered, after(1))).toBe(true)
  expect(isQuiet({ ...state, valueMinor: state.valueMinor * 1.6 }, answered, after(1))).toBe(false)
  expect(
    isQuiet(
      { ...row, valueMinor: row.valueMinor * 9 },
      { on: AS_OF, valueMinor: 1 },
      dayOfMonth(addMonths('2026-10', 99), 1),
    ),
  ).toBe(true)
})
