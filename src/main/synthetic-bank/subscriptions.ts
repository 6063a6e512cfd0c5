// Streaming, storage, papers and the gym: small fixed prices that rise now and then.
import { addDays } from '../../shared/dates'
import { inMinor } from './amounts'
import { type Bill, fromMerchant } from './bills'
import type { Home } from './facts'
import type { Merchants } from './merchants'
import type { PersonaId } from './personas'
import type { Random } from './random'
import type { Route } from './statement-line'

/** A name of the dictionary with its price, and the price it rises to. */
export interface Stream {
  readonly name: string
  readonly prices: readonly number[]
}

export interface StreamMarket {
  readonly merchants: Merchants
  readonly streams: readonly Stream[]
  /** From this price on only for those who earn so much a month; both in whole currency units. */
  readonly dear: { readonly price: number; readonly income: number }
  /** How it is paid by those who do not put it on the card. */
  readonly route: Route
  readonly detail: { readonly onCard: string; readonly fromAccount: string }
}

export function drawSubscriptions(market: StreamMarket, home: Home, random: Random): readonly Bill[] {
  const wanted = random.whole(0, MOST[home.persona.id] ?? 4)
  const chosen = new Map<string, Bill>()
  for (let n = 0; n < wanted; n++) {
    const { name, prices } = random.pick(market.streams)
    const [price = 0, later] = prices
    const raised = random.chance(0.35)
    const on = addDays(home.start, random.whole(100, Math.max(101, home.historyDays)))
    if (price > market.dear.price && home.incomeMinor < inMinor(market.dear.income)) continue
    const rises = raised && later ? [{ on, amountMinor: -inMinor(later) }] : []
    const day = random.whole(1, 28)
    const onCard = home.hasCard && random.chance(0.8)
    chosen.set(name, subscription(market, name, inMinor(price), day, onCard, rises))
  }
  return [...chosen.values()]
}

export function subscription(
  { merchants, route, detail }: StreamMarket,
  name: string,
  priceMinor: number,
  day: number,
  onCard: boolean,
  rises: Bill['rises'] = [],
): Bill {
  return fromMerchant(merchants.named(name), {
    kind: 'subscription',
    amountMinor: -priceMinor,
    day,
    onCard,
    route: onCard ? 'card' : route,
    detail: onCard ? detail.onCard : detail.fromAccount,
    minuteOfDay: 5 * 60 + ((day * 37) % 180),
    rises,
  })
}

/** Subscriptions at most; four for those not named. */
const MOST: Readonly<Partial<Record<PersonaId, number>>> = {
  affluent: 5,
  retired: 1,
  'gig-worker': 1,
  'seasonal-worker': 1,
  student: 2,
  'single-parent': 2,
}
