// What came in: how much, from whom, how often, in which month most, and against another time. The mirror of what is asked of spending.
import { type CategoryId, categoriesOfKind } from '../../../shared/domain'
import { sumsByPayee } from '../../db/sums'
import { aboutPayee, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { isWhyOf } from '../intent/planned-intent'
import { isOfLimit, LISTS_ROWS } from '../intent/settled-intent'
import { categoryName } from '../names/category-words'
import { allTimePeriod, isAllTime, isYear, periodBefore, yearBefore, yearPeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { payersMeant } from './clients'
import { DERIVED, found, withVerdict } from './found'
import { incoming, kindNamed, kindOf, noIncome, payersIn, suggestionsOf, tableOf } from './income-rows'
import { largestPayments } from './largest-payments'
import { capitalised, nothing, paymentFacts, spendingIn, spent } from './spending-facts'
import { receivedTogether } from './tools-added'
import { averageOf } from './tools-average'
import {
  asksForExtreme,
  asksForOnePayment,
  asksWhoDidNotPay,
  countedPayments,
  extremePayment,
  listedPayments,
  onePaymentIn,
  payersOf,
  whoDidNotPay,
} from './tools-income-payments'
import { shareFrom } from './tools-income-share'
import { asksByMonth, asksIfBestTime, bestMonth, ifBestTime, incomeCompared } from './tools-income-times'
import { searchRows } from './tools-search'
import { spendingOnCategory } from './tools-spending'
import { severalOf } from './topic'

/** Whether somebody of the books only ever pays the customer, so that whatever is asked of them is about money that came in. */
export async function onlyPays(scope: Scope, payee: string): Promise<boolean> {
  const paid = await spent(scope, { payee, direction: 'out' })
  return paid.transactions === 0 && (await spent(scope, { payee, direction: 'in' }, true)).transactions > 0
}

/** 'How much came in?', of all income, one kind of it or one payer; the form of the question decides which side of it is told. */
export const incomeIn: Tool = async (scope, asked) => {
  const payers = asked.payers ?? severalOf(asked) ?? (await payersMeant(scope, asked))
  if (payers?.length === 0) return noneOfThatKind(scope, asked)
  const [only, ...more] = payers ?? []
  return incomeOf(
    scope,
    await inItsTime(
      scope,
      only && more.length === 0
        ? { ...asked, payee: only }
        : { ...asked, ...(payers && { payee: null, together: [], payers }) },
    ),
  )
}

/** Of payers that nothing came from this month, or of which the largest or smallest is asked: all times, unless one is named. */
async function inItsTime(scope: Scope, ask: Ask): Promise<Ask> {
  if (ask.periodGiven || ask.against) return ask
  const always = { ...ask, period: allTimePeriod(scope.asOf) }
  if (asksForExtreme(ask)) return always
  const { transactions } = await spent(scope, incoming(ask, ask.period), true)
  const atAnyTime = !asksYesOrNo(ask.question) || BACK.test(ask.question)
  return ask.payee && transactions === 0 && atAnyTime ? always : ask
}

/** What is paid back may come at any time. */
const BACK = /\b(?:back|owe[sd]?|ever|return\w*|repaid)\b/i

async function incomeOf(scope: Scope, ask: Ask): Promise<Findings> {
  const { question, payers } = ask
  const year = yearPeriod(scope.asOf.slice(0, 4), scope.asOf)
  const want = wantOf(question)
  if (want === 'share' && (ask.payee || payers || kindNamed(ask))) return shareFrom(scope, ask)
  if (year && ask.against && !ask.periodGiven && isYear(ask.against)) {
    // 'Than last year': this year so far, against as much of the other.
    return incomeCompared(scope, { ...ask, period: year }, yearBefore(year, scope.asOf) ?? ask.against)
  }
  if (
    ask.amountMinor !== null &&
    ((isOfLimit(question) && !PAYERS.test(question)) || (asksYesOrNo(question) && ONE_OF_MANY.test(question)))
  )
    return beyondLimit(scope, ask)
  const limited = ask.amountMinor !== null && isOfLimit(question)
  const compares = COMPARES.test(question.replace(/\b(?:more|less|higher|lower) than (?:rs\.?|inr|[₹£$€])? ?\d/i, ''))
  if (asksIfBestTime(ask)) return ifBestTime(scope, ask)
  const before =
    ask.against ?? ((compares && !limited) || isWhyOf(question) ? periodBefore(ask.period, scope.asOf) : null)
  if (before) return incomeCompared(scope, ask, before)
  if (asksByMonth(question)) return bestMonth(scope, ask)
  if (AVERAGE.test(question)) return averageOf(scope, ask)
  if (want === 'amount' && LISTS_ROWS.test(question) && !PAYERS.test(question)) return listedPayments(scope, ask)
  if (asksWhoDidNotPay(question)) return whoDidNotPay(scope, ask)
  if (want === 'count') return countedPayments(scope, ask)
  if (asksForOnePayment(ask)) return onePaymentIn(scope, ask)
  if (asksForExtreme(ask)) return extremePayment(scope, ask)
  if (!ask.payee && PAYERS.test(question) && !(payers ? SUMMED : IN_ALL).test(question)) return payersOf(scope, ask)
  if (ask.payee && asksYesOrNo(question) && BEST_PAYER.test(question)) return ifBest(scope, ask, ask.payee)
  if (ask.payee) return fromPayer(scope, ask, ask.payee)
  if (payers) return receivedTogether(scope, ask, payers)
  if (ask.without.some(({ categoryId }) => categoryId === 'salary')) return besidesSalary(scope, ask)
  const kind = kindOf(ask)
  if (!kind) return inAll(scope, ask)
  // Interest is paid by the quarter: of this year, unless a time is named.
  return spendingOnCategory(scope, {
    ...ask,
    categoryId: kind,
    period: ask.periodGiven ? ask.period : (year ?? ask.period),
  })
}

/** 'Did any client pay more than 20,000?' */
async function beyondLimit(scope: Scope, ask: Ask): Promise<Findings> {
  const findings = await searchRows(scope, { ...ask, question: `${ask.question} received` })
  return withVerdict(
    findings,
    asksYesOrNo(ask.question)
      ? scope.write.verdict(
          findings.table.length > 0 ||
            findings.facts.some(({ slot, value }) => slot === findings.headline && Number(value) > 0),
        )
      : null,
  )
}

/** 'My scholarship' where nobody who pays is called that. */
function noneOfThatKind(scope: Scope, { period }: Ask): Findings {
  const looked = {
    amountMinor: 0,
    transactions: 0,
    filter: { kind: 'income', direction: 'in', from: period.from, to: period.to },
  } as const
  return nothing(
    [scope.write.period('period', period)],
    'Nothing like that is in your books in {period}.',
    looked,
    suggestionsOf(scope, period),
  )
}

const AVERAGE = /\b(?:average|avg|median|mean|typical\w*|usual\w*)\b/i
const COMPARES =
  /\b(?:compar\w*|vs|versus|against|difference|gap|chang\w*|moved?|drop\w*|f[ae]ll\w*|r[io]sen?|increas\w*|decreas\w*|(?:more|less|higher|lower) than|(?:gone|went|go|going) (?:up|down)|up or down)\b/i
/** 'Any client', 'one payment': each is set against the limit, and not their sum. */
const ONE_OF_MANY = /\b(?:any|anyone|anybody|ever|single|one|in one go|at once)\b/i
const PAYER =
  '(?:clients?|customers?|payers?|party|parties|persons?|people|company|companies|firms?|business(?:es)?|employers?|sources?)'
const PAYERS = new RegExp(
  `\\b(?:who|whom|which (?:\\S+ ){0,3}?(?:${PAYER}|salar(?:y|ies)|incomes?)|${PAYER}(?! (?:money|payments?|income|receipts?|fees|credits?)\\b)|by ${PAYER}|rank\\w*|kisne|kis se)\\b`,
  'i',
)
/** 'Client money in July, all of it'. */
const IN_ALL = /\b(?:all of it|in all|altogether|all told|in total|the lot|summed|added up)\b/i
/** 'How much did my clients pay'. */
const SUMMED = /^(?!.*\b(?:who|whom|which|rank\w*|list|most|best|top|each|by client|kisne)\b)/i

/** What came in, from whom most of it, and what was kept of it. */
async function inAll(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const filter = incoming(ask, period)
  const income = await spent(scope, filter, true)
  if (income.transactions === 0) return noIncome(scope, ask, income)
  const spending = await spent(scope, spendingIn(period))
  const [first] = await largestPayments(scope, filter, 1)
  const savedMinor = income.amountMinor - spending.amountMinor
  const { write } = scope
  const kept =
    savedMinor > 0 && !scope.books.only
      ? [
          write.derived('saved_amount', savedMinor, { about: 'all', measure: 'saved', period }),
          write.share('savings_rate', savedMinor / income.amountMinor, DERIVED, {
            about: 'all',
            measure: 'savings-rate',
            period,
          }),
        ]
      : []
  return found({
    facts: [
      write.period('period', period),
      write.figure('income', income, { about: 'all', measure: 'income', period }),
      ...kept,
      ...(first ? paymentFacts(scope, 'largest', first, period, 1) : []),
    ],
    wording: [
      'You earned {income} in {period}.',
      ...(income.transactions > 1
        ? ['The largest payment to you came from {largest_payee}, {largest_amount} on {largest_date}.']
        : ['The payment came from {largest_payee}, {largest_amount} on {largest_date}.']),
      'After spending, you kept {saved_amount}.',
      'That is {savings_rate} of your income.',
    ],
    headline: 'income',
    suggestions: suggestionsOf(scope, period),
    table: tableOf(await payersIn(scope, filter)),
  })
}

/** 'What came in apart from my salary?' */
async function besidesSalary(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const { write } = scope
  const sums = await Promise.all(
    OTHER_INCOME.map((categoryId) =>
      spent(scope, { categoryId, direction: 'in', from: period.from, to: period.to }, true),
    ),
  )
  const parts = sums
    .map((figure, at) => ({ categoryId: OTHER_INCOME[at] as CategoryId, figure }))
    .filter(({ figure }) => figure.transactions > 0)
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor)
  const income = await spent(scope, incoming({ ...ask, categoryId: null, hintedCategoryId: null }, period), true)
  const [first] = parts
  if (!first)
    return nothing(
      [write.period('period', period)],
      'Nothing besides your salary is booked in {period}.',
      income,
      suggestionsOf(scope, period),
    )
  const rest = parts.reduce((sum, { figure }) => sum + figure.amountMinor, 0)
  return found({
    facts: [
      write.period('period', period),
      write.derived('rest', rest, said('the rest', { period })),
      write.figure('income', income, { about: 'all', measure: 'income', period }),
    ],
    wording: ['The rest came to {rest} in {period}.', 'You earned {income} in {period}.'],
    headline: 'rest',
    suggestions: suggestionsOf(scope, period),
    table: parts.map(({ categoryId, figure }) => ({
      label: capitalised(categoryName(categoryId)),
      categoryId,
      figure,
    })),
  })
}

const OTHER_INCOME = categoriesOfKind('income').filter((categoryId) => categoryId !== 'salary')

/** 'Is Lotus my best client?', 'the larger of the two salaries?': who paid most, and whether it is that one. */
async function ifBest(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const all = { ...ask, payee: null }
  const salaries = SALARIES.test(ask.question)
    ? await sumsByPayee(scope.db, scope.books, { categoryId: 'salary', direction: 'in' })
    : []
  const meant = salaries.length > 0 ? salaries.map((each) => each.payee) : await payersMeant(scope, all)
  const findings = await payersOf(scope, { ...all, ...(meant && meant.length > 0 && { payers: meant }) })
  const first = findings.facts.find(({ slot }) => slot === 'top_payer')
  return withVerdict(findings, scope.write.verdict(first?.value === payee))
}

const SALARIES = /\bsalar(?:y|ies)\b/i
const BEST_PAYER = new RegExp(
  `\\b(?:best|biggest|larg(?:er|est)|bigger|top|main|high(?:er|est))(?: of)?(?: \\S+){0,2} (?:${PAYER}|salar(?:y|ies)|incomes?)\\b`,
  'i',
)

/** What one payer paid, and how often. */
async function fromPayer(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const { period } = ask
  const received = await spent(scope, incoming(ask, period), true)
  if (received.transactions === 0) return noIncome(scope, ask, received)
  // Nothing came this month: when it last did is told as well.
  const latest = !ask.periodGiven && isAllTime(period) ? await onePaymentIn(scope, ask) : null
  return found({
    facts: [
      scope.write.payee('category', payee, { measure: 'moved', period }),
      scope.write.period('period', period),
      scope.write.figure('received', received, { about: aboutPayee(payee), measure: 'moved', period }),
      ...(latest?.facts ?? []),
    ],
    wording: ['{category} paid {received} to you in {period}.', ...(latest?.wording ?? [])],
    headline: 'received',
    suggestions: suggestionsOf(scope, period),
  })
}
