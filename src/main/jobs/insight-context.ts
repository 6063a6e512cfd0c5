// What the rules of insights look at besides the rows.
import type { Forecast } from '../../shared/domain'
import type { NormalPayment } from '../analytics/anomalies'
import type { InsightContext } from '../analytics/insight-books'
import type { Books } from '../db/books'
import { keptInsights } from '../db/insights'
import type { Db } from '../db/open'
import { habitsOf } from './payment-habits'

/** Accounts of the bank's currency alone; `balances` by account, `accounts` those that have been forecast. */
export async function insightContext(
  db: Db,
  books: Books,
  balances: ReadonlyMap<string, number>,
  accounts: readonly { readonly accountId: string; readonly forecast: Forecast | null }[],
): Promise<InsightContext> {
  const forecasts = new Map(accounts.map(({ accountId, forecast }) => [accountId, forecast]))
  const kept = await keptInsights(db, books.customerId)
  return {
    accounts: books.accounts
      .filter(({ currency }) => currency === books.currency)
      .map(({ id, kind, name }) => ({
        id,
        kind,
        name,
        balanceMinor: balances.get(id) ?? 0,
        forecast: forecasts.get(id) ?? null,
      })),
    habits: await habitsOf(db),
    normal: kept.flatMap(({ answer, insight }): readonly NormalPayment[] =>
      answer === 'normal' && insight?.figure ? [{ payee: insight.payee, amountMinor: insight.figure.amountMinor }] : [],
    ),
  }
}
