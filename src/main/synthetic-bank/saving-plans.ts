// What is put aside each month from what is left over: funds, a pot of one's own, deposits of the retired.
import { rupees } from './amounts'
import { type Bill, bill, fromMerchant } from './bills'
import { CITIES, type City } from './cities'
import type { GeneratedAccount } from './generated'
import { merchantsIn } from './merchants'
import type { Persona } from './personas'
import type { Random } from './random'

/** Standing orders into funds and the pot, soon after payday; `depositMinor` is a fixed deposit held, 0 for none. */
export function drawSavingPlans(
  kind: Persona,
  leftMinor: number,
  payday: number,
  potAt: number | null,
  accounts: readonly GeneratedAccount[],
  random: Random,
): { readonly bills: readonly Bill[]; readonly depositMinor: number } {
  const bills: Bill[] = []
  const day = 1 + ((payday + random.whole(2, 5) - 1) % 28)
  const funds = merchantsIn('mutual-fund', CITIES[0] as City)
  const spare = Math.max(0, leftMinor)
  const invests = random.chance(kind.id === 'retired' ? 0.2 : kind.id === 'affluent' ? 0.95 : 0.55)
  const count = kind.id === 'affluent' ? 3 : 1
  for (let n = 0; n < count && invests; n++) {
    const amountMinor = Math.round((spare * random.between(0.25, 0.5)) / count / 50_000) * 50_000
    const fund = funds[(random.whole(0, 2) + n * 2) % funds.length] as (typeof funds)[number]
    if (amountMinor < 50_000 || bills.some((made) => made.payee === fund.name)) continue
    bills.push(
      fromMerchant(fund, {
        kind: 'investment',
        amountMinor: -amountMinor,
        day: Math.min(28, day + n),
        route: 'ach-out',
        detail: `SIP${random.whole(1_000_000, 9_999_999)}`,
      }),
    )
  }
  const toPotMinor = Math.round((spare * random.between(0.2, 0.45)) / 50_000) * 50_000
  const pot = potAt === null ? null : accounts[potAt]
  if (pot && toPotMinor >= 50_000 && random.chance(0.8)) {
    bills.push(
      bill({
        kind: 'transfer',
        payee: pot.name,
        printed: `TO XXXX${pot.tail}`,
        categoryId: 'own-transfer',
        route: 'bank',
        detail: 'STANDING INSTRUCTION',
        amountMinor: -toPotMinor,
        day,
        counterpart: potAt,
      }),
    )
  }
  const depositMinor = kind.id === 'retired' ? Math.round(random.between(4, 30)) * rupees(100_000) : 0
  if (depositMinor > 0) {
    const phase = random.whole(0, 2)
    bills.push(
      bill({
        kind: 'income',
        payee: 'Fixed deposit interest',
        printed: 'FD INT CREDIT',
        detail: `${random.whole(100_000_000, 999_999_999)}`,
        categoryId: 'interest',
        route: 'bank',
        // 7.1 % a year, paid out by quarter.
        amountMinor: Math.round((depositMinor * 0.071) / 4),
        period: 'quarterly',
        day: Math.min(28, random.whole(3, 27)),
        phase,
      }),
    )
  }
  return { bills, depositMinor }
}
