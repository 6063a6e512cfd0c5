// What comes in and what is held: questions that want yes or no, with their truth from the rows.
import { counted, type Row, round, spent, TIMES, WHOLE_MONTHS, within, written } from './known-books'
import { NEAR } from './known-draws'
import type { Families } from './known-truths'

export const OF_HOLDINGS: Families = {
  salary: (books, choose) => {
    const time = choose(WHOLE_MONTHS)
    const all = books.rows.filter(({ category }) => category === 'salary')
    const own = within(all, time)
    const last = all.at(-1)
    if (!last || own.length !== 1) return null
    const amount = round((own[0] as Row).amount * choose([0.5, 0.7, 1.5, 2]))
    const yes = last.amount > amount
    if (yes !== (own[0] as Row).amount > amount) return null
    return { slots: { time: time.time, amount: written(amount) }, truth: { yes } }
  },
  'salary by a day': (books, choose) => {
    const time = choose(WHOLE_MONTHS)
    const [own, ...more] = within(books.rows, time).filter(({ category }) => category === 'salary')
    if (!own || more.length > 0) return null
    const paid = Number(own.on.slice(8))
    const day = Math.min(28, Math.max(2, paid + choose([-3, 3, -2, 4])))
    if (day === paid) return null
    return {
      slots: {
        day: String(day),
        nth: `${day}${['st', 'nd', 'rd'][[1, 21, 2, 22, 3, 23].includes(day) ? (day % 10) - 1 : 9] ?? 'th'}`,
        month: time.time.slice(3),
      },
      truth: { yes: paid < day },
    }
  },
  'spending against earning': (books, choose) => {
    const time = choose(TIMES)
    const rows = within(books.rows, time)
    const earned = rows.reduce((sum, { category, amount }) => sum + (INCOME.includes(category) ? amount : 0), 0)
    const out = spent(rows.filter((row) => row.spends))
    if (Math.abs(earned - out) < 100) return null
    return { slots: { time: time.time }, truth: { yes: out > earned } }
  },
  balance: (books, choose) => {
    const own = books.accounts.filter(
      ({ kind, balance }) => ['savings', 'current', 'salary'].includes(kind) && balance > 100,
    )
    if (own.length === 0) return null
    const account = choose(own)
    const amount = round(account.balance * choose(NEAR))
    return {
      slots: { account: account.name.replace(/ account$/i, ''), amount: written(amount) },
      truth: { yes: account.balance > amount, unit: 'money', figure: account.balance },
    }
  },
  'what is held': (books, choose) => {
    const product = choose(PRODUCTS)
    const held = (name: RegExp) => books.accounts.some((each) => name.test(each.name))
    const yes =
      product === 'credit card'
        ? books.accounts.some(({ kind }) => kind === 'card')
        : product === 'fixed deposit'
          ? held(/deposit/i)
          : held(new RegExp(product, 'i'))
    return { slots: { product }, truth: { yes } }
  },
  'a subscription': (books, choose) => {
    const sub = choose(SUBSCRIPTIONS)
    const rows = books.rows.filter(({ payee }) => payee === sub)
    const last = rows.at(-1)
    if (last && (last.on < '2026-10-01' || rows.length < 4)) return null
    return { slots: { sub }, truth: { yes: last !== undefined } }
  },
  refunds: (books, choose) => {
    const time = choose(TIMES)
    return {
      slots: { time: time.time },
      truth: { yes: within(books.rows, time).some((row) => row.spends && row.amount > 0) },
    }
  },
  'paid by somebody': (books, choose) => {
    const paying = [
      ...counted(
        books.rows.filter(({ category }) => category === 'other-income'),
        ({ payee }) => payee,
      ),
    ].filter(([, times]) => times > 3)
    if (paying.length === 0) return null
    const [from] = choose(paying)
    const time = choose(TIMES)
    return {
      slots: { from, time: time.time },
      truth: { yes: within(books.rows, time).some((row) => row.payee === from && row.amount > 0) },
    }
  },
}

const INCOME = ['salary', 'pension', 'other-income', 'interest', 'benefits', 'rental-income']
const PRODUCTS = [
  'home loan',
  'car loan',
  'personal loan',
  'bike loan',
  'fixed deposit',
  'credit card',
  'education loan',
]
const SUBSCRIPTIONS = [
  'Netflix',
  'Spotify',
  'Amazon Prime',
  'Sony LIV',
  'JioHotstar',
  'YouTube Premium',
  'Google One',
  'Kindle Unlimited',
]
