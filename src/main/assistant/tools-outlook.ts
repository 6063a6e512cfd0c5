// What lies ahead: the forecast and a shortfall, and the bills that are due.
import { addDays } from '../../shared/dates'
import { transactions } from '../db/transactions'
import { asksYesOrNo } from './asks-yes-or-no'
import { spanAhead } from './days-ahead'
import { aboutPayee, displayName, type Fact, said } from './facts'
import { type Findings, type Scope, type Tool, wantOf } from './findings'
import { withVerdict } from './found'
import { limitIn } from './limits'
import { dayName } from './periods'
import { nothing, present } from './spending-facts'

/** 'Will I run out of money?' Estimates, as the home page shows them. */
export const forecastAhead: Tool = async (scope, ask) => {
  const { forecast, freeToSpend } = await scope.page('customer.outlook', {})
  const suggestions = ['What bills are coming up?', 'How can I save money?', 'What is my balance?']
  if (!forecast) {
    return nothing(
      [],
      'There is not enough history yet for a forecast: it takes whole months of transactions.',
      null,
      suggestions,
    )
  }
  const { write } = scope
  const { shortfall } = forecast
  const estimate = { estimate: true } as const
  const trend = shortfall ? 'short' : 'ok'
  const last = forecast.days.at(-1) ?? { on: forecast.lowest.on, medianMinor: forecast.lowest.amountMinor }
  const short = shortfall !== null
  const facts: Fact[] = short
    ? [
        write.estimate('forecast_balance', -shortfall.amountMinor, { about: 'all', measure: 'forecast-lowest', trend }),
        write.date('forecast_date', shortfall.lowestOn, estimate, { about: 'all', measure: 'forecast-lowest', trend }),
        write.estimate('shortfall_amount', shortfall.amountMinor, { about: 'all', measure: 'shortfall', trend }),
        write.date('shortfall_date', shortfall.lowestOn, estimate, { about: 'all', measure: 'shortfall', trend }),
        write.date('shortfall_from', shortfall.firstOn, estimate, said('beginning')),
      ]
    : [
        write.estimate('forecast_balance', last.medianMinor, { about: 'all', measure: 'forecast-balance', trend }),
        write.date('forecast_date', last.on, estimate, { about: 'all', measure: 'forecast-balance', trend }),
        write.estimate('lowest_amount', forecast.lowest.amountMinor, { about: 'all', measure: 'forecast-lowest' }),
        write.date('lowest_date', forecast.lowest.on, estimate, { about: 'all', measure: 'forecast-lowest' }),
      ]
  const avoiding =
    shortfall !== null &&
    /\b(avoid|prevent|stop|fix|help|bach|stay positive|afloat|so (?:that )?(?:it|i|we) (?:stay|do|keep|remain))/i.test(
      ask.question,
    )
  if (avoiding) {
    facts.push(
      write.estimate('avoid_amount', shortfall.amountMinor, { about: 'all', measure: 'avoid', trend }),
      // The money has to be there before the first day below zero, not on the lowest one.
      write.date('avoid_by', addDays(shortfall.firstOn, -1), estimate, { about: 'all', measure: 'avoid', trend }),
    )
  }
  const cause = shortfall?.causes[0]
  const causeAsked = cause !== undefined && CAUSE.test(ask.question)
  if (cause) facts.push(...eventFacts(scope.write, 'cause', cause, 1))
  const end = shortfall?.endsWith
  if (end) facts.push(...eventFacts(scope.write, 'end', end, null))
  if (freeToSpend && !short)
    facts.push(write.estimate('free_amount', freeToSpend.amountMinor, { about: 'all', measure: 'free-to-spend' }))
  const { question } = ask
  const dateAsked =
    wantOf(question) === 'date' || /\b(?:at|from|by) (?:which|what) (?:point|stage)\b|\bfirst day\b/i.test(question)
  const firstDay =
    short &&
    dateAsked &&
    shortfall.firstOn !== shortfall.lowestOn &&
    !LOWEST.test(question.replace(/\bdip (?:below|under|into)\b/gi, ''))
  const limit = asksYesOrNo(question) && ask.amountMinor !== null ? limitIn(question, ask) : null
  const lowAsked = !short && (LOWEST.test(question) || limit !== null)
  const findings: Findings = {
    facts,
    wording: present(facts, [
      ...(lowAsked ? ['It should be at its lowest on {lowest_date}, with {lowest_amount}.'] : []),
      ...(causeAsked ? [CAUSED] : []),
      short
        ? firstDay
          ? 'You are likely to be {shortfall_amount} short by {shortfall_date}, beginning on {shortfall_from}.'
          : 'You are likely to be {shortfall_amount} short by {shortfall_date}.'
        : 'Your balance should be {forecast_balance} on {forecast_date}.',
      ...(avoiding ? ['Moving {avoid_amount} into the account by {avoid_by} would keep you from being short.'] : []),
      ...(causeAsked ? [] : [CAUSED]),
      'It ends with {end_payee}: a payment of {end_amount}, due on {end_date}.',
      ...(lowAsked ? [] : ['It should be at its lowest on {lowest_date}, with {lowest_amount}.']),
      'Until your next income, {free_amount} is free to spend.',
    ]),
    headline: causeAsked
      ? 'cause_amount'
      : short
        ? dateAsked
          ? firstDay
            ? 'shortfall_from'
            : 'shortfall_date'
          : avoiding
            ? 'avoid_amount'
            : 'shortfall_amount'
        : lowAsked
          ? dateAsked
            ? 'lowest_date'
            : 'lowest_amount'
          : 'forecast_balance',
    table: [],
    suggestions: short && !avoiding ? ['What would avoid the shortfall?', ...suggestions.slice(0, 2)] : suggestions,
  }
  // 'Will it stay above 30,000': the lowest day decides.
  if (limit) {
    const { amountMinor } = forecast.lowest
    return withVerdict(
      findings,
      write.verdict(limit.side === 'above' ? amountMinor > limit.value : amountMinor < limit.value),
    )
  }
  const supposed = avoiding ? null : supposedShort(question)
  return withVerdict(findings, supposed === null ? null : write.verdict(supposed === short))
}

const CAUSED = 'The largest payment until that day is {cause_payee}, {cause_amount} on {cause_date}.'
/** 'What is pushing me into the red?' */
const CAUSE =
  /\b(?:what|whats|which|who|why)\b.*\b(?:push\w*|dragg?\w*|pull\w*|caus\w*|tips?|tipping|makes?|making|sends?|sinks?|brings?|takes?|because|behind|reason|why)\b|\bwhy\b/i
const LOWEST =
  /\b(low|lowest|lower|minimum|min|least|tight|tightest|bottom|worst|thinnest|leanest|smallest|dip|floor|trough)\b/i

/** True where a yes-or-no question supposes that money runs out, false where it supposes that it lasts. */
function supposedShort(question: string): boolean | null {
  if (!asksYesOrNo(question)) return null
  if (/\bwithout (?:going|getting|being|ending|running|falling|turning|dipping|slipping)\b/i.test(question))
    return false
  if (
    /\b(run out|short|shortfall|overdraft|overdrawn|negative|below zero|broke|empty|dry|tight|kam pad\w*|khatam|worry|bounce|(?:in|into|in the|the) red|zero|minus|danger|risk)\b/i.test(
      question,
    )
  )
    return true
  if (
    /\b(enough|last|make it|scrape through|get (?:by|through)|hold out|cope|safe|okay|ok|fine|afford|comfortable|chalega|positive|survive|manage)\b/i.test(
      question,
    )
  )
    return false
  return null
}

const MOST_LISTED = 12
const BIGGEST = /\b(?:heaviest|biggest|largest|highest|dearest|costliest|most expensive)\b/i

/** 'What bills are coming up?', or one bill: 'when is my rent due?' */
export const upcomingBills: Tool = async (scope, ask) => {
  const outlook = await scope.page('customer.outlook', {})
  const suggestions = ['Will I run out of money?', 'What subscriptions do I have?', 'What is my balance?']
  const categoryId = ask.categoryId ?? ask.hintedCategoryId
  const matches = outlook.bills.filter((bill) => bill.payee === ask.payee || bill.categoryId === categoryId)
  // Whether one kind of bill is due is not answered with others.
  const ofOneKind = asksYesOrNo(ask.question) && (ask.payee !== null || (categoryId !== null && categoryId !== 'bills'))
  const span = spanAhead(ask.question, scope.asOf)
  const until = span?.to ?? null
  const within = ({ on }: { readonly on: string }) => !span || (on >= span.from && on <= span.to)
  const asked = (matches.length > 0 || ofOneKind ? matches : outlook.bills).filter(within)
  const biggest = BIGGEST.test(ask.question)
  const bills = biggest ? [...asked].sort((a, b) => b.amountMinor - a.amountMinor) : asked
  if (until && bills.length === 0) {
    const day = scope.write.date('until', until, { estimate: true }, said('due by'))
    return withVerdict(
      { ...nothing([day], 'No bill is known to fall due by {until}.', null, suggestions) },
      asksYesOrNo(ask.question) ? scope.write.verdict(false) : null,
    )
  }
  const [first, second] = bills
  if (!first)
    return withVerdict(
      nothing([], 'No bills are known for the coming weeks.', null, suggestions),
      ofOneKind ? scope.write.verdict(false) : null,
    )
  const estimate = { estimate: true } as const
  const { write } = scope
  const total = /\b(how (much|many)|total|sum|altogether|kitn\w*)\b/i.test(ask.question)
  const facts: Fact[] = [
    ...billFacts(write, 'next_bill', first, 1),
    ...(second ? billFacts(write, 'second_bill', second, 2) : []),
    write.count('bill_count', bills.length, ['bill', 'bills'], estimate, { about: 'all', measure: 'bills-total' }),
    write.estimate(
      'bills_total',
      bills.reduce((sum, bill) => sum + bill.amountMinor, 0),
      { about: 'all', measure: 'bills-total' },
      bills.every((bill) => bill.fixedAmount),
    ),
    write.date('bills_until', asked.at(-1)?.on ?? addDays(scope.asOf, 30), estimate, {
      about: 'all',
      measure: 'bills-total',
    }),
  ]
  return {
    facts,
    wording: [
      ...(total ? ['In total, {bill_count} come to {bills_total} by {bills_until}.'] : []),
      biggest
        ? 'The largest bill is {next_bill}: {next_bill_amount}, due on {next_bill_date}.'
        : 'Your next bill is {next_bill}: {next_bill_amount}, due on {next_bill_date}.',
      ...(second && !biggest ? ['Then comes {second_bill}: {second_bill_amount}, due on {second_bill_date}.'] : []),
      ...(bills.length > 2 && !total ? ['In total, {bill_count} come to {bills_total} by {bills_until}.'] : []),
    ],
    headline: wantOf(ask.question) === 'date' ? 'next_bill_date' : total ? 'bills_total' : 'next_bill_amount',
    table: bills.length < 3 ? [] : await lastTimes(scope, bills.slice(0, MOST_LISTED)),
    suggestions,
  } satisfies Findings
}

/** Each bill with its day, and what was last paid for it: rows that can be opened. */
export async function lastTimes(scope: Scope, bills: readonly Pick<Due, 'payee' | 'on'>[]): Promise<Findings['table']> {
  const rows = await Promise.all(
    bills.map(async ({ payee, on }) => {
      const [last] = await transactions(scope.db, scope.books, { payee, direction: 'out' }, { offset: 0, limit: 1 })
      return last ? [{ payee, on, last }] : []
    }),
  )
  return rows.flat().map(({ payee, on, last }) => ({
    label: `${displayName(payee)} · ${dayName(on, scope.asOf)}`,
    categoryId: last.categoryId,
    figure: { amountMinor: -last.amountMinor, transactions: 1, filter: { ids: [last.id] } },
  }))
}

type Writer = Parameters<Tool>[0]['write']
interface Due {
  readonly payee: string
  readonly on: string
  readonly amountMinor: number
  readonly fixedAmount: boolean
}

function billFacts(write: Writer, slot: string, bill: Due, rank: 1 | 2): readonly Fact[] {
  const about = { about: aboutPayee(bill.payee), measure: 'bill', rank } as const
  return [
    write.payee(slot, bill.payee, { measure: 'bill', rank }),
    write.estimate(`${slot}_amount`, Math.abs(bill.amountMinor), about, bill.fixedAmount),
    write.date(`${slot}_date`, bill.on, { estimate: true }, about),
  ]
}

function eventFacts(write: Writer, slot: string, event: Due, rank: 1 | null): readonly Fact[] {
  const about = { about: aboutPayee(event.payee), measure: 'bill', rank } as const
  return [
    write.payee(`${slot}_payee`, event.payee, { measure: 'bill', rank }),
    write.estimate(`${slot}_amount`, Math.abs(event.amountMinor), about, event.fixedAmount),
    write.date(`${slot}_date`, event.on, { estimate: true }, about),
  ]
}
