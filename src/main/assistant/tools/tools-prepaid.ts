// What a loan still costs in interest, and what paying it back sooner would save of that.
import { addMonths, daysInMonth, monthOf } from '../../../shared/dates'
import { minorDigits } from '../../../shared/money'
import { aboutAccount, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import type { Prepaid } from '../intent/prepaying'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import type { Balances } from './balances'
import { ESTIMATE, found, withVerdict } from './found'
import { lastPaidOn, restOf } from './tools-loan-terms'

const SUGGESTIONS = ['How much do I still owe on my loans?', 'When is my next instalment due?', 'What is my balance?']

/** 'How much interest will I still pay on the home loan', of several loans in all; null where none is paid down. */
export async function interestToCome(scope: Scope, loans: Balances): Promise<Findings | null> {
  const rests = await Promise.all(loans.map(async (loan) => ({ loan, rest: await restOf(scope, loan) })))
  const known = rests.flatMap(({ loan, rest }) => (rest && rest.months > 0 ? [{ loan, ...rest }] : []))
  const [one] = known
  if (!one) return null
  const single = known.length === 1
  const about = single ? { about: aboutAccount(one.loan.account.id) } : {}
  const totalMinor = known.reduce((sum, { interestMinor }) => sum + interestMinor, 0)
  const end = single ? await endAfter(scope, one.loan, one.months) : null
  return found({
    facts: [
      ...(single ? [scope.write.account('account', one.loan.account)] : []),
      scope.write.estimate('interest', totalMinor, said('interest is still to come', about)),
      ...(end ? [scope.write.date('end', end, ESTIMATE, said('paid off', about))] : []),
      ...(single
        ? [scope.write.count('left', one.months, ['instalment', 'instalments'], ESTIMATE, said('are left', about))]
        : []),
    ],
    wording: [
      single
        ? 'On {account}, {interest} of interest is still to come until it is paid off around {end}.'
        : 'On all your loans, {interest} of interest is still to come.',
      '{left} are left on {account}.',
    ],
    headline: 'interest',
    suggestions: SUGGESTIONS,
  })
}

async function endAfter(scope: Scope, loan: Balances[number], months: number) {
  const last = await lastPaidOn(scope, loan)
  if (!last) return null
  const month = addMonths(monthOf(last.on), months)
  return `${month}-${String(Math.min(Number(last.on.slice(8)), daysInMonth(month))).padStart(2, '0')}`
}

/** 'Would it save me money to close the car loan today', 'what if we prepay 1 lakh'; of several loans, of the one that is named or costs most. */
export async function prepaid(scope: Scope, ask: Ask, loans: Balances, { amount }: Prepaid): Promise<Findings | null> {
  const owing = loans.filter(({ balance }) => balance.amountMinor < 0)
  const rated = await Promise.all(owing.map(async (loan) => ({ loan, last: await lastPaidOn(scope, loan) })))
  const dearest = rated.sort((a, b) => (b.last?.annualRate ?? 0) - (a.last?.annualRate ?? 0))[0]?.loan
  const usual = dearest && (await restOf(scope, dearest))
  if (!dearest || !usual) return null
  const owedMinor = -dearest.balance.amountMinor
  const askedMinor = amount === null ? owedMinor : Math.round(amount * 10 ** minorDigits(scope.books.currency))
  const paidMinor = Math.min(owedMinor, askedMinor)
  const after = await restOf(scope, dearest, paidMinor)
  if (!after) return null
  const { forecast } = await scope.page('customer.outlook', {})
  const about = { about: aboutAccount(dearest.account.id) }
  const savedMinor = usual.interestMinor - after.interestMinor
  const all = paidMinor === owedMinor
  const low = { about: 'all', measure: 'forecast-lowest' } as const
  const saves = asksYesOrNo(ask.question) && SAVES.test(ask.question)
  // 'Can we prepay 2 lakh': whether the account bears it.
  const bearing = asksYesOrNo(ask.question) && !saves && forecast !== null
  return withVerdict(
    found({
      facts: [
        scope.write.account('account', dearest.account),
        scope.write.estimate('prepaid', paidMinor, said('paying back', about), true),
        scope.write.estimate('saved_interest', savedMinor, said('of interest', about)),
        ...(all
          ? []
          : [
              scope.write.count(
                'sooner',
                usual.months - after.months,
                ['month', 'months'],
                ESTIMATE,
                said('sooner', about),
              ),
            ]),
        ...(forecast
          ? [
              scope.write.estimate('lowest_amount', forecast.lowest.amountMinor, low),
              scope.write.date('lowest_date', forecast.lowest.on, ESTIMATE, low),
            ]
          : []),
      ],
      wording: [
        'Paying back {prepaid} on {account} would spare you {saved_interest} of interest.',
        ...(bearing ? [] : ['{account} would be done {sooner} sooner.']),
        'Your balance should be at its lowest on {lowest_date}, with {lowest_amount}.',
      ],
      headline: 'saved_interest',
      suggestions: SUGGESTIONS,
    }),
    bearing
      ? scope.write.verdict(forecast.lowest.amountMinor >= paidMinor)
      : saves
        ? scope.write.verdict(savedMinor > 0)
        : null,
  )
}

const SAVES = /\b(?:sav(?:e|es|ing)(?! account)|worth it|cheaper|help|sooner|earlier)\b/i
