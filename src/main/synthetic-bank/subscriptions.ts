// Streaming, storage, papers and the gym: small fixed prices that rise now and then.
import { addDays } from '../../shared/dates'
import { rupees } from './amounts'
import { type Bill, fromMerchant } from './bills'
import type { Home } from './facts'
import { merchant } from './merchants'
import type { Random } from './random'

export function drawSubscriptions(home: Home, random: Random): readonly Bill[] {
  const { id } = home.persona
  const wanted = random.whole(
    0,
    id === 'affluent' ? 5 : id === 'retired' || id === 'gig-worker' ? 1 : id === 'student' ? 2 : 4,
  )
  const chosen = new Map<string, Bill>()
  for (let n = 0; n < wanted; n++) {
    const { name, prices } = random.pick(STREAMS)
    const [price = 0, later] = prices
    const raised = random.chance(0.35)
    const on = addDays(home.start, random.whole(100, Math.max(101, home.historyDays)))
    if (price > 1000 && home.incomeMinor < rupees(90_000)) continue
    const rises = raised && later ? [{ on, amountMinor: -rupees(later) }] : []
    chosen.set(name, subscription(name, rupees(price), random.whole(1, 28), home.hasCard && random.chance(0.8), rises))
  }
  return [...chosen.values()]
}

export function subscription(
  name: string,
  priceMinor: number,
  day: number,
  onCard: boolean,
  rises: Bill['rises'] = [],
): Bill {
  return fromMerchant(merchant(name), {
    kind: 'subscription',
    amountMinor: -priceMinor,
    day,
    onCard,
    route: onCard ? 'card' : 'upi-out',
    detail: onCard ? 'MUMBAI' : 'AUTOPAY',
    minuteOfDay: 5 * 60 + ((day * 37) % 180),
    rises,
  })
}

const STREAMS: readonly { readonly name: string; readonly prices: readonly number[] }[] = [
  { name: 'Netflix', prices: [499, 649] },
  { name: 'Netflix', prices: [199, 249] },
  { name: 'Spotify', prices: [119, 139] },
  { name: 'YouTube Premium', prices: [129, 149] },
  { name: 'JioHotstar', prices: [149, 199] },
  { name: 'Sony LIV', prices: [299, 399] },
  { name: 'Amazon Prime', prices: [299, 329] },
  { name: 'Google One', prices: [130, 140] },
  { name: 'iCloud+', prices: [75, 89] },
  { name: 'Kindle Unlimited', prices: [169, 189] },
  { name: 'The Hindu', prices: [249, 299] },
  { name: 'ChatGPT Plus', prices: [1999] },
  { name: 'LinkedIn Premium', prices: [1550] },
  { name: 'cult.fit', prices: [1249, 1399] },
]
