// Small shops around the corner that no dictionary knows. Many are registered with a trade, so that the bank knows their
// category; for the others it guesses, now and then wrongly.
import type { CategoryId } from '../../shared/domain'
import type { AmountEnding } from './amounts'
import type { City, Region } from './cities'
import type { Random } from './random'

export type ShopKind =
  | 'grocer'
  | 'greengrocer'
  | 'tea'
  | 'tiffin'
  | 'bakery'
  | 'chemist'
  | 'auto'
  | 'barber'
  | 'hardware'

export interface LocalShop {
  readonly name: string
  readonly quarter: string
  readonly categoryId: CategoryId
  /** Of the guess, the same for every row of this shop; null for a registered trade. */
  readonly confidence: number | null
  readonly ticket: readonly [number, number]
  readonly ends: AmountEnding
}

export interface ShopTables {
  readonly trades: Readonly<Record<ShopKind, Trade>>
  /** The first word over the door, by region; `anywhere` serves all. */
  readonly families: Readonly<Record<Region, readonly string[]>>
  readonly anywhere: readonly string[]
  readonly ends: AmountEnding
  readonly routes: readonly ('upi' | 'debit' | 'card')[]
}

/** A shop of that kind near the customer, under a name and a guessed category that stay. */
export function localShop(tables: ShopTables, kind: ShopKind, city: City, home: string, random: Random): LocalShop {
  const { trades, categoryId, mistaken, ticket } = tables.trades[kind]
  const registered = random.chance(0.6)
  const right = registered || random.chance(0.7)
  return {
    name: `${random.pick([...(tables.families[city.region] ?? []), ...tables.anywhere])} ${random.pick(trades)}`,
    quarter: random.chance(0.7) ? home : random.pick(city.quarters),
    categoryId: right ? categoryId : mistaken,
    confidence: registered ? null : Math.round(random.between(right ? 0.58 : 0.5, right ? 0.8 : 0.66) * 100) / 100,
    ticket,
    ends: tables.ends,
  }
}

export interface Trade {
  readonly trades: readonly string[]
  readonly categoryId: CategoryId
  readonly mistaken: CategoryId
  readonly ticket: readonly [number, number]
}

export function trade(
  trades: readonly string[],
  categoryId: CategoryId,
  mistaken: CategoryId,
  low: number,
  high: number,
): Trade {
  return { trades, categoryId, mistaken, ticket: [low, high] }
}
