// What is put aside each month from what is left over: funds, a pot of one's own, deposits of the retired; and what has
// been put aside before the history begins.

import type { IsoDate } from '../../shared/domain'
import { type Bill, bill, fromMerchant } from './bills'
import { type Country, worth } from './country'
import { logBetween } from './draw-facts'
import type { Facts } from './facts'
import type { GeneratedAccount } from './generated'
import type { Persona } from './personas'
import type { DepositPlan, OpenAccount } from './plans'
import type { Random } from './random'

/** Standing orders into funds and the pot, soon after payday; `depositMinor` is a fixed deposit held, 0 for none. */
export function drawSavingPlans(
  country: Country,
  { city }: Facts,
  kind: Persona,
  leftMinor: number,
  payday: number,
  potAt: number | null,
  accounts: readonly GeneratedAccount[],
  random: Random,
): { readonly bills: readonly Bill[]; readonly depositMinor: number } {
  const bills: Bill[] = []
  const { saving, words, stepMinor } = country
  const round = 5 * stepMinor
  const day = 1 + ((payday + random.whole(2, 5) - 1) % 28)
  const funds = country.merchants.of('mutual-fund', city)
  const spare = Math.max(0, leftMinor)
  const invests = random.chance(kind.id === 'retired' ? 0.2 : kind.id === 'affluent' ? 0.95 : 0.55)
  const count = kind.id === 'affluent' ? 3 : 1
  for (let n = 0; n < count && invests; n++) {
    const amountMinor = Math.round((spare * random.between(0.25, 0.5)) / count / round) * round
    const fund = funds[(random.whole(0, 2) + n * 2) % funds.length] as (typeof funds)[number]
    if (amountMinor < round || bills.some((made) => made.payee === fund.name)) continue
    bills.push(
      fromMerchant(fund, {
        kind: 'investment',
        amountMinor: -amountMinor,
        day: Math.min(28, day + n),
        route: 'ach-out',
        detail: `${saving.fundOrder}${random.whole(1_000_000, 9_999_999)}`,
      }),
    )
  }
  const toPotMinor = Math.round((spare * random.between(0.2, 0.45)) / round) * round
  const pot = potAt === null ? null : accounts[potAt]
  if (pot && toPotMinor >= round && random.chance(0.8)) {
    bills.push(
      bill({
        kind: 'transfer',
        payee: pot.name,
        printed: words.standingOrder.printed(pot.tail),
        categoryId: 'own-transfer',
        route: 'bank',
        detail: words.standingOrder.detail,
        amountMinor: -toPotMinor,
        day,
        counterpart: potAt,
      }),
    )
  }
  const depositMinor = kind.id === 'retired' ? Math.round(random.between(4, 30)) * worth(country, 100_000) : 0
  if (depositMinor > 0) {
    const phase = random.whole(0, 2)
    bills.push(
      bill({
        kind: 'income',
        ...saving.depositInterest,
        detail: `${random.whole(100_000_000, 999_999_999)}`,
        categoryId: 'interest',
        route: 'bank',
        // Paid out by quarter.
        amountMinor: Math.round((depositMinor * saving.depositRate) / 4),
        period: 'quarterly',
        day: Math.min(28, random.whole(3, 27)),
        phase,
      }),
    )
  }
  return { bills, depositMinor }
}

/**
 * What a drawn customer has put aside in the years before, in months of income, by age: part of it in the pot, the rest
 * in fixed deposits, which are opened here and keep their interest. The pot's balance is given back for its account.
 */
export function drawWealth(
  country: Country,
  kind: Persona,
  facts: Facts,
  start: IsoDate,
  hasPot: boolean,
  open: OpenAccount,
  random: Random,
): { readonly potMinor: number; readonly deposits: readonly DepositPlan[] } {
  const age = Number(start.slice(0, 4)) - Number(facts.bornOn.slice(0, 4))
  const years = Math.min(2, Math.max(0.12, (age - 18) / 27))
  const wealthMinor = facts.incomeMinor * logBetween(kind.wealth, random) * years
  const potShare = hasPot ? random.between(0.2, 0.5) : 0
  const least = worth(country, 20_000)
  const deposits: DepositPlan[] = []
  const count = random.chance(0.3) ? 2 : 1
  for (let n = 0; n < count; n++) {
    const share = ((1 - potShare) * wealthMinor) / count
    const depositMinor = Math.round(share / (least / 4)) * (least / 4)
    const name = country.saving.depositNames[n % country.saving.depositNames.length] as string
    if (depositMinor < least || facts.squeezed) continue
    deposits.push({
      at: open('investment', name, depositMinor),
      annualRate: country.saving.depositRate,
      keepsInterest: true,
    })
  }
  return { potMinor: Math.round(potShare * wealthMinor), deposits }
}
