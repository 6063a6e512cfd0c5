// Salary: when it came and whether it rose.
import { addDays } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import type { RecurringItem } from '../../../shared/recurring'
import { sumsByPayee } from '../../db/sums'
import { transactions } from '../../db/transactions'
import { aboutPayee, type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { allTimePeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { plainName } from '../words/question-words'
import { saidOfChange, sideOfChange } from '../words/side-of-change'
import { CHANGE_HEADLINES, changeFacts } from './change-facts'
import { asksOfNamedIncome } from './clients'
import { found, none, withVerdict } from './found'
import { nothing, rows, spent } from './spending-facts'
import { averageOf } from './tools-average'
import { incomeIn } from './tools-income'
import { salaryItem } from './tools-next-salary'
import { searchRows } from './tools-search'

const SUGGESTIONS = [
  'When does my next salary come?',
  'How much did I save this month?',
  'How much came in this month?',
]

/** 'When did my salary come?': the latest one, or that of the time which the question names. */
export const salaryBooked: Tool = async (scope, ask) => {
  const { period } = ask
  // A pension is no salary, whoever pays one.
  if (asksOfNamedIncome(ask.question) && !SALARY.test(ask.question)) return incomeIn(scope, ask)
  const all = await ofAllCredits(scope, ask)
  if (all) return all
  const yesNo = asksYesOrNo(ask.question)
  const timed = ask.periodGiven || yesNo || OF_SEVERAL.test(ask.question)
  const time = timed ? { from: period.from, to: period.to } : {}
  const filter = { categoryId: 'salary', direction: 'in', ...(ask.payee && { payee: ask.payee }), ...time } as const
  const [latest] = await transactions(scope.db, scope.books, filter, { offset: 0, limit: 1 })
  if (!latest) {
    const other = await otherIncome(scope, ask, time)
    if (other) return other
    // Who has no salary is paid by others.
    const ever = await spent(scope, { categoryId: 'salary', direction: 'in' }, true)
    if (ever.transactions === 0 && GET_PAID.test(ask.question)) return incomeIn(scope, ask)
  }
  const verdict = yesNo ? scope.write.verdict(latest !== undefined) : null
  const periodFact = scope.write.period('period', period)
  if (!latest) {
    const looked = await spent(scope, filter, true)
    const sentence = timed ? 'No salary is booked in {period}.' : 'No salary is booked in your accounts.'
    return withVerdict(nothing([periodFact], sentence, looked, SUGGESTIONS), verdict)
  }
  const figure = { amountMinor: latest.amountMinor, transactions: 1, filter: { ids: [latest.id] } }
  const credits = timed ? await spent(scope, filter, true) : figure
  const about = said('salary', { about: aboutPayee(latest.payee) })
  const several = credits.transactions > 1
  const other = ask.payee === null ? await otherSalary(scope, latest) : null
  const dated = wantOf(ask.question) === 'date' || /\b(?:which|what) (?:day|date)/i.test(ask.question)
  const sum = several ? ['Your salary credits in {period} add up to {salaries}.'] : []
  const each = [
    `{employer} paid your${several && !other ? ' latest' : ''} salary of {salary} on {salary_date}.`,
    '{other_employer} paid your salary of {other_salary} on {other_date}.',
  ]
  return withVerdict(
    found({
      facts: [
        periodFact,
        scope.write.payee('employer', latest.payee, { measure: 'stated' }),
        scope.write.figure('salary', figure, about),
        scope.write.date('salary_date', latest.bookedOn, rows(figure), about),
        ...(several ? [scope.write.figure('salaries', credits, said('salary credits', { period }))] : []),
        ...(other
          ? [
              scope.write.payee('other_employer', other.payee, { measure: 'stated' }),
              scope.write.figure('other_salary', other.figure, said('salary', { about: aboutPayee(other.payee) })),
              scope.write.date(
                'other_date',
                other.bookedOn,
                rows(other.figure),
                said('salary', { about: aboutPayee(other.payee) }),
              ),
            ]
          : []),
      ],
      wording: dated && other ? [...each, ...sum] : [...sum, ...each],
      headline: dated ? 'salary_date' : several ? 'salaries' : 'salary',
      suggestions: SUGGESTIONS,
    }),
    verdict,
  )
}

/** 'What do the two salaries add up to': those of this month where no time is named. */
const OF_SEVERAL = /\b(?:both|two|dono) (?:of )?(?:my |our |the )?(?:salar(?:y|ies)|employers|pays?)\b/i

/** The salary of another employer, of the month before the latest one. */
async function otherSalary(scope: Scope, latest: { readonly payee: string; readonly bookedOn: IsoDate }) {
  const filter = {
    categoryId: 'salary',
    direction: 'in',
    from: addDays(latest.bookedOn, -A_MONTH),
    to: latest.bookedOn,
  } as const
  const paid = await transactions(scope.db, scope.books, filter)
  const other = paid.find(({ payee }) => payee !== latest.payee)
  return (
    other && {
      ...other,
      figure: { amountMinor: other.amountMinor, transactions: 1, filter: { ids: [other.id] } },
    }
  )
}

/** Days: two salaries of one month lie closer than that. */
const A_MONTH = 27
const SALARY = /\b(?:salar(?:y|ies)|wages?|pay ?(?:day|cheque|slip)?|paid|tankhwah|vetan)\b/i

/** 'How often', 'the largest', 'since when', 'on average': of all credits, in the forms of whatever comes in. Null for other questions. */
async function ofAllCredits(scope: Scope, ask: Ask): Promise<Findings | null> {
  const { question, payee } = ask
  if (AVERAGE.test(question)) return averageOf(scope, { ...ask, categoryId: 'salary' })
  if (!OF_CREDITS.test(question)) return null
  const payers = payee
    ? [payee]
    : (await sumsByPayee(scope.db, scope.books, { categoryId: 'salary', direction: 'in' })).map((each) => each.payee)
  const [only, ...more] = payers
  if (!only) return null
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const timed = { ...ask, period, categoryId: null, hintedCategoryId: null }
  if (LISTED.test(question)) {
    const rows = { ...timed, ...(!payee && { categoryId: 'salary' as const }), question: `${question} received` }
    return searchRows(scope, rows)
  }
  const one = { ...timed, question: `${question} payment` }
  return incomeIn(scope, more.length === 0 ? { ...one, payee: only } : { ...one, payers })
}

const AVERAGE = /\b(?:averag\w*|avg|usual\w*|typical\w*|ausat\w*|(?:per|each|every|a) month|monthly)\b/i
const LISTED = /\b(?:list|show|each of (?:them|those)|kab kab|all (?:the )?(?:dates|credits|payments))\b/i
const OF_CREDITS = new RegExp(
  `${LISTED.source}|\\b(?:how (?:many|often)|kitni (?:baar|dafa)|since when|(?:very )?first|earliest|largest|biggest|highest|smallest|lowest|(?:which|what) month)\\b`,
  'i',
)

const GET_PAID = /\b(?:i|we) (?:\w+ ){0,2}paid\b/i

/** What comes in instead of a salary where the question names it: a pension. */
async function otherIncome(
  scope: Scope,
  ask: Ask,
  time: { readonly from?: IsoDate; readonly to?: IsoDate },
): Promise<Findings | null> {
  const salaries = await sumsByPayee(scope.db, scope.books, { categoryId: 'salary', direction: 'in' })
  if (salaries.length > 0) return null
  const payers = await sumsByPayee(scope.db, scope.books, { kind: 'income', direction: 'in' })
  const asked = ` ${plainName(ask.question)} `
  const payer = payers.find(({ payee }) => asked.includes(` ${plainName(payee)} `))
  if (!payer) return null
  const filter = { payee: payer.payee, direction: 'in', ...time } as const
  const [latest] = await transactions(scope.db, scope.books, filter, { offset: 0, limit: 1 })
  if (!latest) return null
  const timed = time.from !== undefined
  const figure = { amountMinor: latest.amountMinor, transactions: 1, filter: { ids: [latest.id] } }
  const all = timed ? await spent(scope, filter, true) : figure
  const about = said('latest payment', { about: aboutPayee(latest.payee) })
  const several = all.transactions > 1
  return withVerdict(
    found({
      facts: [
        scope.write.period('period', ask.period),
        scope.write.payee('payer', latest.payee, { measure: 'moved' }),
        scope.write.figure('latest', figure, about),
        scope.write.date('latest_on', latest.bookedOn, rows(figure), about),
        ...(several
          ? [
              scope.write.figure('received', all, {
                about: aboutPayee(latest.payee),
                measure: 'moved',
                period: ask.period,
              }),
            ]
          : []),
      ],
      wording: [
        ...(several ? ['{payer} paid {received} to you in {period}.'] : []),
        'The latest payment from {payer} was {latest} on {latest_on}.',
      ],
      headline: wantOf(ask.question) === 'date' ? 'latest_on' : several ? 'received' : 'latest',
      suggestions: SUGGESTIONS,
    }),
    asksYesOrNo(ask.question) ? scope.write.verdict(true) : null,
  )
}

/** 'Did I get a raise?': the two latest fixed amounts of the salary, and since when. */
export const salaryRaise: Tool = async (scope, ask) => {
  const salary = await salaryItem(scope, ask.payee)
  if (!salary) return none('No regular salary was found in your accounts.', SUGGESTIONS)
  // 'Was my salary in August more than in July': what came in the one and in the other.
  if (ask.against && ask.periodGiven)
    return incomeIn(scope, { ...ask, payee: salary.payee, categoryId: null, hintedCategoryId: null })
  const [before, now] = salary.prices.slice(-2)
  const yesNo = asksYesOrNo(ask.question)
  const about = aboutPayee(salary.payee)
  const employer = scope.write.payee('employer', salary.payee, { measure: 'stated' })
  if (!before || !now) {
    const sentence = salary.fixedAmount
      ? 'Your salary from {employer} has been the same in all payments that are on record.'
      : 'Your salary from {employer} differs from payment to payment, so that no single raise can be told.'
    return withVerdict(
      none(sentence, SUGGESTIONS, [employer]),
      yesNo && salary.fixedAmount ? scope.write.verdict(false) : null,
    )
  }
  const rose = now.amountMinor > before.amountMinor
  const borneOut = yesNo ? saidOfChange(ask.question, rose) : null
  const evidence = rows(now.paid)
  const side = sideOfChange(ask.question)
  const change = changeFacts(scope, about, before.amountMinor, now.amountMinor)
  const facts: readonly Fact[] = [
    employer,
    ...change.facts,
    scope.write.date('changed_on', now.since, evidence, said('changed', { about })),
    scope.write.figure('salary_now', asOne(now.amountMinor, now.paid), said('now pays', { about })),
    scope.write.figure('salary_before', asOne(before.amountMinor, before.paid), said('used to pay', { about })),
  ]
  return withVerdict(
    found({
      facts,
      wording: [
        side === 'share'
          ? '{employer} now pays {salary_now}, and used to pay {salary_before}.'
          : '{employer} now pays {salary_now}, and used to pay {salary_before}: it changed on {changed_on}.',
        ...change.wordingOf(side),
      ],
      headline: /\b(when|since)\b/i.test(ask.question)
        ? 'changed_on'
        : { before: 'salary_before', now: 'salary_now', ...CHANGE_HEADLINES }[side],
      suggestions: SUGGESTIONS,
    }),
    borneOut === null ? null : scope.write.verdict(borneOut),
  )
}

/** One payment of a price, standing for all payments at it. */
function asOne(amountMinor: number, paid: RecurringItem['paid']) {
  return { ...paid, amountMinor: Math.abs(amountMinor) }
}
