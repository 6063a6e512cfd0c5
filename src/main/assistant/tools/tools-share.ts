// What share of the spending, of the income or of a category something takes.
import type { CategoryId, Figure } from '../../../shared/domain'
import { aboutCategory, aboutPayee, type Fact, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { breakdown } from './breakdown'
import { DERIVED, found } from './found'
import { categoriesOf, nothing, otherPeriod, shareFact, spendingIn, spent } from './spending-facts'
import { topicOf } from './topic'

/** 'What share of my spending goes to groceries?', or of the income where the question says so. */
export const shareOf: Tool = async (scope, ask) => {
  const { period } = ask
  const total = await spent(scope, spendingIn(period))
  const categories = await categoriesOf(scope, spendingIn(period))
  const largest = categories[0]?.categoryId ?? null
  const named = ask.payee !== null || ask.categoryId !== null || ask.hintedCategoryId !== null
  const categoryId =
    ask.categoryId ??
    (OF_LOANS.test(ask.question) ? 'loan-repayment' : null) ??
    (ask.payee ? null : (ask.hintedCategoryId ?? (named ? null : largest)))
  const topic = topicOf(scope, { ...ask, categoryId })
  const part = await spent(scope, topic.filter)
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'Where does my money go?']
  if (ask.payee && ask.categoryId) return shareWithin(scope, ask, ask.categoryId, topic.names, part)
  const periodFact = scope.write.period('period', period)
  const ofIncome = /\b(income|salary|wages?|pension|earnings?|earn|pay ?cheque|take.?home)\b/i.test(ask.question)
  const income = ofIncome ? await spent(scope, { kind: 'income', from: period.from, to: period.to }, true) : null
  if (part.amountMinor <= 0 || total.amountMinor <= 0) {
    return nothing([periodFact], 'There is nothing of that kind in {period}.', part, suggestions)
  }
  const share: readonly Fact[] =
    income && income.amountMinor > 0
      ? [
          scope.write.share(
            'share',
            part.amountMinor / income.amountMinor,
            DERIVED,
            said('of your income', { about: topic.about, period }),
          ),
        ]
      : shareFact(scope, 'share', part, total, topic.about, period)
  return found({
    facts: [
      ...topic.names,
      periodFact,
      ...share,
      scope.write.figure('amount', part, { about: topic.about, measure: 'spent', period }),
    ],
    wording: [
      income
        ? '{category} took {share} of your income in {period}: {amount}.'
        : '{category} took {share} of your spending in {period}: {amount}.',
    ],
    headline: 'share',
    suggestions,
    table: ask.payee
      ? []
      : await breakdown(scope, categories, total, (row, shown) =>
          shown.every((each) => each.categoryId !== row.categoryId),
        ),
  })
}

const OF_LOANS =
  /\b(?:go|goes|going|went|take[ns]?|took|eat[sn]?|swallow\w*)\b.{0,20}\b(?:loans?|emis?|repayments?)\b|\b(?:loans?|emis?|repayments?)\b.{0,20}\b(?:take[ns]?|took|eat[sn]?|swallow\w*)\b/i

/** 'How much of my groceries was BigBasket?' */
async function shareWithin(
  scope: Scope,
  ask: Ask,
  categoryId: CategoryId,
  names: readonly Fact[],
  part: Figure,
): Promise<Findings> {
  const { period } = ask
  const whole = await spent(scope, { categoryId, from: period.from, to: period.to })
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'Where does my money go?']
  const periodFact = scope.write.period('period', period)
  if (part.amountMinor <= 0 || whole.amountMinor <= 0) {
    return nothing([...names, periodFact], 'You paid nothing to {category} in {period}.', part, suggestions)
  }
  return found({
    facts: [
      ...names,
      periodFact,
      scope.write.figure('amount', part, { about: aboutPayee(String(ask.payee)), measure: 'spent', period }),
      scope.write.category('whole', categoryId, { measure: 'stated', period }),
      scope.write.share(
        'share',
        part.amountMinor / whole.amountMinor,
        DERIVED,
        said('the share of', { about: aboutCategory(categoryId), period }),
      ),
    ],
    wording: ['You spent {amount} at {category} in {period}.', 'The share of {whole} that went there was {share}.'],
    headline: 'share',
    suggestions,
  })
}
