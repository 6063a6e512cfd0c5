// Whom the customer paid for the first time.
import { MOST_PAYEES } from '../../../shared/domain'
import { newPayees } from '../../db/sums'
import { spentMinor } from '../../db/transactions'
import { aboutPayee, displayName, said } from '../facts'
import type { Tool } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'
import { nothing, rows, spendingIn, spent } from './spending-facts'

const SHOWN = 15
const SUGGESTIONS = [
  'Which merchants get most of my money?',
  'What were my largest payments?',
  'What changed this month?',
]

const NEW =
  /\bfor the (?:very )?first time\b|\bnew (?:payees?|shops?|merchants?|stores?|names?|places?|people|vendors?)\b|\b(?:payees?|shops?|merchants?|stores?|names?|places?|people|vendors?)\b.{0,25}\bnew\b|\bnever (?:paid|bought|been|shopped|ordered|used|visited)\b.*\bbefore\b/i

/** 'New shops', 'whom did I pay for the first time'. */
export function asksForNewPayees(question: string): boolean {
  return NEW.test(question)
}

/** 'Which shops are new in October?': payees that nothing was spent at before. */
export const newPayeesIn: Tool = async (scope, ask) => {
  const { period } = ask
  const filter = {
    ...spendingIn(period),
    direction: 'out',
    ...(ask.categoryId ? { categoryId: ask.categoryId } : {}),
  } as const
  const payees = (await newPayees(scope.db, scope.books, filter))
    .map(({ payee, sumMinor, transactions }) => ({
      label: payee,
      figure: { amountMinor: spentMinor(sumMinor), transactions, filter: { ...filter, payee } },
    }))
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor || (a.label < b.label ? -1 : 1))
  const whole = await spent(scope, filter)
  const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(payees.length > 0) : null
  const periodFact = scope.write.period('period', period)
  const [first] = payees
  if (!first) {
    return withVerdict(
      nothing([periodFact], 'You paid nobody for the first time in {period}.', whole, SUGGESTIONS),
      verdict,
    )
  }
  const about = { about: aboutPayee(first.label), measure: 'spent', period, rank: 1 } as const
  return withVerdict(
    found({
      facts: [
        periodFact,
        scope.write.count(
          'payees',
          payees.length,
          ['payee', 'payees'],
          rows(
            payees.length > MOST_PAYEES
              ? whole
              : await spent(scope, { ...filter, payees: payees.map(({ label }) => label) }),
          ),
          said('for the first time', { period }),
        ),
        scope.write.payee('top_merchant', first.label, { measure: 'spent', period, rank: 1 }),
        scope.write.figure('merchant_amount', first.figure, about),
      ],
      wording: [
        'In {period} you paid {payees} for the first time.',
        '{top_merchant} took the most in {period}, {merchant_amount}.',
      ],
      headline: 'payees',
      suggestions: SUGGESTIONS,
      table: payees
        .slice(0, SHOWN)
        .map(({ label, figure }) => ({ label: displayName(label), categoryId: null, figure })),
    }),
    verdict,
  )
}
