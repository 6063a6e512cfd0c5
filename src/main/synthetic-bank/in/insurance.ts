import { inMinor } from '../amounts'
import { type Bill, fromMerchant } from '../bills'
import type { Home } from '../facts'
import type { Random } from '../random'
import { MERCHANTS } from './merchants'

/** Life by the quarter or the year, health and motor by the year. */
export function drawInsurance(home: Home, random: Random): readonly Bill[] {
  const { persona, city, incomeMinor } = home
  const premiums: Bill[] = []
  const scale = Math.min(1, incomeMinor / inMinor(160_000))
  const add = (group: string, chance: number, period: 'yearly' | 'quarterly') => {
    const payee = MERCHANTS.pick(group, city, random)
    const share = random.between(0, 0.3) + scale * 0.7
    if (!random.chance(chance) || !payee) return
    const [low, high] = payee.ticket
    const yearly = low + (high - low) * share
    premiums.push(
      fromMerchant(payee, {
        kind: 'insurance',
        amountMinor: -inMinor(Math.round(period === 'quarterly' ? yearly / 3.9 : yearly)),
        period,
        day: random.whole(4, 27),
        phase: random.whole(0, 11),
        route: payee.channels.includes('ach') ? 'ach-out' : 'upi-out',
        detail: `POL${random.whole(10_000_000, 99_999_999)}`,
        minuteOfDay: random.whole(600, 1200),
      }),
    )
  }
  const young = persona.id === 'student' || persona.id === 'gig-worker'
  add(
    'life-insurance',
    young ? 0.05 : persona.id === 'retired' ? 0.12 : 0.42,
    random.chance(0.4) ? 'quarterly' : 'yearly',
  )
  add('health-insurance', young ? 0.04 : 0.34, 'yearly')
  add('motor-insurance', persona.id === 'student' ? 0.1 : 0.45, 'yearly')
  return premiums
}
