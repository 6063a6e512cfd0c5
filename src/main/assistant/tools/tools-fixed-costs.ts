// What has to be paid in a usual month whatever happens, what of the income it takes, and what is left after it.
import { CATEGORY_KIND } from '../../../shared/domain'
import type { RecurringItem } from '../../../shared/recurring'
import { displayName, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { limitIn } from '../words/limits'
import { ESTIMATE, found, withVerdict } from './found'
import { usualMonth } from './tools-saved'

const SUGGESTIONS = ['What subscriptions do I have?', 'How can I save money?', 'How much is free to spend?']

const FIXED =
  /\b(?:bills|emis?|instal?lments?|fixed|regular|recurring|commitments?|obligations?|outgoings|essentials?|rent and|and rent|necessary)\b/i
const LEFT =
  /\b(?:left|remain\w*|spare|bach\w*|over)\b.*\b(?:after|once|minus|less|net of)\b|\b(?:after|once|minus|net of)\b.*\b(?:left|remain\w*|spare|bach\w*|over)\b/i
const OF_INCOME = /\b(?:share|part|portion|per ?cent\w*|fraction|how much of|chunk)\b|%/i

/** Whether a question is about what has to be paid each month, and not about one time. */
export function asksOfFixedCosts(question: string): boolean {
  return FIXED.test(question) && (LEFT.test(question) || OF_INCOME.test(question) || NEEDED.test(question))
}

const NEEDED = /\b(?:need\w*|require\w*|minimum|bare|have to|must|come to|add up|just (?:to|for))\b/i

/** 'What is left after EMIs and bills each month', 'what part of my income do fixed costs eat'; null for other questions. */
export async function fixedCosts(scope: Scope, ask: Ask): Promise<Findings | null> {
  if (!asksOfFixedCosts(ask.question)) return null
  // Interest that a loan charges is paid with its instalments.
  const lent = scope.books.accounts.filter(({ kind }) => kind === 'loan').map(({ id }) => id)
  const items = (await scope.page('customer.recurring', {})).filter(
    (item) => !lent.includes(item.account.id) && isFixed(item, scope, ask.question),
  )
  const usual = await usualMonth(scope)
  if (!usual || items.length === 0) return null
  const monthlyMinor = Math.round(items.reduce((sum, { yearlyMinor }) => sum - yearlyMinor, 0) / 12)
  const share = usual.incomeMinor > 0 ? monthlyMinor / usual.incomeMinor : null
  const left = LEFT.test(ask.question)
  const asked = left ? 'rest' : share !== null && OF_INCOME.test(ask.question) ? 'share' : 'sub_total'
  const of = { period: usual.period }
  const costs = 'You have {sub_count} at a total of {sub_total} a month.'
  const limit = asksYesOrNo(ask.question) && asked === 'rest' ? limitIn(ask.question, ask) : null
  const restMinor = usual.incomeMinor - monthlyMinor
  return withVerdict(
    found({
      facts: [
        scope.write.count('sub_count', items.length, ['regular payment', 'regular payments'], ESTIMATE, {
          about: 'all',
          measure: 'count',
        }),
        scope.write.estimate('sub_total', monthlyMinor, { about: 'all', measure: 'per-month' }),
        ...(asked === 'sub_total'
          ? []
          : [
              scope.write.period('period', usual.period),
              scope.write.derived('average', usual.incomeMinor, said('each month', of)),
            ]),
        ...(asked === 'rest' ? [scope.write.estimate('rest', restMinor, said('left with'))] : []),
        ...(asked === 'share' ? [scope.write.share('share', share ?? 0, ESTIMATE, said('payments take'))] : []),
      ],
      wording:
        asked === 'rest'
          ? [
              '{average} came in each month in {period}, on average.',
              costs,
              'Taken off, you would be left with {rest}.',
            ]
          : [
              costs,
              'Regular payments take {share} of your income.',
              '{average} came in each month in {period}, on average.',
            ],
      headline: asked,
      suggestions: SUGGESTIONS,
      table: items
        .sort((a, b) => a.yearlyMinor - b.yearlyMinor)
        .slice(0, SHOWN)
        .map(({ payee, categoryId, paid }) => ({
          label: displayName(payee),
          categoryId,
          figure: { ...paid, amountMinor: -paid.amountMinor },
        })),
    }),
    limit
      ? scope.write.verdict(limit.side === 'above' ? restMinor > limit.value : restMinor < limit.value)
      : asked === 'rest' && asksYesOrNo(ask.question) && ANY_LEFT.test(ask.question)
        ? scope.write.verdict(restMinor > 0)
        : null,
  )
}

const ANY_LEFT = /\b(?:any|anything|something|some|much|enough)\b/i
const SHOWN = 25

/** Money moved to oneself is no cost, and a card bill is what was bought; instalments alone where only they are named. */
function isFixed({ amountMinor, status, categoryId, account }: RecurringItem, scope: Scope, question: string): boolean {
  if (amountMinor >= 0 || status !== 'active' || account.currency !== scope.books.currency) return false
  if (categoryId === 'loan-repayment') return true
  return CATEGORY_KIND[categoryId] === 'spending' && !EMIS_ALONE.test(question)
}

const EMIS_ALONE =
  /^(?=.*\b(?:emis?|instal?lments?)\b)(?!.*\b(?:bills|fixed|regular|recurring|commitments?|rent|expenses|costs)\b)/i
