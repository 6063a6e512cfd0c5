// One gate before all tools: what is asked of a time that the books cannot tell of is never told of another time.
import { addDays } from '../../../shared/dates'
import type { ProfileId } from '../../../shared/profiles'
import { firstBookedOn } from '../../db/sums'
import { said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import type { Answerable } from '../intents'
import { findPeriods } from '../periods/find-periods'
import { timesOutside } from '../periods/times-outside'
import { none } from './found'
import { spent } from './spending-facts'
import { FARTHEST_DAYS, TOO_FAR } from './tools-ahead'
import { SPENDING_AHEAD } from './tools-average'

/** What looks ahead by itself: what will be there, and what falls due, which is known farther. */
const FORECASTS: readonly Answerable[] = [
  ...(['forecast', 'balance-ahead', 'balance', 'balance-all', 'afford', 'free-to-spend'] as const),
]
const DUES: readonly Answerable[] = ['bills', 'bill-when', 'next-salary', 'subscriptions', 'card-due']
const YEAR_OF_DUES = 366
/** What is planned or supposed has times of its own. */
const PLANS: readonly Answerable[] = [
  ...(['goals-progress', 'goals-needed', 'goals-when', 'budget-suggest', 'loans', 'tip', 'emergency-fund'] as const),
  ...(['what-if-saving', 'what-if-purchase', 'what-if-cut', 'recommendations', 'product-why'] as const),
  ...(['product-why-not', 'instalments', 'interest', 'investments'] as const),
]
/** What an account held before its first row is what it was opened with. */
const HELD: readonly Answerable[] = ['balance', 'balance-all', 'net-worth']

const TO_COME = 'That time has not come yet, and your books tell of what has been.'
const NOT_DUE_YET = 'What falls due is known a year ahead and no further.'
const AHEAD = ['Will I run out of money?', 'What bills are coming up?']
const BEEN = ['Where does my money go?', 'What is my balance?']

/**
 * What is said of a time that lies outside of what the books or the tool can tell; null where it lies inside. `turn`: the question as
 * it was asked, put plainly.
 */
export async function outsideTheBooks(
  scope: Scope,
  country: ProfileId,
  intent: Answerable,
  ask: Ask,
  turn: string,
): Promise<Findings | null> {
  // What a turn leaves out the question before it has said.
  // What is likely to be spent is told of what usually is, whatever month it is asked for.
  if (intent === 'spending-average' && SPENDING_AHEAD.test(turn)) return null
  const asked = findPeriods(turn, scope.asOf, country).length > 0 ? turn : `${ask.question} ${turn}`
  const [first] = timesOutside(asked, scope.asOf, country)
  if (first?.why === 'ahead' && !PLANS.includes(intent)) {
    const after = (days: number) => first.from > addDays(scope.asOf, days)
    if (FORECASTS.includes(intent)) return after(FARTHEST_DAYS) ? none(TOO_FAR, AHEAD) : null
    if (DUES.includes(intent)) return after(YEAR_OF_DUES) ? none(NOT_DUE_YET, AHEAD) : null
    return none(TO_COME, AHEAD)
  }
  return ask.periodGiven ? beforeTheBooks(scope, intent, ask) : null
}

async function beforeTheBooks(scope: Scope, intent: Answerable, { period }: Ask): Promise<Findings | null> {
  const begun = await firstBookedOn(scope.db, scope.books)
  const reach = begun && (HELD.includes(intent) ? addDays(begun, -1) : begun)
  if (!begun || !reach || period.to >= reach) return null
  const rows = await spent(scope, { to: begun }, true)
  const day = scope.write.date('begun', begun, rows, said('begin'))
  return none('Your books begin on {begun}, and tell nothing of the time before.', BEEN, [day])
}
