// What a loan costs: its rate, and all that has been paid for it.
import { addDays, addMonths, daysInMonth, monthOf } from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { inBookedOrder } from '../../analytics/booked-row'
import { paid } from '../../analytics/loan-schedule'
import { bookedRows } from '../../db/transactions'
import { aboutAccount, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { allTimePeriod, monthPeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import type { Balances } from './balances'
import { ESTIMATE, found, none, withVerdict } from './found'
import { spent } from './spending-facts'

const SUGGESTIONS = ['How much do I still owe on my loans?', 'When is my next instalment due?', 'What is my balance?']
const LOOKED_BACK_DAYS = 62

/** The last instalment of a loan and the interest of its month, in minor units; null where no instalment was paid lately. */
export async function lastPaidOn(scope: Scope, { account, balance }: Balances[number]) {
  const booked = await bookedRows(scope.db, scope.books, {
    accountId: account.id,
    from: addDays(scope.asOf, -LOOKED_BACK_DAYS),
  })
  const rows = inBookedOrder(booked)
  const instalment = rows.findLast(({ categoryId }) => categoryId === 'loan-repayment')
  if (!instalment) return null
  const interest = rows.findLast(
    ({ amountMinor, bookedOn }) => amountMinor < 0 && bookedOn.slice(0, 7) === instalment.bookedOn.slice(0, 7),
  )
  const interestMinor = -(interest?.amountMinor ?? 0)
  // What was owed when the interest was charged.
  const before = -balance.amountMinor + instalment.amountMinor - interestMinor
  const annualRate = before > 0 ? (12 * interestMinor) / before : 0
  return { on: instalment.bookedOn, instalmentMinor: instalment.amountMinor, annualRate }
}

const MOST_MONTHS = 600

/** The day of the last instalment, at the interest and the instalment of the last one; null where the loan is not paid down. */
export async function lastInstalment(
  scope: Scope,
  loan: Balances[number],
): Promise<{ readonly on: IsoDate; readonly months: number; readonly instalmentMinor: number } | null> {
  const last = await lastPaidOn(scope, loan)
  if (!last) return null
  const { annualRate, instalmentMinor } = last
  let owedMinor = -loan.balance.amountMinor
  for (let months = 1; months <= MOST_MONTHS && owedMinor > 0; months++) {
    owedMinor = paid(owedMinor, annualRate, instalmentMinor).owedMinor
    if (owedMinor === 0) {
      return { on: onDay(addMonths(monthOf(last.on), months), Number(last.on.slice(8))), months, instalmentMinor }
    }
  }
  return null
}

/** What is still to be paid of a loan at the instalment and the interest of the last one, after `prepaidMinor` today; null where it is not paid down. */
export async function restOf(scope: Scope, loan: Balances[number], prepaidMinor = 0) {
  const last = await lastPaidOn(scope, loan)
  if (!last) return null
  let owedMinor = Math.max(0, -loan.balance.amountMinor - prepaidMinor)
  let interestMinor = 0
  for (let months = 0; months <= MOST_MONTHS; months++) {
    if (owedMinor === 0) return { months, interestMinor }
    const payment = paid(owedMinor, last.annualRate, last.instalmentMinor)
    interestMinor += payment.interestMinor
    owedMinor = payment.owedMinor
  }
  return null
}

function onDay(month: Month, day: number): IsoDate {
  return `${month}-${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}`
}

/** 'What will be left of it by March?': after the instalments of today until then; null where the loan is not paid down. */
export async function owedThen(scope: Scope, loan: Balances[number], on: IsoDate): Promise<Findings | null> {
  const last = await lastPaidOn(scope, loan)
  if (!last || on <= scope.asOf) return null
  let owedMinor = -loan.balance.amountMinor
  for (
    let month = addMonths(monthOf(last.on), 1);
    onDay(month, Number(last.on.slice(8))) <= on;
    month = addMonths(month, 1)
  )
    owedMinor = paid(owedMinor, last.annualRate, last.instalmentMinor).owedMinor
  const about = said('should be left', { about: aboutAccount(loan.account.id) })
  return found({
    facts: [
      scope.write.account('account', loan.account),
      scope.write.estimate('owed_then', owedMinor, about),
      scope.write.date('then_on', on, ESTIMATE, about),
    ],
    wording: ['{owed_then} should be left on {account} on {then_on}.'],
    headline: 'owed_then',
    suggestions: SUGGESTIONS,
  })
}

/** 'What is the rate of my car loan?': what its last interest comes to in a year. */
export async function rateOfLoan(scope: Scope, loans: Balances): Promise<Findings> {
  const rated = await Promise.all(loans.map(async (loan) => ({ ...loan, last: await lastPaidOn(scope, loan) })))
  const [first] = rated
    .flatMap(({ account, last }) => (last && last.annualRate > 0 ? [{ account, rate: last.annualRate }] : []))
    .sort((a, b) => b.rate - a.rate)
  if (!first) return none('No interest was booked on that loan lately.', SUGGESTIONS)
  const about = { about: aboutAccount(first.account.id) }
  return found({
    facts: [
      scope.write.account('account', first.account),
      scope.write.share('rate', first.rate, ESTIMATE, said('rate of', about)),
    ],
    wording: ['By its last interest, {account} has a rate of {rate} a year.'],
    headline: 'rate',
    suggestions: SUGGESTIONS,
  })
}

/** 'What have I paid on the car loan so far?': its instalments, interest and all. */
export async function paidOnLoan(scope: Scope, ask: Ask, loans: Balances): Promise<Findings | null> {
  const [one] = loans
  if (!one || loans.length > 1) return null
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const { account } = one
  const filter = { accountId: account.id, categoryId: 'loan-repayment', from: period.from, to: period.to } as const
  const booked = await spent(scope, filter, true)
  const of = { about: aboutAccount(account.id), period }
  const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(booked.transactions > 0) : null
  return withVerdict(
    found({
      facts: [
        scope.write.account('account', account),
        scope.write.period('period', period),
        scope.write.figure('paid', booked, said('came to', of)),
      ],
      wording: ['Your instalments on {account} in {period} came to {paid}.'],
      headline: 'paid',
      suggestions: SUGGESTIONS,
    }),
    verdict,
  )
}

/** Of several loans together: 'how much of our EMIs is interest'. */
async function partsOfAll(scope: Scope, ask: Ask, loans: Balances): Promise<Findings | null> {
  const paying = await Promise.all(loans.map(async (loan) => ({ ...loan, last: await lastPaidOn(scope, loan) })))
  const latest = paying
    .flatMap(({ last }) => (last ? [last.on] : []))
    .sort()
    .at(-1)
  if (!latest) return null
  const period = ask.periodGiven ? ask.period : monthPeriod(monthOf(latest), scope.asOf)
  const sums = await Promise.all(
    loans.map(async ({ account }) => {
      const time = { accountId: account.id, from: period.from, to: period.to }
      const instalments = await spent(scope, { ...time, categoryId: 'loan-repayment' }, true)
      const interest = await spent(scope, { ...time, direction: 'out' })
      return { instalments: instalments.amountMinor, interest: interest.amountMinor }
    }),
  )
  const all = (of: 'instalments' | 'interest') => sums.reduce((sum, each) => sum + each[of], 0)
  if (all('instalments') === 0) return null
  return found({
    facts: [
      scope.write.period('period', period),
      scope.write.derived('interest', all('interest'), said('interest charged', { period })),
      scope.write.derived('repaid', all('instalments') - all('interest'), said('was repaid', { period })),
    ],
    wording: ['Interest charged in {period} came to {interest}.', '{repaid} was repaid on all your loans in {period}.'],
    headline: PRINCIPAL.test(ask.question) ? 'repaid' : 'interest',
    suggestions: SUGGESTIONS,
  })
}

/** 'How much of the home loan EMI is interest': the instalment of a time, or of the last month, and its two parts. */
export async function partsOfInstalment(scope: Scope, ask: Ask, loans: Balances): Promise<Findings | null> {
  if (loans.length > 1) return partsOfAll(scope, ask, loans)
  const [one] = loans
  const last = one ? await lastPaidOn(scope, one) : null
  if (!one || !last) return null
  const { account } = one
  const period = ask.periodGiven ? ask.period : monthPeriod(monthOf(last.on), scope.asOf)
  const of = { about: aboutAccount(account.id), period }
  const time = { accountId: account.id, from: period.from, to: period.to }
  const instalments = await spent(scope, { ...time, categoryId: 'loan-repayment' }, true)
  const interest = await spent(scope, { ...time, direction: 'out' })
  if (instalments.transactions === 0) return null
  const principal = PRINCIPAL.test(ask.question)
  const wording = [
    'Interest charged on {account} in {period} came to {interest}.',
    '{repaid} was repaid on {account} in {period}.',
  ]
  return found({
    facts: [
      scope.write.account('account', account),
      scope.write.period('period', period),
      scope.write.figure('interest', interest, said('interest charged', of)),
      scope.write.derived('repaid', instalments.amountMinor - interest.amountMinor, said('was repaid', of)),
    ],
    wording: principal ? [...wording].reverse() : wording,
    headline: principal ? 'repaid' : 'interest',
    suggestions: SUGGESTIONS,
  })
}

const PRINCIPAL = /\bprincipal\b/i
