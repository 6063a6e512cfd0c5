// A month against a usual one: 'did I spend more than usual in October', 'groceries this month vs my normal'.
import { firstOf, lastOf, monthOf } from '../../../shared/dates'
import { CATEGORY_KIND } from '../../../shared/domain'
import { wholeMonths } from '../../analytics/whole-months'
import { firstBookedOn } from '../../db/sums'
import { said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { monthsPeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'
import { otherPeriod, spent } from './spending-facts'
import { topicOf } from './topic'

const USUAL =
  /\b(?:than|vs\.?|versus|against|compared? (?:to|with)|with|as|above|below|beyond|over|under) (?:what )?(?:(?:is|it is|i|we|my|our|the|an?|in|on|spend|do) )*(?:usual\w*|normal\w*|average|typical\w*)\b/i
const LESS = /\b(?:less|lower|fewer|below|under|cheaper|kam)\b/i
const MORE = /\b(?:more|higher|above|beyond|over|dearer|costlier|zyada)\b/i

/** Whether one month is set against what is usual, and not against another time. */
export function asksOfUsual({ question, against, other, payers }: Ask): boolean {
  return USUAL.test(question) && against === null && other === null && payers === undefined
}

/** Months before the one that is asked of. */
const USUAL_MONTHS = 6
const LEAST_MONTHS = 2

/** What was spent in the month, and in the mean of up to six whole months before it; null for longer times and without such months. */
export async function againstUsual(scope: Scope, ask: Ask): Promise<Findings | null> {
  const { period, question } = ask
  const month = monthOf(period.from)
  if (month !== monthOf(period.to) || period.from !== firstOf(month)) return null
  const hinted = ask.payee === null && ask.categoryId === null ? ask.hintedCategoryId : null
  const of = hinted && CATEGORY_KIND[hinted] === 'spending' ? { ...ask, categoryId: hinted } : ask
  const months = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf)
    .filter((each) => each < month)
    .slice(-USUAL_MONTHS)
  const [from, to] = [months[0], months.at(-1)]
  if (!from || !to || months.length < LEAST_MONTHS) return null
  const usual = monthsPeriod(from, to, scope.asOf)
  const [topic, before] = [topicOf(scope, of), topicOf(scope, of, { ...usual, to: lastOf(to) })]
  const now = await spent(scope, topic.filter)
  const all = await spent(scope, before.filter)
  if (now.amountMinor <= 0 || all.amountMinor <= 0) return null
  const average = Math.round(all.amountMinor / months.length)
  const less = LESS.test(question)
  const claims = asksYesOrNo(question) && (less || MORE.test(question))
  return withVerdict(
    found({
      facts: [
        ...topic.names,
        scope.write.period('period', period),
        scope.write.figure('total', now, { about: topic.about, measure: 'spent', period }),
        ...before.names.map((name) => ({ ...name, slot: `usual_${name.slot}` })),
        scope.write.period('usual_period', usual),
        scope.write.derived('average', average, said('each month', { about: topic.about, period: usual })),
      ],
      wording: [
        `You spent {total}${topic.on} in {period}.`,
        `{average} went out each month${topic.on.replace('{', '{usual_')} in {usual_period}, on average.`,
      ],
      headline: 'total',
      suggestions: [`And ${otherPeriod(scope, period)}?`, 'Where does my money go?'],
    }),
    claims ? scope.write.verdict(less ? now.amountMinor < average : now.amountMinor > average) : null,
  )
}
