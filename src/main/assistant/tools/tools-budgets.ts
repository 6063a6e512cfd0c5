// Budgets: what is left, what is over, and what to set.
import { monthOf } from '../../../shared/dates'
import type { Budget } from '../../../shared/plans'
import { aboutCategory, type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { categoryName } from '../names/category-words'
import { monthPeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { sideOfChange } from '../words/side-of-change'
import { DERIVED, found, none, withVerdict } from './found'
import { capitalised } from './spending-facts'

const SUGGESTIONS = ['Which budgets would you suggest?', 'Am I over any budget?', 'How much did I spend this month?']
const NO_BUDGET = 'You have not set a budget yet.'

/** 'How much is left in my grocery budget?', or in all of them. */
export const budgetsLeft: Tool = async (scope, ask) => {
  const { budgets } = await scope.page('customer.budgets', {})
  const categoryId = ask.categoryId ?? ask.hintedCategoryId
  if (budgets.length === 0) return none(NO_BUDGET, SUGGESTIONS)
  const roomiest = MOST_ROOM.test(ask.question)
  const order = roomiest ? -1 : 1
  const tightest =
    roomiest || CLOSEST.test(ask.question) ? [...budgets].sort((a, b) => (usedOf(b) - usedOf(a)) * order)[0] : undefined
  const one = budgets.find((budget) => budget.categoryId === categoryId) ?? tightest
  if (one) {
    const budget = oneBudget(scope, one)
    const used = tightest !== undefined || (wantOf(ask.question) === 'share' && one.amountMinor > 0)
    return found({
      ...budget,
      ...(used && {
        facts: [
          ...budget.facts,
          scope.write.share(
            'used',
            usedOf(one),
            DERIVED,
            said('of its budget', { about: aboutCategory(one.categoryId) }),
          ),
        ],
        wording: ['{category} has used {used} of its budget.', ...budget.wording],
      }),
      headline: used
        ? 'used'
        : asksForLimit(ask.question)
          ? 'budget'
          : USED.test(ask.question)
            ? 'spent'
            : budget.headline,
      suggestions: SUGGESTIONS,
    })
  }
  if (categoryId) {
    const name = scope.write.category('category', categoryId, { measure: 'stated' })
    return none('There is no budget for {category}.', SUGGESTIONS, [name])
  }
  const left = budgets.reduce((sum, budget) => sum + budget.leftMinor, 0)
  const over = left < 0
  return found({
    facts: [
      scope.write.derived('left', Math.abs(left), said(over ? 'overspent' : 'left')),
      scope.write.count('budget_count', budgets.length, ['budget', 'budgets'], DERIVED, said('have set')),
    ],
    wording: [
      over ? 'Your budgets together are {left} overspent.' : 'Your budgets together have {left} left.',
      'You have set {budget_count}.',
    ],
    headline: 'left',
    suggestions: SUGGESTIONS,
    table: tableOf(budgets),
  })
}

/** 'Which budget is nearest to its limit?' */
const CLOSEST =
  /\b(?:closest|nearest|tightest|most used|used (?:up )?(?:the )?most|worse|worst|fullest|least (?:left|room))\b/i

/** 'Which budget has the most left?' */
const MOST_ROOM = /\bwhich\b.*\b(?:(?:the )?most (?:left|room)|least used|fullest left)\b/i

function usedOf({ spent, amountMinor }: Budget): number {
  return amountMinor > 0 ? spent.amountMinor / amountMinor : 0
}

/** 'How much of it is used up?' */
const USED = /^(?!.*\b(?:left|remain\w*|over|beyond|more)\b).*\b(?:used|consumed|gone|eaten up|spent|spend)\b/i

/** 'Am I over budget?' */
export const budgetsOver: Tool = async (scope, ask) => {
  const { budgets } = await scope.page('customer.budgets', {})
  if (budgets.length === 0) return none(NO_BUDGET, SUGGESTIONS)
  const categoryId = ask.categoryId ?? ask.hintedCategoryId
  const one = budgets.find((budget) => budget.categoryId === categoryId)
  const looked = one ? [one] : budgets
  const over = looked.filter(({ leftMinor }) => leftMinor < 0).sort((a, b) => a.leftMinor - b.leftMinor)
  const verdict = asksYesOrNo(ask.question)
    ? scope.write.verdict(WITHIN.test(ask.question) ? over.length === 0 : over.length > 0)
    : null
  const [worst] = over
  if (one) return withVerdict(found({ ...oneBudget(scope, one), suggestions: SUGGESTIONS }), verdict)
  if (!worst) return withVerdict(none('No budget is overspent.', SUGGESTIONS), verdict)
  const facts: readonly Fact[] = [
    scope.write.count('over_count', over.length, ['budget', 'budgets'], DERIVED, said('overspent so far')),
    scope.write.category('category', worst.categoryId, { measure: 'stated', rank: 1 }),
    scope.write.derived('over', -worst.leftMinor, said('beyond', { about: aboutCategory(worst.categoryId) })),
  ]
  return withVerdict(
    found({
      facts,
      wording: ['You have {over_count} overspent so far.', '{category} went {over} beyond its limit.'],
      headline: sideOfChange(ask.question) === 'amount' ? 'over' : 'over_count',
      suggestions: SUGGESTIONS,
      table: tableOf(over),
    }),
    verdict,
  )
}

/** 'Am I spending too much on groceries': by the budget that there is for it; null without one. */
export async function tooMuch(scope: Scope, ask: Ask): Promise<Findings | null> {
  const { budgets } = await scope.page('customer.budgets', {})
  return budgets.some(({ categoryId }) => categoryId === ask.categoryId) ? budgetsOver(scope, ask) : null
}

/** Whether a yes-or-no question of one category asks that, of the month at hand. */
export function asksIfTooMuch({ question, categoryId, payee, periodGiven, together }: Ask): boolean {
  const one = categoryId !== null && payee === null && together.length === 0 && !periodGiven
  return one && TOO_MUCH.test(question) && asksYesOrNo(question)
}

const TOO_MUCH = /\btoo much\b|\bover[- ]?spen(?:d|t|ding)\b/i

/** A question that supposes that the limit was kept. */
const WITHIN =
  /\b(under|within|inside|below|keep\w*|kept|stick\w*|stuck|stay\w*|on track|ok|okay|fine|left|bach\w*|baa?ki|remain\w*|room|spare|headroom|unspent|intact|safe|holding|met|respect\w*|andar)\b/i

/** 'What limit did I set for groceries?' */
function asksForLimit(question: string): boolean {
  return (
    LIMIT_ASKED.test(question) &&
    !/\b(left|remain\w*|over|beyond|past|room|overs?\w*|exceed\w*|spent)\b/i.test(question)
  )
}

const LIMIT_ASKED =
  /\b(?:set|put|allow\w*|fix\w*|gave|given|have i (?:got )?(?:for|on))\b|\b(?:what|how (?:much|high|big)) (?:is|was|are)\b.*\b(?:limit|cap|budget)\b|\bwhat(?:['’]?s| is| was) (?:my|the|our) (?:\w+ ){0,2}(?:limit|cap|budget)\b|\b(?:limit|cap|budget)\b.*\b(?:is|was) (?:what|how much)\b/i

/** 'What budget should I set for groceries?' */
export const budgetSuggestions: Tool = async (scope, ask) => {
  const suggested = await scope.page('customer.budgets.suggest', {})
  const categoryId = ask.categoryId ?? ask.hintedCategoryId
  const sorted = [...suggested].sort((a, b) => b.amountMinor - a.amountMinor)
  const chosen = sorted.find((each) => each.categoryId === categoryId) ?? (categoryId ? undefined : sorted[0])
  if (!chosen) return none('There are not enough whole months to suggest a budget from.', SUGGESTIONS.slice(1))
  const total = sorted.reduce((sum, each) => sum + each.amountMinor, 0)
  return found({
    facts: [
      scope.write.category('category', chosen.categoryId, { measure: 'stated' }),
      scope.write.estimate(
        'suggested',
        chosen.amountMinor,
        said('budget of', { about: aboutCategory(chosen.categoryId) }),
        true,
      ),
      scope.write.estimate('all_suggested', total, said('come to'), true),
    ],
    wording: [
      ...(categoryId ? [] : ['All budgets that your months suggest come to {all_suggested} a month.']),
      'A budget of {suggested} a month would suit what you spend on {category}.',
    ],
    headline: categoryId ? 'suggested' : 'all_suggested',
    suggestions: SUGGESTIONS.slice(1),
  })
}

function oneBudget(scope: Scope, budget: Budget) {
  const about = aboutCategory(budget.categoryId)
  const over = budget.leftMinor < 0
  const period = monthPeriod(monthOf(scope.asOf), scope.asOf)
  return {
    facts: [
      scope.write.category('category', budget.categoryId, { measure: 'stated' }),
      scope.write.period('period', period),
      scope.write.derived('left', Math.abs(budget.leftMinor), said(over ? 'beyond' : 'is left', { about })),
      scope.write.derived('budget', budget.amountMinor, said('budget of', { about })),
      scope.write.figure('spent', budget.spent, { about, measure: 'spent', period }),
    ],
    wording: [
      over
        ? 'You are {left} beyond what {category} may cost, with its budget of {budget}.'
        : '{left} is left for {category}, with its budget of {budget}.',
      'You spent {spent} on {category} in {period}.',
    ],
    headline: 'left',
    table: [],
  }
}

function tableOf(budgets: readonly Budget[]) {
  if (budgets.length < 2) return []
  return budgets.slice(0, 4).map(({ categoryId, spent }) => ({
    label: capitalised(categoryName(categoryId)),
    categoryId,
    figure: spent,
  }))
}
