// Published pages of a made-up bank of 600 customers, some cells of them hidden, and the scope of an administrator over them.
import type { Cell } from '../../../shared/cell'
import type { AdminContract } from '../../../shared/contract'
import type { Reached } from '../../../shared/product-interest'
import type { LabResult } from '../../../shared/product-lab'
import { usualAssumptions } from '../../../shared/product-simulation'
import { RFM_SEGMENTS } from '../../../shared/rfm'
import { factWriter } from '../../assistant/facts'
import type { BankListener } from './names/names'
import type { BankScope, ReadBankPage, ReadPageName } from './scope'

export const AS_OF = '2026-10-31'
const HIDDEN: Cell = { suppressed: true }
const of = (value: number, customers: number): Cell => ({ value, customers })
const count = (customers: number): Cell => of(customers, customers)

const SEGMENTS = ['High earners', 'Quiet accounts', 'Cash users'] as const
const SIZES = [310, 195, 95]
const HOLDS = [0.74, 0.15, 0.11]
const EARNS = [131_000_00, 30_900_00, 55_300_00]
const SAVES = [0.35, 0.1, 0.3]

const reached = (view: number, click: number, application: number, uptake: number | null): Reached => ({
  view: count(view),
  click: count(click),
  application: count(application),
  uptake: uptake === null ? HIDDEN : count(uptake),
})

const product = (productId: string, name: string, all: Reached, open: number | null) => ({
  productId,
  name,
  kind: 'deposit' as const,
  reached: all,
  segments: SEGMENTS.map((segment, at) => ({ segment, reached: reached(100 - at * 20, 50 - at * 10, 15, null) })),
  opportunity: {
    shareNeeding: of(0.6, 600),
    shareServed: of(0.1, 360),
    open: open === null ? HIDDEN : count(open),
    field: 'grow' as const,
  },
  trend: [reached(60, 30, 15, null), reached(75, 35, 20, null)],
})

export const LAB_RESULT: LabResult = {
  asOf: AS_OF,
  simulation: {
    kind: 'card',
    annualRate: 0,
    annualFeeMinor: 0,
    cashbackRate: 0.05,
    cashbackCategories: ['groceries'],
    monthlyCashbackLimitMinor: null,
    minAge: null,
    maxAge: null,
    minMonthlyIncomeMinor: null,
    assumptions: usualAssumptions('INR'),
  },
  customers: count(600),
  eligible: count(420),
  uptakeRate: { low: 0.05, expected: 0.1, high: 0.2 },
  uptake: { low: 21, expected: 42, high: 84 },
  basis: { sameKind: true, products: [], months: 12, synthetic: true },
  benefitMinor: 120_000,
  shareBetterOff: 0.8,
  revenueMinor: { low: 30_000_00, expected: 72_600_00, high: 90_000_00 },
  costMinor: { low: 40_000_00, expected: 171_000_00, high: 190_000_00 },
  cannibalisedMinor: { low: 0, expected: 0, high: 0 },
  netMinor: { low: -120_000_00, expected: -98_400_00, high: 10_000_00 },
  sensitivity: [],
  segments: SEGMENTS.map((segment, at) => ({
    segment,
    customers: count(SIZES[at] as number),
    eligible: 100,
    uptake: [25, 4, 13][at] as number,
    netMinor: 100,
  })),
  fairness: [
    {
      by: 'age',
      hidden: [],
      groups: [
        { group: '0-20', customers: count(40), rate: 0.35, ratio: 0.5, underFourFifths: true },
        { group: '21-29', customers: count(200), rate: 0.7, ratio: 1, underFourFifths: false },
      ],
    },
    {
      by: 'gender',
      hidden: [],
      groups: [
        { group: 'female', customers: count(300), rate: 0.7, ratio: 1, underFourFifths: false },
        { group: 'male', customers: count(290), rate: 0.66, ratio: 0.94, underFourFifths: false },
      ],
    },
  ],
}

export const PAGES: { readonly [Name in ReadPageName]: AdminContract[Name]['reply'] } = {
  'admin.overview': {
    asOf: AS_OF,
    customers: count(600),
    active: count(550),
    balancesMinor: of(566_000_000_00, 600),
    depositsMinor: of(284_000_000_00, 600),
    months: [
      ['2026-08', 49.7, 35, 544],
      ['2026-09', 58.2, 33.8, 561],
      ['2026-10', 50.3, 37.3, 566],
    ].map(([month, inflow, outflow, balances]) => ({
      month: String(month),
      inflowMinor: of(Number(inflow) * 1e8, 580),
      outflowMinor: of(Number(outflow) * 1e8, 575),
      balancesMinor: of(Number(balances) * 1e8, 600),
    })),
    categories: [
      { categoryId: 'home', spentMinor: of(203e7, 550), shareOfSpend: of(0.192, 550) },
      { categoryId: 'groceries', spentMinor: of(183e7, 600), shareOfSpend: of(0.173, 600) },
      { categoryId: 'travel', spentMinor: HIDDEN, shareOfSpend: HIDDEN },
    ],
    shortfallRate: of(0.117, 600),
    shortfallByAge: [
      { band: '0-24', rate: of(0.176, 85) },
      { band: '25-34', rate: of(0.161, 155) },
      { band: '60+', rate: HIDDEN },
    ],
    healthBands: [
      { band: 'vulnerable', customers: HIDDEN },
      { band: 'building', customers: count(115) },
      { band: 'strong', customers: count(295) },
    ],
    alerts: [
      { kind: 'running-out', customers: count(130) },
      { kind: 'fees', customers: count(45) },
      { kind: 'income', customers: HIDDEN },
    ],
    assistant: [
      { opinion: 'helped', customers: count(35) },
      { opinion: 'did-not-help', customers: HIDDEN },
      { opinion: 'not-asked', customers: count(520) },
    ],
  },
  'admin.segments': {
    run: 2,
    asOf: AS_OF,
    k: 3,
    seed: 7,
    restarts: 20,
    features: ['income', 'saved', 'cash'],
    inertia: 6944.9,
    silhouette: 0.144,
    stability: 0.953,
    customers: count(600),
    choices: [
      { k: 2, silhouette: 0.12 },
      { k: 3, silhouette: 0.144 },
    ],
    segments: SEGMENTS.map((name, at) => ({
      id: at + 1,
      name,
      customers: count(SIZES[at] as number),
      shareOfDeposits: of(HOLDS[at] as number, SIZES[at] as number),
      medianIncomeMinor: of(EARNS[at] as number, SIZES[at] as number),
      shareSaved: of(SAVES[at] as number, SIZES[at] as number),
      withLoan: at === 2 ? HIDDEN : count(90 - at * 20),
      movement: [15, -20, null][at] ?? null,
      profile: [
        { feature: 'cash', deviations: of(1.2 - at, SIZES[at] as number) },
        { feature: 'income', deviations: of(-0.8 + at * 0.5, SIZES[at] as number) },
        { feature: 'saved', deviations: HIDDEN },
      ],
      centre: { x: at, y: -at },
    })),
    density: { radius: 1, cells: [], axes: { x: 'income', y: 'cash' } },
  },
  'admin.segments.views': {
    asOf: AS_OF,
    run: 2,
    segments: SEGMENTS,
    elbow: 3,
    choices: [],
    views: [
      {
        view: 'age',
        parts: ['0-24', '25-34', '60+'],
        cells: [
          [HIDDEN, count(75), HIDDEN],
          [count(15), count(40), HIDDEN],
          [HIDDEN, count(20), HIDDEN],
        ],
      },
      {
        view: 'style',
        parts: ['planner', 'saver'],
        cells: [
          [count(35), count(85)],
          [HIDDEN, count(30)],
          [HIDDEN, HIDDEN],
        ],
      },
      {
        view: 'need',
        parts: ['buffer', 'cover'],
        cells: [
          [count(115), HIDDEN],
          [count(70), HIDDEN],
          [HIDDEN, HIDDEN],
        ],
      },
    ],
    movement: null,
    runs: [],
    next: { months: 3, right: of(0.86, 570), staying: of(0.84, 570), cells: null },
    drift: [
      { feature: 'income', index: of(0.02, 600), drift: 'stable', direction: 'up' },
      { feature: 'cash', index: of(0.14, 600), drift: 'moderate', direction: 'down' },
      { feature: 'saved', index: HIDDEN, drift: null, direction: null },
    ],
    dense: {
      customers: count(600),
      drawn: false,
      minCustomers: 12,
      eps: 2.4,
      groups: [
        { name: 'High earners', customers: count(430) },
        { name: '', customers: HIDDEN },
      ],
      alone: count(140),
      agreement: 0.12,
      others: [],
    },
  },
  'admin.rfm': {
    asOf: AS_OF,
    period: { from: '2026-05-03', to: AS_OF },
    customers: count(600),
    spentMinor: of(331e7, 600),
    segments: RFM_SEGMENTS.map((segment, at) => ({
      segment,
      customers: at === 3 ? HIDDEN : count(115 - at * 10),
      spentMinor: at === 3 ? HIDDEN : of((900 - at * 70) * 1e6, 115 - at * 10),
      shareOfSpend: at === 3 ? HIDDEN : of(0.29 - at * 0.02, 115 - at * 10),
      typicalSpentMinor: at === 3 ? HIDDEN : of((70 - at * 3) * 1e5, 115 - at * 10),
    })),
    grid: [
      { recency: 5, frequency: 5, segment: 'champions', customers: count(65) },
      { recency: 1, frequency: 1, segment: 'hibernating', customers: HIDDEN },
    ],
    cuts: [
      { dimension: 'recency', values: [of(1, 600), of(2, 600), of(4, 600), of(8, 600)] },
      { dimension: 'monetary', values: [of(1e6, 600), of(2e6, 600), of(3e6, 600), of(8e6, 600)] },
    ],
    warnings: [],
    migration: {
      before: { from: '2025-11-02', to: '2026-05-02' },
      moves: [
        { from: 'loyal', to: 'champions', customers: count(30) },
        { from: 'champions', to: 'loyal', customers: count(35) },
        { from: 'champions', to: 'champions', customers: count(20) },
        { from: 'champions', to: 'at-risk', customers: HIDDEN },
      ],
    },
  },
  'admin.churn': {
    asOf: AS_OF,
    horizonDays: 60,
    rule: 'declining',
    atRiskFrom: 0.2,
    customers: count(600),
    told: {
      bands: [count(25), count(70), count(405), count(100)],
      depositsAtRiskMinor: of(408e6, 25),
      segments: SEGMENTS.map((name, at) => ({
        name,
        customers: count(SIZES[at] as number),
        bands: [at === 0 ? HIDDEN : count(20 - at * 5), count(20), count(100), HIDDEN],
        depositsAtRiskMinor: at === 0 ? HIDDEN : of(300e6 - at * 1e7, 15),
      })),
      drivers: [
        { feature: 'recentToUsual', weight: -1 },
        { feature: 'daysSinceLast', weight: 0.3 },
      ],
      learntFrom: { days: 6, outcomes: count(590) },
      validation: {
        split: '2026-09-01',
        churned: count(20),
        auc: 0.92,
        aucOfRecency: 0.82,
        aucOfRecentToUsual: 0.91,
        liftOfTopTenth: 7.5,
        brier: 0.024,
        brierOfShare: 0.033,
        groups: [],
      },
    },
  },
  'admin.quality': {
    asOf: AS_OF,
    bank: {
      rows: of(824_000, 600),
      customers: count(600),
      gaps: [
        { gap: 'uncategorised', share: of(0.082, 600) },
        { gap: 'payee', share: HIDDEN },
      ],
      ages: [{ state: 'known', customers: count(600) }],
      currencies: [{ currency: 'INR', rows: of(824_000, 600) }],
    },
    months: [
      { month: '2026-09', rows: of(47_200, 600) },
      { month: '2026-10', rows: of(47_500, 600) },
    ],
    imports: [],
  },
  'admin.products': {
    asOf: AS_OF,
    customers: count(600),
    synthetic: true,
    months: ['2026-09', '2026-10'],
    trend: [reached(415, 220, 50, 30), reached(390, 210, 55, 30)],
    products: [
      product('fixed-deposit', 'Fixed Deposit', reached(475, 295, 95, 60), 165),
      product('regular-saver', 'Recurring Deposit', reached(495, 315, 90, 55), 350),
      product('student-account', 'Campus Account', reached(405, 245, 25, null), null),
    ],
  },
  'admin.lab': {
    asOf: AS_OF,
    customers: count(600),
    grid: { ages: [21, 30, 50], incomesMinor: [4_000_000, 6_000_000] },
    rateNow: 0.051,
  },
  'admin.lab.simulate': LAB_RESULT,
  'admin.users': [
    account('asha', 'customer', false),
    account('nisha', 'customer', true),
    account('ravi', 'admin', false),
  ],
  'admin.audit': { entries: [], total: 12, actions: [], userIds: [] },
  'admin.audit.verify': { entries: 12, state: 'intact', brokenAt: null, head: 'x' },
  'admin.status': {
    startedAt: '2026-11-01T03:30:00.000Z',
    upSeconds: 8000,
    operations: [{ operation: 'admin.rfm', calls: 3, failed: 0, p50Ms: 2, p95Ms: 8, p99Ms: 9 }],
    kept: { asked: 0, found: 0 },
    files: { bankBytes: 279e6, walBytes: 1e6, aggregatesBytes: 163_840 },
    jobs: [{ job: 'rfm', startedAt: '2026-11-01T03:30:00.800Z', seconds: 0.5, outcome: 'done' }],
    memory: { processBytes: 373e6, heapBytes: 215e6 },
    model: null,
    blocked: 0,
    lastBackup: null,
  },
  'admin.backups': {
    backups: [{ id: 'b1', kind: 'on-demand', madeAt: '2026-10-30T10:00:00.000Z', bytes: 1e6, verified: true }],
    demo: true,
    profile: 'in',
  },
}

function account(userId: string, role: 'customer' | 'admin', locked: boolean) {
  return {
    ...{ userId, name: userId, role, locked, customerNumber: role === 'admin' ? null : 'C00001' },
    ...{ lockedUntil: null, lastSignInAt: null, oneTime: false, demo: true, own: false },
  }
}

// The lab says what it was asked.
const page: ReadBankPage = async (name, request) =>
  (name === 'admin.lab.simulate' ? { ...LAB_RESULT, simulation: request } : PAGES[name]) as never

export const SCOPE: BankScope = {
  asOf: AS_OF,
  locale: 'en-IN',
  currency: 'INR',
  smallestGroup: 10,
  write: factWriter({ locale: 'en-IN', currency: 'INR' }, AS_OF),
  page,
}

export const LISTENER: BankListener = {
  segments: SEGMENTS,
  products: PAGES['admin.products'].products.map(({ productId, name }) => ({ id: productId, name })),
  asOf: AS_OF,
  currency: 'INR',
  country: 'in',
}
