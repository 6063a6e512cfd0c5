// Questions that narrow their rows, whatever they ask of them: every form with every kind of condition, and the truth from the rows.
import { displayName } from '../src/main/assistant/facts'
import { type KnownBooks, type Row, round, spent, THIS_YEAR, TIMES, type Time, within, written } from './known-books'
import { byMonth, byPayee, category, monthName, payee } from './known-draws'
import type { Case, Families, Family } from './known-truths'
import type { Choose } from './question-ways'

/** What is said, and which rows it leaves. */
interface Condition {
  readonly said: string
  readonly of: (row: Row) => boolean
}

type Draw = (books: KnownBooks, choose: Choose) => Condition | null

const isWeekend = ({ on }: Row) => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay())
const between = (from: string, to: string) => (row: Row) =>
  row.time !== null && (from < to ? row.time >= from && row.time < to : row.time >= from || row.time < to)

const CONDITIONS: Readonly<Record<string, Draw>> = {
  'way of paying': (_, choose) => ({
    said: choose(['by UPI', 'through UPI', 'via UPI', 'using UPI', 'with UPI']),
    of: ({ channel }) => channel === 'UPI',
  }),
  card: ({ accounts }, choose) => {
    const card = accounts.find(({ kind }) => kind === 'card')
    const said = choose(['by card', 'on my card', 'with my credit card', 'using the card', 'with a card'])
    return card ? { said, of: ({ account }) => account === card.id } : null
  },
  account: ({ accounts }, choose) => {
    const savings = accounts.find(({ name }) => name === 'Savings')
    const said = choose([
      'from my savings account',
      'from savings',
      'out of my savings account',
      'through my savings account',
    ])
    return savings ? { said, of: ({ account }) => account === savings.id } : null
  },
  hours: (_, choose) =>
    choose([
      { said: 'in the evening', of: between('17:00', '22:00') },
      { said: 'after 8 pm', of: between('20:00', '05:00') },
      { said: 'before 10 am', of: between('05:00', '10:00') },
      { said: 'between 1 and 4 pm', of: between('13:00', '16:00') },
      { said: 'in the mornings', of: between('05:00', '12:00') },
      { said: 'after 9 at night', of: between('21:00', '05:00') },
    ]),
  'days of the week': (_, choose) =>
    choose([
      { said: 'on weekends', of: isWeekend },
      { said: 'at weekends', of: isWeekend },
      { said: 'on weekdays', of: (row: Row) => !isWeekend(row) },
      { said: 'on Sundays', of: ({ on }: Row) => new Date(`${on}T00:00:00Z`).getUTCDay() === 0 },
      { said: 'on Fridays', of: ({ on }: Row) => new Date(`${on}T00:00:00Z`).getUTCDay() === 5 },
    ]),
  size: ({ rows }, choose) => {
    const sizes = rows.filter(({ spends, amount }) => spends && amount < 0).map(({ amount }) => -amount)
    const limit = round(sizes.sort((a, b) => a - b)[Math.floor(sizes.length * choose([0.6, 0.75, 0.9]))] as number)
    const [over, of] = choose([
      ['over', (row: Row) => -row.amount > limit],
      ['above', (row: Row) => -row.amount > limit],
      ['under', (row: Row) => row.amount < 0 && -row.amount < limit],
    ] as const)
    return { said: `${choose(['in payments', 'in purchases'])} ${over} ${written(limit)}`, of }
  },
  'without a payee': (books, choose) => {
    const name = payee(books, choose)
    return {
      said: `${choose(['without', 'apart from', 'excluding', 'leaving out', 'not counting'])} ${name.it}`,
      of: (row) => !name.of(row),
    }
  },
  'without two': (books, choose) => {
    const [one, two] = [payee(books, choose), category(books, choose)]
    return {
      said: `${choose(['apart from', 'excluding', 'other than', 'not counting'])} ${two.it} and ${one.it}`,
      of: (row) => !one.of(row) && !two.of(row),
    }
  },
  'way and days': (_, choose) => ({
    said: choose(['by UPI on weekends', 'on weekends by UPI', 'via UPI at weekends']),
    of: (row) => row.channel === 'UPI' && isWeekend(row),
  }),
  'card and size': ({ accounts }, choose) => {
    const card = accounts.find(({ kind }) => kind === 'card')
    const said = choose(['by card in payments over 500', 'in payments above 500 on my card'])
    return card ? { said, of: (row) => row.account === card.id && -row.amount > 500 } : null
  },
}

interface Narrowed {
  readonly slots: Case['slots']
  readonly rows: readonly Row[]
  /** The rows of the same topic and condition in all times. */
  readonly ever: readonly Row[]
  readonly time: Time
}

type Form = (narrowed: Narrowed, choose: Choose) => Case | null

const paidOf = (rows: readonly Row[]) => rows.filter(({ amount }) => amount < 0)
const sumOf: Form = ({ slots, rows }) => ({ slots, truth: { unit: 'money', figure: spent(rows) } })
const extreme =
  (pick: (...sizes: number[]) => number): Form =>
  ({ slots, rows }) => ({ slots, truth: { unit: 'money', figure: pick(...paidOf(rows).map(({ amount }) => -amount)) } })

const FORMS: Readonly<Record<string, Form>> = {
  'narrowed sum': sumOf,
  'narrowed count': ({ slots, rows }) => ({ slots, truth: { unit: 'count', figure: paidOf(rows).length } }),
  'narrowed average payment': ({ slots, rows }) => {
    const sizes = paidOf(rows).map(({ amount }) => -amount)
    return { slots, truth: { unit: 'money', figure: sizes.reduce((sum, size) => sum + size, 0) / sizes.length } }
  },
  'narrowed average month': ({ slots, ever }) => {
    const half = within(ever, { time: '', from: '2026-05-01', to: '2026-10-31' })
    return half.length < 3 ? null : { slots, truth: { unit: 'money', figure: spent(half) / 6 } }
  },
  'narrowed largest': extreme(Math.max),
  'narrowed smallest': extreme(Math.min),
  'narrowed last time': ({ slots, ever }) => ({
    slots,
    truth: { unit: 'date', figure: paidOf(ever).at(-1)?.on ?? '' },
  }),
  'narrowed top payee': ({ slots, rows }) => {
    const sums = byPayee(rows)
    const [first, second] = sums
    if (!first || !second || first[1] - second[1] < 5) return null
    return { slots, truth: { contains: [displayName(first[0])], without: [], stated: displayName(first[0]) } }
  },
  'narrowed best month': ({ slots, ever }) => {
    const [first, second] = byMonth({ rows: ever } as KnownBooks, { it: '', of: () => true })
    if (!first || !second || first[1] - second[1] < 5) return null
    return { slots, truth: { contains: [], without: [], stated: monthName(first[0]) } }
  },
  'narrowed whether': ({ slots, rows }) => ({ slots, truth: { yes: paidOf(rows).length > 0 } }),
  'narrowed over an amount': ({ slots, rows }, choose) => {
    const total = spent(rows)
    const amount = round(total * choose([0.5, 0.8, 1.25, 2]))
    return {
      slots: { ...slots, amount: written(amount) },
      truth: { yes: total > amount, unit: 'money', figure: total },
    }
  },
  'narrowed change': ({ slots, ever }, choose) => {
    const [time, then] = [choose(TIMES.slice(0, 6)), choose(TIMES.slice(0, 6))]
    const [now, before] = [time, then].map((each) => spent(within(ever, each))) as [number, number]
    if (now < 10 || before < 10 || Math.abs(now - before) < 5) return null
    return { slots: { ...slots, time: time.time, before: then.time }, truth: { yes: now > before } }
  },
}

/** Of one category or, where a condition leaves names out, of everything. */
function narrowed(draw: Draw, form: Form): Family {
  return (books, choose) => {
    for (let tries = 0; tries < 12; tries++) {
      const topic = choose([true, true, false]) ? category(books, choose) : null
      const condition = draw(books, choose)
      if (!condition) return null
      const time = choose([...TIMES.slice(0, 12), THIS_YEAR])
      const of = (row: Row) => row.spends && (topic?.of(row) ?? true) && condition.of(row)
      const ever = books.rows.filter(of)
      const rows = within(ever, time)
      if (paidOf(rows).length < 2 || spent(rows) < 250) continue
      const on = topic ? ` on ${topic.it}` : ''
      const slots = { on, of: topic ? ` ${topic.it}` : '', only: condition.said, time: time.time }
      const one = form({ slots, rows, ever, time }, choose)
      if (one) return one
    }
    return null
  }
}

/** By form and kind of condition: 'narrowed sum | hours'. */
export const NARROWED: Families = Object.fromEntries(
  Object.entries(FORMS).flatMap(([form, ask]) =>
    Object.entries(CONDITIONS).map(([kind, draw]) => [`${form} | ${kind}`, narrowed(draw, ask)]),
  ),
)
