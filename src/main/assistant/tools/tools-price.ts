// What one regular payment comes to by the month or the year: 'Netflix annual cost', 'what do I pay Airtel these days'.
import type { RecurrencePeriod } from '../../../shared/domain'
import type { RecurringItem } from '../../../shared/recurring'
import { aboutPayee, displayName, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { lastMonthsPeriod } from '../periods/periods'
import type { Told } from '../wording/told'
import { found } from './found'
import { averageOf } from './tools-average'
import { spendingAtMerchant } from './tools-merchant'

const SUGGESTIONS = ['What subscriptions do I have?', 'What bills are coming up?', 'How can I save money?']
/** How often in a year, and what one of them is for. */
const RHYTHM: Readonly<Record<RecurrencePeriod, { readonly perYear: number; readonly each: string }>> = {
  weekly: { perYear: 52, each: 'week' },
  fortnightly: { perYear: 26, each: 'fortnight' },
  'four-weekly': { perYear: 13, each: 'time' },
  monthly: { perYear: 12, each: 'month' },
  quarterly: { perYear: 4, each: 'quarter' },
  yearly: { perYear: 1, each: 'year' },
}

/** Whether a question asks what something comes to in a year. */
export function asksByTheYear(question: string): boolean {
  return /\b(year|years|yearly|annual\w*|annum|saal\w*|twelve months|12 months)\b/i.test(question)
}

/** The price of what is paid to `payee`, or by it, again and again; where nothing comes back, what was paid on average or in a year. */
export async function priceOf(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const yearly = asksByTheYear(ask.question)
  const item = await comingBack(scope, payee)
  if (!item) {
    return yearly
      ? spendingAtMerchant(scope, { ...ask, period: lastMonthsPeriod(12, scope.asOf), periodGiven: true })
      : averageOf(scope, ask)
  }
  const { perYear } = RHYTHM[item.period]
  const about = aboutPayee(payee)
  const minor = Math.abs(item.amountMinor)
  const { name, price, priceSentence } = priced(scope, item)
  const inYear = scope.write.estimate('in_year', minor * perYear, said('over a year', { about }), item.fixedAmount)
  const single = perYear === 1
  const inYearSentence = `{payee} ${item.amountMinor < 0 ? 'takes' : 'pays you'} {in_year} over a year.`
  return found({
    facts: [name, price, ...(single ? [] : [inYear])],
    wording: yearly && !single ? [inYearSentence, priceSentence] : [priceSentence],
    headline: yearly && !single ? 'in_year' : 'price',
    suggestions: SUGGESTIONS,
  })
}

/** The sentence of what one payee takes or pays each time; null where nothing comes back. */
export async function regularPrice(scope: Scope, payee: string): Promise<Told | null> {
  const item = await comingBack(scope, payee)
  if (!item?.nextOn) return null
  const { name, price, priceSentence } = priced(scope, item)
  return { facts: [name, price], wording: [priceSentence], headline: 'price' }
}

async function comingBack(scope: Scope, payee: string): Promise<RecurringItem | undefined> {
  return (await scope.page('customer.recurring', {})).find(
    (each) => each.payee === payee && each.status !== 'not-recurring' && each.account.currency === scope.books.currency,
  )
}

function priced(scope: Scope, { payee, amountMinor, period, fixedAmount }: RecurringItem) {
  const { each } = RHYTHM[period]
  const label = said(`each ${each}|every ${each}`, { about: aboutPayee(payee) })
  return {
    name: scope.write.payee('payee', payee, { measure: 'stated' }),
    price: scope.write.estimate('price', Math.abs(amountMinor), label, fixedAmount),
    priceSentence: `{payee} ${amountMinor < 0 ? 'takes' : 'pays you'} {price} each ${each}.`,
  }
}

/** 'Netflix and Vi together, per month': what several take or pay together; null where one of them does not come back. */
export async function pricesOf(scope: Scope, ask: Ask, payees: readonly string[]): Promise<Findings | null> {
  const known = (await scope.page('customer.recurring', {})).filter(({ status }) => status !== 'not-recurring')
  const items = payees.flatMap((payee) => known.find((each) => each.payee === payee) ?? [])
  if (items.length < payees.length) return null
  const yearly = asksByTheYear(ask.question)
  const each = yearly ? 'over a year' : 'each month'
  const priced = items
    .map(({ payee, categoryId, amountMinor, period, fixedAmount, paid }) => {
      const inYear = Math.abs(amountMinor) * RHYTHM[period].perYear
      return { payee, categoryId, paid, fixedAmount, minor: yearly ? inYear : Math.round(inYear / 12) }
    })
    .sort((a, b) => b.minor - a.minor)
  const total = priced.reduce((sum, { minor }) => sum + minor, 0)
  const exact = priced.every(({ fixedAmount }) => fixedAmount)
  const verb = items.every(({ amountMinor }) => amountMinor > 0) ? 'pays you' : 'takes'
  return found({
    facts: [
      scope.write.estimate('together', total, said(`come to`), exact),
      ...priced
        .slice(0, SHOWN)
        .flatMap(({ payee, minor, fixedAmount }, at) => [
          scope.write.payee(`payee_${at}`, payee, { measure: 'stated' }),
          scope.write.estimate(`price_${at}`, minor, said(each, { about: aboutPayee(payee) }), fixedAmount),
        ]),
    ],
    wording: [
      `Together they come to {together} ${yearly ? 'a year' : 'a month'}.`,
      ...priced.slice(0, SHOWN).map((_, at) => `{payee_${at}} ${verb} {price_${at}} ${each}.`),
    ],
    headline: 'together',
    suggestions: SUGGESTIONS,
    table: priced.map(({ payee, categoryId, paid }) => ({
      label: displayName(payee),
      categoryId,
      figure: { ...paid, amountMinor: Math.abs(paid.amountMinor) },
    })),
  })
}

const SHOWN = 2
