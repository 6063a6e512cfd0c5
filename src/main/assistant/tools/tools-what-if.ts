// What would happen if: money put aside, something bought, less spent in a category. The engine of the page What-if.
import { minorDigits } from '../../../shared/money'
import { type Fact, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { monthlyPriceIn, savingPlanIn, targetWithoutPace } from '../intent/saving-plan'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { fractionIn } from '../words/limits'
import { ESTIMATE, found, none, withVerdict } from './found'
import { keptEachMonth, usualMonth } from './tools-saved'
import { monthlyFrom, supposed } from './tools-supposed'
import { balanceOfAll } from './tools-worth'
import { afterChange, paidMonthly } from './what-if-after'
import { horizonIn, NOT_ENOUGH, whatIf } from './what-if-page'

const SUGGESTIONS = ['Can I afford a larger purchase?', 'How can I save money?', 'Will I run out of money?']
const MONTHS = 12
const NO_INTEREST = 0
const SAY_HOW_MUCH = 'Say how much you would put aside each month, and I will work it out.'
const BY_THE_MONTH = /\b(?:(?:a|per|each|every) month|monthly)\b/i

/** 'What if I save 5,000 a month?' */
export const whatIfSaving: Tool = async (scope, ask) => {
  const other = await supposed(scope, ask)
  if (other) return other
  const planned = savingPlanned(scope, ask)
  if (planned) return planned
  const paced = await savingAtPace(scope, ask)
  if (paced) return paced
  const { amountMinor } = ask
  if (amountMinor === null && ask.share === null) {
    return none(SAY_HOW_MUCH, SUGGESTIONS)
  }
  // 'Can I invest 15,000 more a month': whether what is left bears it.
  if (amountMinor !== null && asksYesOrNo(ask.question) && BY_THE_MONTH.test(ask.question))
    return afterChange(scope, ask, amountMinor, { bills: [{ monthlyMinor: amountMinor, month: 1 }] }, 'bill')
  const months = horizonIn(ask.question)
  const usual = await whatIf(scope, {}, months)
  if (!usual) return none(NOT_ENOUGH, SUGGESTIONS)
  const income = usual.usual.monthlyIncomeMinor
  const share = ask.share ?? (income > 0 ? Math.min(1, (amountMinor ?? 0) / income) : 0)
  if (share <= 0) return none('No regular income is known that money could be put aside from.', SUGGESTIONS)
  const changed = await whatIf(scope, { saving: { shareOfIncome: share, annualRate: NO_INTEREST } }, months)
  const end = changed?.changed.expected.months.at(-1)
  return found({
    facts: [
      scope.write.derived('monthly', Math.round(share * income), said('put aside')),
      scope.write.estimate('saved', end?.savedMinor ?? 0, said('would have saved')),
      scope.write.number('horizon', months, `${months} months`, ESTIMATE, said('after')),
    ],
    wording: ['After {horizon} you would have saved {saved}, if you put aside {monthly} each month.'],
    headline: 'saved',
    suggestions: SUGGESTIONS,
  })
}

/** 'How long until I have 10,000 with 500 a month', 'how much a month for 3 lakh by October': what the other two come to. */
function savingPlanned(scope: Scope, { question }: Ask): Findings | null {
  const plan = savingPlanIn(question, scope.asOf)
  if (!plan) return null
  const minor = (amount: number) => Math.round(amount * 10 ** minorDigits(scope.books.currency))
  const headline = plan.asks === 'months' ? 'horizon' : plan.asks
  return savedAfter(scope, minor(plan.monthly), minor(plan.saved), plan.months, headline)
}

function savedAfter(
  scope: Scope,
  monthlyMinor: number,
  savedMinor: number,
  months: number,
  headline: string,
): Findings {
  return found({
    facts: [
      scope.write.derived('monthly', monthlyMinor, said('put aside')),
      scope.write.derived('saved', savedMinor, said('would have saved')),
      scope.write.number('horizon', months, `${months} ${months === 1 ? 'month' : 'months'}`, ESTIMATE, said('after')),
    ],
    wording: ['After {horizon} you would have saved {saved}, if you put aside {monthly} each month.'],
    headline,
    suggestions: SUGGESTIONS,
  })
}

/** 'How long till I can save 20,000': at what is kept in a usual month, less what is there already where it is to be had. */
async function savingAtPace(scope: Scope, ask: Ask): Promise<Findings | null> {
  const { question } = ask
  const target = targetWithoutPace(question)
  const usual = target === null ? null : await usualMonth(scope)
  if (target === null || !usual) return null
  if (usual.keptMinor <= 0) {
    return keptEachMonth(scope, null)
  }
  const monthsTo = (minor: number) => Math.ceil(minor / usual.keptMinor)
  const targetMinor = Math.round(target * 10 ** minorDigits(scope.books.currency))
  if (SAVES_ANEW.test(question))
    return savedAfter(scope, usual.keptMinor, targetMinor, monthsTo(targetMinor), 'horizon')
  const holding = await balanceOfAll(scope, ask)
  const held = Number(holding.facts.find(({ slot }) => slot === holding.headline)?.value ?? 0)
  if (held >= targetMinor) return holding
  const told = savedAfter(scope, usual.keptMinor, targetMinor - held, monthsTo(targetMinor - held), 'horizon')
  return { ...told, facts: [...holding.facts, ...told.facts], wording: [...holding.wording, ...told.wording] }
}

/** 'Save 20,000' begins at nothing, 'have 20,000' with what there is. */
const SAVES_ANEW = /\b(?:save|put (?:away|aside|by)|collect|accumulate|jama|bacha\w*)\b/i

/** 'What if I buy a phone for 60,000?' */
export const whatIfPurchase: Tool = async (scope, ask) => {
  const other = await supposed(scope, ask)
  if (other) return other
  const { amountMinor } = ask
  if (amountMinor === null) return none('Say how much it would cost, and I will work it out.', SUGGESTIONS)
  const monthly = monthlyPriceIn(ask.question)
  if (monthly !== null) return paidMonthly(scope, ask, monthly)
  const result = await whatIf(scope, { purchases: [{ amountMinor, month: 1 }] }, MONTHS)
  if (!result) return none(NOT_ENOUGH, SUGGESTIONS)
  const { state } = result.changed.expected
  const lowest = state.lowestCashMinor
  const short = lowest < 0
  const label = said(short ? 'be missing' : 'still have')
  const facts: readonly Fact[] = [
    scope.write.derived('cost', amountMinor, said('purchase of')),
    scope.write.estimate('lowest', Math.abs(lowest), label),
  ]
  return withVerdict(
    found({
      facts,
      wording: [
        short
          ? 'With a purchase of {cost} you would be missing {lowest} in the tightest month of the next year.'
          : 'With a purchase of {cost} you would still have {lowest} in the tightest month of the next year.',
      ],
      headline: 'lowest',
      suggestions: SUGGESTIONS,
    }),
    asksYesOrNo(ask.question) ? scope.write.verdict(!short) : null,
  )
}

/** 'What if I cut eating out by 20 %?' */
export const whatIfCut: Tool = async (scope, ask) => {
  const other = await supposed(scope, ask)
  if (other) return other
  const months = horizonIn(ask.question)
  const usual = await whatIf(scope, {}, months)
  if (!usual) return none(NOT_ENOUGH, SUGGESTIONS)
  const { payee } = ask
  const categoryId = ask.categoryId ?? ask.hintedCategoryId ?? 'eating-out'
  const name = payee
    ? scope.write.payee('category', payee, { measure: 'stated' })
    : scope.write.category('category', categoryId, { measure: 'stated' })
  const spent = payee
    ? -(await monthlyFrom(scope, payee))
    : (usual.usual.spending.find((each) => each.categoryId === categoryId)?.monthlyMinor ?? 0)
  if (spent <= 0) return none('There is no usual spending on {category} to cut.', SUGGESTIONS, [name])
  const named = ask.share ?? fractionIn(ask.question) ?? (ALTOGETHER.test(ask.question) ? 1 : null)
  const share = named ?? (ask.amountMinor === null ? 0.2 : Math.min(1, ask.amountMinor / spent))
  const gained = payee
    ? Math.round(share * spent) * months
    : ((await whatIf(scope, { cuts: [{ categoryId, share }] }, months))?.effect.netWorthMinor ?? 0)
  const { about } = name
  return found({
    facts: [
      name,
      scope.write.share('share', share, ESTIMATE, said('cutting', { about })),
      scope.write.estimate('gained', gained, said('keep', { about })),
      scope.write.number('horizon', months, `${months} months`, ESTIMATE, said('after', { about })),
    ],
    wording: ['After {horizon} of cutting {share} of {category}, you would keep {gained}.'],
    headline: 'gained',
    suggestions: SUGGESTIONS,
  })
}

/** Nothing of it is left. */
const ALTOGETHER =
  /\b(stop(?:ped|ping)?|quit|quitting|g[ai]ve up|giving up|cut out|eliminat\w*|no more|zero|skip\w*|without|entirely|completely|totally|fully|altogether|never|band kar\w*)\b/i
