// Where to spend less: the tip, and what it takes to keep so much more by the month.
import { firstOf, lastOf } from '../../../shared/dates'
import type { CategoryId } from '../../../shared/domain'
import { WANTS } from '../../analytics/money-months'
import { wholeMonths } from '../../analytics/whole-months'
import { firstBookedOn } from '../../db/sums'
import { aboutCategory, type Fact, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { ESTIMATE, found } from './found'
import { categoriesOf, nothing, present } from './spending-facts'
import { KEPT, keptEachMonth } from './tools-saved'

/** What one can choose to spend less on; rent and school fees are no tip. */
const OPTIONAL: readonly CategoryId[] = [
  'eating-out',
  'shopping',
  'entertainment',
  'travel',
  'transport',
  'groceries',
  'cash',
]
const TIP_MONTHS = 3
const TIP_SHARE = 0.15

/** 'How can I save?' The largest optional category, and what 15 % less of its usual month would keep. */
export const savingTip: Tool = async (scope, ask) => {
  const months = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf).slice(-TIP_MONTHS)
  const suggestions = ['Where does my money go?', 'What subscriptions do I have?', 'What changed this month?']
  const [from, to] = [months[0], months.at(-1)]
  if (!from || !to) return nothing([], 'A saving tip takes a whole month of transactions.', null, suggestions)
  const filter = { kind: 'spending', from: firstOf(from), to: lastOf(to) } as const
  const categories = await categoriesOf(scope, filter)
  const asked = categories.find((part) => part.categoryId === ask.categoryId)
  const chosen = asked ?? categories.find((part) => OPTIONAL.includes(part.categoryId))
  if (!chosen) return nothing([], 'There is no optional spending to save on.', null, suggestions)
  const usualMinor = Math.round(chosen.figure.amountMinor / months.length)
  const savingMinor = Math.round(usualMinor * TIP_SHARE)
  const about = aboutCategory(chosen.categoryId)
  const { write } = scope
  const facts: Fact[] = [
    write.category('tip_category', chosen.categoryId, { measure: 'saving-per-month', rank: 1 }),
    write.estimate('tip_saving', savingMinor, { about, measure: 'saving-per-month' }),
    write.estimate('tip_amount', usualMinor, { about, measure: 'usual-per-month' }),
    write.estimate('tip_saving_year', savingMinor * 12, { about, measure: 'saving-per-year' }),
  ]
  const aim = asksByMonth(ask) ? await aimed(scope, ask, categories, months.length) : null
  if (aim) return found({ ...aim, facts: [...aim.facts, ...facts], wording: [...aim.wording, TIP], suggestions })
  return {
    facts,
    wording: present(facts, [
      TIP,
      'At the moment, {tip_category} takes {tip_amount} a month.',
      'Over a year, you would keep {tip_saving_year}.',
    ]),
    headline: 'tip_saving',
    table: [],
    suggestions,
  }
}

const TIP = 'Spending a little less on {tip_category} could save you {tip_saving} a month.'

/** 'How can I save 10,000 a month?' */
function asksByMonth({ question, amountMinor, categoryId, payee }: Ask): boolean {
  return amountMinor !== null && amountMinor > 0 && categoryId === null && payee === null && BY_MONTH.test(question)
}

const BY_MONTH = /\b(?:an?|per|each|every) month\b|\bmonthly\b|\bp\.?m\b/i

/** What is kept in a usual month, and where that is less than aimed at, how much of the wants it would take to keep the rest. */
async function aimed(
  scope: Scope,
  { question, amountMinor }: Ask,
  categories: Awaited<ReturnType<typeof categoriesOf>>,
  months: number,
): Promise<(Pick<Findings, 'facts' | 'wording'> & { readonly headline: string }) | null> {
  const { write } = scope
  const kept = await keptEachMonth(scope, null)
  const each = kept?.facts.find(({ slot }) => slot === 'each')
  const wants = categories.filter(({ categoryId }) => WANTS.includes(categoryId))
  const wantsMinor = Math.round(wants.reduce((sum, { figure }) => sum + figure.amountMinor, 0) / months)
  if (!kept || !each || wantsMinor <= 0) return null
  const already = BESIDES.test(question) || !each.label.includes(KEPT) ? 0 : Number(each.value)
  const moreMinor = (amountMinor ?? 0) - already
  if (moreMinor <= 0) return { ...kept, headline: each.slot }
  const reachable = moreMinor <= wantsMinor
  return {
    facts: [
      ...kept.facts,
      write.derived('more', moreMinor, said('is missing')),
      write.estimate('wants', wantsMinor, said('come to')),
      ...(reachable ? [write.share('cut', moreMinor / wantsMinor, ESTIMATE, said('of your wants'))] : []),
    ],
    wording: [
      ...kept.wording,
      reachable
        ? '{more} a month is missing, which is {cut} of your wants: they come to {wants} a month.'
        : '{more} a month is missing, and your wants come to {wants} a month.',
    ],
    headline: reachable ? 'cut' : 'wants',
  }
}

/** 'Save 5,000 more': beside what is kept as it is. */
const BESIDES = /\b(?:more|extra|additional\w*|another)\b/i
