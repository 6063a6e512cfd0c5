// Questions that their words decide, whatever the router takes them for: by tables of wordings (certain-*.ts), the first that fits.
import type { Answerable } from '../intents'
import type { Parameters } from '../names/parameters'
import { asksOfNamedIncome } from '../tools/clients'
import { asksForTimesBeyond, categoriesAsked } from '../tools/listed-parts'
import { asksForPayees } from '../tools/listed-payees'
import { asksForBothEnds, asksForRowsInOrder, asksWhatWas, extremeAsked } from '../tools/listed-rows'
import { asksForSeries } from '../tools/listed-series'
import { asksIfAlike } from '../tools/tools-every-month'
import { asksWhereFiled } from '../tools/tools-filed'
import { asksForOverview } from '../tools/tools-overview'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyWording } from '../words/word-lists'
import { CERTAIN_BOOKED } from './certain-booked'
import { CERTAIN_DUE } from './certain-due'
import { CERTAIN_OFFERS } from './certain-offers'
import { CERTAIN_OUTLOOK } from './certain-outlook'
import { CERTAIN_PLANS, type Certain } from './certain-plans'
import { CERTAIN_PRICES } from './certain-prices'
import { ANSWERS_SUPPOSED, supposedIn } from './supposing'
import { asksWhatFor } from './what-for-asked'

const CERTAIN: readonly Certain[] = [
  ...CERTAIN_PLANS,
  ...CERTAIN_OFFERS,
  ...CERTAIN_PRICES,
  ...CERTAIN_DUE,
  ...CERTAIN_OUTLOOK,
  ...CERTAIN_BOOKED,
]

const COMPILED = CERTAIN.map(({ all, none, ...rest }) => ({
  ...rest,
  all: all.map((words) => anyWording([words])),
  none: none === undefined ? null : anyWording([none]),
}))

/** The intent that the words of a question leave no doubt of; null for most questions. */
export function certainIntent(question: string, named: Parameters): Answerable | null {
  const { amount, payee, share } = named
  if (payee && asksWhatFor(named.masked)) return 'spending-merchant'
  const has = { amount: amount !== null, payee: payee !== null, 'yes-or-no': asksYesOrNo(question) }
  const found = COMPILED.find(
    ({ all, none, needs }) =>
      (!needs || has[needs]) && all.every((words) => words.test(question)) && !none?.test(question),
  )
  if (found) return found.intent
  if (asksForOverview(question, named)) return 'overview'
  if (asksWhereFiled({ ...named, question })) return 'spending-share'
  if (asksIfAlike({ ...named, question })) return payee ? 'spending-merchant' : 'salary'
  if (asksForPayees(question, named)) return 'top-merchants'
  const categories = categoriesAsked(question, named)
  if (categories) return categories
  if (asksForTimesBeyond(question, named)) return 'top-times'
  const extreme = extremeAsked(question, named)
  if (extreme) return extreme
  if (!payee && !named.categoryId && ofSettlements(question)) return 'income'
  const ofSpending = payee !== null || named.categoryId !== null || named.hintedCategoryId === 'cash'
  if (ofSpending && EACH_DAY.test(question) && !NOT_EACH.test(question)) return 'search'
  if (amount !== null && asksWhatWas(question)) return 'search'
  if (asksForRowsInOrder(question, named)) return 'search'
  if (asksForSeries(question)) return 'subscriptions'
  if (asksForBothEnds(question, named)) return 'largest-payments'
  // 'Imagine my earnings fell by a third': what is supposed stands in front.
  const supposed = supposedIn(question, { payee, amount, share, names: payee ? 1 : 0 })
  if (supposed === 'loan') return ANSWERS_SUPPOSED.loan
  return SUPPOSING.test(question) && (supposed === 'income' || supposed === 'bill') ? ANSWERS_SUPPOSED[supposed] : null
}

/** 'On which days did I take out cash', 'Tata CLiQ list': each of the payments. */
const EACH_DAY =
  /\b(?:which|what) (?:days|dates)\b|\bkab[ -]kab\b|\bkis[ -]kis (?:din|date|mahine)\b|\beach time\b|(?:^|\b(?:in|of|for)\b.*|\b)\blist\W*$/i
const NOT_EACH = anyWording([
  'most|least|highest|lowest|biggest|max\\w*|of the week|weekdays?|next|due|will|upcoming|coming|shopping list|to-?do|subscri\\w*|budgets?|goals?|average|share',
])

/** 'When did the latest settlement arrive': income that only its payer's name tells. */
function ofSettlements(question: string): boolean {
  return SETTLED.test(question) && asksOfNamedIncome(question) && !ELSEWHERE.test(question)
}

const SETTLED = anyWording([
  'rental income',
  'tenants?',
  'lodgers?',
  'settlements?',
  'scholarships?',
  'stipends?',
  'royalt(?:y|ies)',
  'dividends?',
])
const ELSEWHERE = anyWording(['will|next|expect\\w*|spen[dt]\\w*|loans?|emi|insurance|claim|mean\\w*|what is an?|if'])

const SUPPOSING =
  /^\W*(?:(?:and|so|but|ok) )?(?:what if|imagine|suppos\w+|say|assum\w+|if)\b|\bwhere does that leave\b|\bcan (?:my|our) (?:budget|account) (?:bear|take)\b|\b(?:can|could|would|will) (?:i|we) (?:still |also |even )?(?:manage|bear|carry|handle|cope|service|take on|sustain|live with)\b/i
