// Which categories rose or fell from one time to another: 'where did I spend less than in September'.
import type { CategoryId } from '../../../shared/domain'
import { aboutCategory } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { categoryName } from '../names/category-words'
import type { Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'
import { capitalised, categoriesOf, nothing, spendingIn, spent } from './spending-facts'

/** Whether a question about a change asks which categories did it, and in one direction. */
export function asksWhichMoved({
  question,
  payee,
  categoryId,
}: Pick<Ask, 'question' | 'payee' | 'categoryId'>): boolean {
  return payee === null && categoryId === null && WHICH.test(question) && (RISES.test(question) || FALLS.test(question))
}

/** The category that moved most in the direction that is asked for; all that moved that way with what they took, in the table. */
export async function categoriesThatMoved(scope: Scope, ask: Ask, now: Period, before: Period): Promise<Findings> {
  const fell = FALLS.test(ask.question)
  const { write } = scope
  const moves = await movesBetween(scope, now, before)
  const moved = moves
    .filter(({ byMinor }) => (fell ? byMinor < 0 : byMinor > 0))
    .sort((a, b) => Math.abs(b.byMinor) - Math.abs(a.byMinor) || (a.categoryId < b.categoryId ? -1 : 1))
  const [verb, trend] = fell ? (['fell', 'down'] as const) : (['rose', 'up'] as const)
  const verdict = asksYesOrNo(ask.question) ? write.verdict(moved.length > 0) : null
  const total = await spent(scope, spendingIn(now))
  const totals = [
    write.period('period', now),
    write.period('before_period', before),
    write.figure('this_total', total, { about: 'all', measure: 'spent', period: now }),
    write.figure('last_total', await spent(scope, spendingIn(before)), {
      about: 'all',
      measure: 'before',
      period: before,
    }),
  ]
  const [first] = moved
  if (!first) {
    return withVerdict(
      nothing(totals.slice(0, 1), 'No category moved that way in {period}.', total, SUGGESTIONS),
      verdict,
    )
  }
  const about = { about: aboutCategory(first.categoryId), measure: 'change', period: now, rank: 1, trend } as const
  const findings = found({
    facts: [
      ...totals,
      write.category('driver_category', first.categoryId, { measure: 'change', period: now, rank: 1 }),
      write.derived('driver_amount', Math.abs(first.byMinor), about),
    ],
    wording: [
      'You spent {this_total} in {period}, against {last_total} in {before_period}.',
      `{driver_category} ${verb} the most, by {driver_amount}.`,
    ],
    headline: 'driver_amount',
    suggestions: SUGGESTIONS,
    table: moved.map(({ categoryId, nowMinor, transactions }) => ({
      label: capitalised(categoryName(categoryId)),
      categoryId,
      figure: { amountMinor: nowMinor, transactions, filter: { categoryId, from: now.from, to: now.to } },
    })),
  })
  return withVerdict(findings, verdict)
}

interface Move {
  readonly categoryId: CategoryId
  /** Signed: what the category took more than before. */
  readonly byMinor: number
  readonly nowMinor: number
  readonly transactions: number
}

/** How much each category took more or less than before. */
export async function movesBetween(scope: Scope, now: Period, before: Period): Promise<readonly Move[]> {
  const then = new Map((await categoriesOf(scope, spendingIn(before))).map((part) => [part.categoryId, part.figure]))
  const current = new Map((await categoriesOf(scope, spendingIn(now))).map((part) => [part.categoryId, part.figure]))
  return [...new Set([...then.keys(), ...current.keys()])].map((categoryId) => {
    const nowMinor = current.get(categoryId)?.amountMinor ?? 0
    return {
      categoryId,
      nowMinor,
      byMinor: nowMinor - (then.get(categoryId)?.amountMinor ?? 0),
      transactions: current.get(categoryId)?.transactions ?? 0,
    }
  })
}

const SUGGESTIONS = ['What changed this month?', 'Where does my money go?', 'How can I save money?']
const WHICH =
  /\bcategories (?:that|which|up|down|were)\b|\bwhere (?:has|have|did) (?:my|our) spending\b|\bwhat (?:got|became) (?:more expensive|dearer|costlier|cheaper)\b|^\W*(?:(?:the |my )?categories|what (?:all |else )?(?:r[io]se|has risen|increased|grew|went (?:up|down)|fell|dropped)(?= (?:between|from|in|since|x?period)))\b|\b(?:(?:which|what|any|in which|in what|in any) (?:spending )?(?:categor\w+|areas?|heads?|types?|of my (?:spending )?(?:categories|types|areas|heads)|kinds? of spending|parts? of my spending)|what (?:did|do|have) (?:i|we) (?:spen[dt]|cut|sav\w+) (?:\w+ )?(?:more|less)|where (?:did|do|have) (?:i|we) (?:spen[dt]|cut|sav\w+) (?:\w+ )?(?:more|less)|(?:biggest|largest|most|highest|sharpest) (?:increase|rise|jump|drop|fall|decrease|saving))\b/i
const RISES = /\b(?:more|r[io]se|risen|rising|grew|grow\w*|increas\w*|jump\w*|up|higher|dearer|costlier)\b/i
const FALLS = /\b(?:less|f[ae]ll\w*|drop\w*|decreas\w*|down|lower|cheaper|cut|saving|shr[aiu]nk\w*|reduc\w*)\b/i
