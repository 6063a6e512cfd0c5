// The balance on a day ahead, whether something can be afforded, what is free to spend, and when one bill is due.
import { addDays, daysBetween } from '../../../shared/dates'
import { CATEGORY_KIND, type IsoDate } from '../../../shared/domain'
import { aboutPayee, type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { monthlyPriceIn } from '../intent/saving-plan'
import { dayAhead, monthEnd, type SpanAhead, spanAhead } from '../periods/days-ahead'
import { MONTHS } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { plainName } from '../words/question-words'
import { ESTIMATE, found, none, withVerdict } from './found'
import { asksForSum, upcomingBills } from './tools-bills'
import { expectedFrom } from './tools-next-salary'
import { paidMonthly } from './what-if-after'

const NO_HISTORY = 'There is not enough history yet for a forecast: it takes whole months of transactions.'
const SUGGESTIONS = ['Will I run out of money?', 'What bills are coming up?', 'How much is free to spend?']
export const FARTHEST_DAYS = 90
export const TOO_FAR = 'Forecasts look ninety days ahead and no further.'

/** 'What will I have on the 15th?', at the end of the month unless a day is named. */
export const balanceAhead: Tool = async (scope, ask) => {
  const payday = BEFORE_PAYDAY.test(ask.question)
    ? (await scope.page('customer.outlook', {})).freeToSpend?.nextIncome?.on
    : undefined
  const billed = AFTER_BILL.test(ask.question) ? (await dueOf(scope, ask))?.on : undefined
  const on =
    dayAhead(ask.question, scope.asOf) ??
    spanAhead(ask.question, scope.asOf)?.to ??
    ask.ahead ??
    (payday && addDays(payday, -1) > scope.asOf ? addDays(payday, -1) : null) ??
    billed ??
    monthEnd(scope.asOf)
  const days = daysBetween(scope.asOf, on)
  if (days > FARTHEST_DAYS) return none(TOO_FAR, SUGGESTIONS)
  const { accountId } = await scope.page('customer.outlook', {})
  const { forecast } = await scope.page('customer.forecast', { accountId, days: horizonTo(scope, on) })
  const day = forecast?.days.find((each) => each.on === on)
  if (!day) return none(NO_HISTORY, SUGGESTIONS)
  const about = { about: 'all', measure: 'forecast-balance' } as const
  const some = asksYesOrNo(ask.question) && ANY_LEFT.test(ask.question) && ask.amountMinor === null
  const told = found({
    facts: [
      scope.write.estimate('balance_then', day.medianMinor, about),
      scope.write.date('balance_on', on, ESTIMATE, about),
    ],
    wording: ['Your balance is expected to be {balance_then} on {balance_on}.'],
    headline: 'balance_then',
    suggestions: SUGGESTIONS,
  })
  return withVerdict(told, some ? scope.write.verdict(day.medianMinor > 0) : null)
}

/** 'What will be left before the next salary?' */
const BEFORE_PAYDAY =
  /\b(?:before|until|till|by the time)\b.{0,25}\b(?:salary|salaries|pay ?day|paid|pension|wages|income|pay)\b/i
/** 'What will be left after the rent?' */
const AFTER_BILL = /\b(?:after|once|when|minus|less)\b/i
const ANY_LEFT =
  /\b(?:have|be) (?:any |some )?(?:money|anything|something|cash)\b|\b(?:anything|something|money|cash) (?:be )?left\b|\bpositive\b/i

/** 'Can I afford a phone for 60,000?': yes when even the lowest day of the next thirty stays above zero after it. */
export const affordable: Tool = async (scope, ask) => {
  const amountMinor = ask.amountMinor ?? (await dueOf(scope, ask))?.amountMinor ?? null
  if (amountMinor === null) {
    const example = scope.write.money.whole(2_000_000)
    return none('Say what it costs, and I will set it against your forecast.', [
      `Can I afford ${example}?`,
      ...SUGGESTIONS.slice(2),
    ])
  }
  // 'A gym at 1,500 a month' is a burden, and no purchase.
  const monthly = monthlyPriceIn(ask.question)
  if (monthly !== null) return paidMonthly(scope, ask, monthly)
  const { accountId, forecast, freeToSpend } = await scope.page('customer.outlook', {})
  if (!forecast) return none(NO_HISTORY, SUGGESTIONS)
  const later = spanAhead(ask.question.replace(WAITS, ' in ').replace(IN_HINDI, 'in $1'), scope.asOf)
  const lowest = (later && (await lowestFrom(scope, accountId, later.from))) ?? forecast.lowest
  const left = lowest.amountMinor - amountMinor
  const fits = left >= 0
  const label = said(fits ? 'left' : 'missing')
  const facts: readonly Fact[] = [
    scope.write.derived('asked', amountMinor, said('purchase of')),
    scope.write.estimate('after', Math.abs(left), label),
    scope.write.date('after_on', lowest.on, ESTIMATE, label),
    ...(freeToSpend ? [scope.write.estimate('free', freeToSpend.amountMinor, said('free to spend'))] : []),
  ]
  return withVerdict(
    found({
      facts,
      wording: [
        fits
          ? 'After a purchase of {asked} you would have {after} left on {after_on}, the lowest day ahead.'
          : 'After a purchase of {asked} you would be missing {after} on {after_on}, the lowest day ahead.',
        'Until your next income, {free} is free to spend.',
      ],
      headline: 'after',
      suggestions: ['What if I buy it next month?', ...SUGGESTIONS.slice(0, 2)],
    }),
    scope.write.verdict(fits !== DENIES.test(ask.question)),
  )
}

/** The lowest of the days from one on, as far as forecasts look; null for a day that is beyond them. */
async function lowestFrom(scope: Scope, accountId: string, from: IsoDate) {
  const { forecast } = await scope.page('customer.forecast', { accountId, days: horizonTo(scope, addDays(from, 30)) })
  const [lowest] = (forecast?.days ?? [])
    .filter(({ on }) => on >= from && on <= addDays(from, 30))
    .map(({ on, medianMinor }) => ({ on, amountMinor: medianMinor }))
    .sort((a, b) => a.amountMinor - b.amountMinor)
  return lowest ?? null
}

/** How far a forecast has to look to have a day in it. */
export function horizonTo({ asOf }: Scope, to: IsoDate): 30 | 60 | 90 {
  const days = daysBetween(asOf, to)
  return days <= 30 ? 30 : days <= 60 ? 60 : 90
}

/** The next time that a bill falls due which a thread has asked of: 'can I pay it'. */
async function dueOf(scope: Scope, ask: Ask): Promise<Due | null> {
  const categoryId = ask.categoryId ?? ask.hintedCategoryId
  const due = (await dueNext(scope)).find((each) => each.payee === ask.payee || each.categoryId === categoryId)
  return due ? { ...due, amountMinor: Math.abs(due.amountMinor) } : null
}

/** 'If I wait till December', 'December me lu'. */
const WAITS = /\b(?:wait(?:ing)? )?(?:till|until) (?=[a-z])/gi
const IN_HINDI = new RegExp(`\\b(${MONTHS.join('|')}) (?:me|mein)\\b`, 'gi')

/** What supposes that it does not fit: 'is it too much', 'will it push me into the red'. */
const DENIES =
  /^(?!.*\bwithout\b).*\b(?:too (?:much|dear|expensive|steep)|(?:in|into) (?:the )?(?:red|minus)|overdrawn|leave me (?:short|broke)|make me (?:short|broke)|go broke|below zero)\b/i

/** 'How much can I spend until payday?' */
export const freeToSpendNow: Tool = async (scope, ask) => {
  const { freeToSpend } = await scope.page('customer.outlook', {})
  if (!freeToSpend) return none(NO_HISTORY, SUGGESTIONS)
  const { nextIncome } = freeToSpend
  const about = said('free to spend')
  const days = nextIncome && A_DAY.test(ask.question) ? daysBetween(scope.asOf, nextIncome.on) : 0
  return found({
    facts: [
      scope.write.estimate('free', freeToSpend.amountMinor, about),
      ...(days > 0
        ? [scope.write.estimate('per_day', Math.floor(freeToSpend.amountMinor / days), said('for each day'))]
        : []),
      scope.write.estimate('reserved', freeToSpend.billsMinor, said('bills until then|bills ahead')),
      ...(nextIncome ? [scope.write.date('until', nextIncome.on, ESTIMATE, said('income comes'))] : []),
    ],
    wording: [
      'You have {free} free to spend.',
      'That leaves {per_day} for each day until then.',
      nextIncome
        ? 'Your next income comes on {until}; bills until then take {reserved}.'
        : 'Your known bills ahead take {reserved}.',
    ],
    headline: days > 0 ? 'per_day' : 'free',
    suggestions: SUGGESTIONS.slice(0, 2),
  })
}

const A_DAY = /\b(?:(?:a|per|each|every) day|daily)\b/i

/** 'When is my rent due?', 'is it due before the 10th', for a payee or a category; without a name the next bill of all. Who pays the customer is expected instead. */
export const billWhen: Tool = async (scope, ask) => {
  const hinted = /\bsips?\b/i.test(ask.question)
    ? 'investment'
    : /\bpremiums?\b/i.test(ask.question)
      ? 'insurance'
      : ask.hintedCategoryId
  const named = ask.categoryId ?? hinted
  // 'Before my salary' asks of no salary that is paid.
  const categoryId = named && CATEGORY_KIND[named] === 'income' ? null : named
  // 'The total of the SIPs due next month' is no one bill.
  const within = spanAhead(ask.question, scope.asOf)
  if (within && !ask.payee && categoryId && asksForSum(ask.question))
    return upcomingBills(scope, { ...ask, categoryId })
  const payees = [ask.payee, ...ask.together.map(({ payee }) => payee)].filter((payee) => payee !== null)
  const due = (await dueNext(scope)).filter((item) =>
    payees.length > 0 ? payees.includes(item.payee) : categoryId ? item.categoryId === categoryId : true,
  )
  // 'Home loan EMI' of several instalments.
  const asked = ` ${plainName(ask.question)} `
  const next = due.find(({ payee }) => asked.includes(` ${plainName(payee)} `)) ?? due[0]
  if (next && asksYesOrNo(ask.question) && PAYDAY.test(ask.question)) {
    const before = await besidePayday(scope, ask.question, next)
    if (before) return before
  }
  if (!next) {
    const coming = ask.payee ? await expectedFrom(scope, ask, ask.payee) : null
    if (coming) return coming
    const missing = asksYesOrNo(ask.question) && payees.length > 0 ? scope.write.verdict(false) : null
    const name = ask.payee ? scope.write.payee('payee', ask.payee, { measure: 'stated' }) : null
    return withVerdict(
      none(
        name
          ? 'No payment to {payee} is known for the coming weeks.'
          : 'No payment of that kind is known for the coming weeks.',
        SUGGESTIONS,
        name ? [name] : [],
      ),
      missing,
    )
  }
  const about = { about: aboutPayee(next.payee), measure: 'bill' } as const
  const span = asksYesOrNo(ask.question) ? spanAhead(ask.question, scope.asOf) : null
  return withVerdict(
    found({
      facts: [
        scope.write.payee('bill', next.payee, { measure: 'bill' }),
        scope.write.date('bill_on', next.on, ESTIMATE, about),
        scope.write.estimate('bill_amount', Math.abs(next.amountMinor), about, next.fixedAmount),
      ],
      wording: ['{bill} is due on {bill_on}: a payment of {bill_amount}.'],
      headline:
        /\bhow (much|big|large|high)\b|kitn|\b(?:amount|price|(?:a|per|each|every) month|monthly)\b/i.test(
          ask.question,
        ) && wantOf(ask.question) !== 'date'
          ? 'bill_amount'
          : 'bill_on',
      suggestions: SUGGESTIONS.slice(0, 2),
    }),
    span ? scope.write.verdict(next.on >= span.from && !isAfter(next.on, span, ask.question)) : null,
  )
}

const PAYDAY = /\b(?:salar(?:y|ies)|pay ?day|pension|wages)\b/i
const ORDER = /\b(?:before|ahead of|after)\b/i

/** 'Will the salary be in before the rent goes out', or the other way round: both days, the one that is asked about first. */
async function besidePayday(scope: Scope, question: string, bill: Due): Promise<Findings | null> {
  const { freeToSpend } = await scope.page('customer.outlook', {})
  const income = freeToSpend?.nextIncome
  const order = ORDER.exec(question)
  if (!income || !order) return null
  const paydayFirst = (PAYDAY.exec(question)?.index ?? 0) < order.index
  const earlier = paydayFirst ? income.on < bill.on : bill.on < income.on
  const later = paydayFirst ? income.on > bill.on : bill.on > income.on
  const about = { about: aboutPayee(bill.payee), measure: 'bill' } as const
  const wording = [
    'Your next income from {payer} is expected on {next_on}.',
    '{bill} is due on {bill_on}: a payment of {bill_amount}.',
  ]
  return withVerdict(
    found({
      facts: [
        scope.write.payee('payer', income.payee, { measure: 'stated' }),
        scope.write.date('next_on', income.on, ESTIMATE, said('next income', { about: aboutPayee(income.payee) })),
        scope.write.payee('bill', bill.payee, { measure: 'bill' }),
        scope.write.date('bill_on', bill.on, ESTIMATE, about),
        scope.write.estimate('bill_amount', Math.abs(bill.amountMinor), about, bill.fixedAmount),
      ],
      wording: paydayFirst ? wording : wording.reverse(),
      headline: paydayFirst ? 'next_on' : 'bill_on',
      suggestions: SUGGESTIONS.slice(0, 2),
    }),
    scope.write.verdict(/after/i.test(order[0]) ? later : earlier),
  )
}

/** 'Before the 10th' leaves out the 10th; 'before the end of November' has all of it. */
function isAfter(on: IsoDate, { to }: SpanAhead, question: string): boolean {
  return /\bbefore (?!the end\b|month)/i.test(question) ? on >= to : on > to
}

interface Due {
  readonly payee: string
  readonly categoryId: string
  readonly on: string
  readonly amountMinor: number
  readonly fixedAmount: boolean
}

/** Every known payment out that is still to come, from any account in the bank's currency, soonest first. */
async function dueNext(scope: Scope): Promise<readonly Due[]> {
  const items = await scope.page('customer.recurring', {})
  return items
    .flatMap((item) =>
      item.nextOn && item.amountMinor < 0 && item.status === 'active' && item.account.currency === scope.books.currency
        ? [{ ...item, on: item.nextOn }]
        : [],
    )
    .filter((item) => item.on > scope.asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.amountMinor - b.amountMinor))
}
