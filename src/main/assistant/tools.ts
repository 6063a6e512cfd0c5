import type { Tool } from './findings'
import type { Answerable } from './intents'
import { changeAgainstBefore } from './tools-change'
import { spendingAtMerchant } from './tools-merchant'
import { balanceNow, incomeIn, largestIn, savingTip } from './tools-money'
import { forecastAhead, upcomingBills } from './tools-outlook'
import { spendingInAll, spendingOnCategory } from './tools-spending'
import { subscriptionsNow } from './tools-subscriptions'

/** One tool per kind of question. Each reads the caller's books through its scope and nothing else. */
export const TOOLS: Readonly<Record<Answerable, Tool>> = {
  'spending-category': spendingOnCategory,
  'spending-merchant': spendingAtMerchant,
  'spending-total': spendingInAll,
  change: changeAgainstBefore,
  forecast: forecastAhead,
  bills: upcomingBills,
  subscriptions: subscriptionsNow,
  'largest-payments': largestIn,
  balance: balanceNow,
  income: incomeIn,
  tip: savingTip,
}
