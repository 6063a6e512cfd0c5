// What customers look at in the bank's catalogue, and how far they go: views, clicks, applications, uptakes.
import { dayNumber } from '../../shared/dates'
import type { Calendar, CalendarDay } from './calendar'
import type { GeneratedProductEvent } from './generated'
import type { Person } from './person'
import type { PersonaId } from './personas'
import { type BankProduct, isEligible } from './products'
import { type Random, randomStream } from './random'

/** Mean views of the whole catalogue in a month. */
const VIEWS_PER_MONTH = 1.5
const CLICKS = 0.36
const APPLICATIONS = 0.2
const UPTAKES = 0.62
/** The bank seldom lends to those who owe much already. */
const UPTAKES_OF_INDEBTED = 0.2

/**
 * One customer's product events up to the last booked day, oldest first; none before they joined. An application needs
 * eligibility, and who has taken a product up does not look at it again.
 */
export function productInterest(
  person: Person,
  randomSeed: number,
  calendar: Calendar,
): readonly GeneratedProductEvent[] {
  const random = randomStream(randomSeed, person.id, 'products')
  const { products } = person.country
  const attention = VIEWS_PER_MONTH * Math.exp(0.6 * random.normal())
  const appeals = products.map((product) => ({ product, appeal: appeal(person, product) }))
  const all = appeals.reduce((sum, each) => sum + each.appeal, 0)
  const taken = new Set<string>()
  const events: GeneratedProductEvent[] = []
  for (let at = person.startAt; at <= calendar.until; at++) {
    const day = calendar.days[at] as CalendarDay
    if (person.declineAt !== null && at >= person.declineAt) break
    for (const { product, appeal: own } of appeals) {
      if (taken.has(product.id) || !random.chance((attention / 30.4) * (own / all) * season(product, day))) continue
      const steps = visit(person, product, day, random)
      if (steps.includes('uptake')) taken.add(product.id)
      for (const kind of steps) events.push({ productId: product.id, kind, on: day.on })
    }
  }
  return events
}

/** How far one look goes. */
function visit(
  person: Person,
  product: BankProduct,
  day: CalendarDay,
  random: Random,
): readonly GeneratedProductEvent['kind'][] {
  if (!random.chance(CLICKS)) return ['view']
  const age = Math.floor((day.number - dayNumber(person.bornOn)) / 365.2425)
  const may = isEligible(product, age, person.incomeMinor)
  if (!random.chance(APPLICATIONS) || !may) return ['view', 'click']
  const lends = product.kind === 'loan' || product.kind === 'card'
  const chance = lends && person.personaId === 'over-indebted' ? UPTAKES_OF_INDEBTED : UPTAKES
  return random.chance(chance) ? ['view', 'click', 'application', 'uptake'] : ['view', 'click', 'application']
}

/** Against 1 for a product that means little to this customer. */
function appeal(person: Person, product: BankProduct): number {
  const wanted = APPEAL[product.id]?.[person.personaId] ?? 1
  const has = product.kind === 'card' && person.card !== null ? 0.45 : 1
  const rents = person.bills.some((bill) => bill.payee === 'Rent')
  return wanted * has * (product.id === 'home-loan' && rents ? 2 : 1)
}

/** Cars and journeys are looked at before the holidays, funds at the end of the tax year. */
function season(product: BankProduct, day: CalendarDay): number {
  if (product.id === 'travel-card')
    return [0.8, 0.9, 1.1, 1.3, 1.4, 1.1, 0.9, 0.8, 0.8, 1, 1, 1][day.monthOfYear - 1] as number
  if (product.kind === 'investment')
    return [1.3, 1.4, 1.6, 0.9, 0.8, 0.8, 0.9, 0.9, 0.8, 0.9, 0.9, 0.9][day.monthOfYear - 1] as number
  return 1
}

const APPEAL: Readonly<Record<string, Readonly<Partial<Record<PersonaId, number>>>>> = {
  'savings-plus': { salaried: 2, freelancer: 2, 'young-family': 2, 'seasonal-worker': 3, 'shop-owner': 2 },
  'fixed-deposit': { retired: 3, affluent: 2, 'young-family': 1.5, 'shop-owner': 2, 'seasonal-worker': 2 },
  'regular-saver': { salaried: 2, student: 1.5, 'young-family': 2, 'gig-worker': 2, 'single-parent': 2.5 },
  'senior-deposit': { retired: 6, student: 0.1, salaried: 0.2, 'gig-worker': 0.1, 'young-family': 0.2 },
  'cashback-card': { salaried: 3, 'young-family': 4, 'single-parent': 3, student: 0.6, retired: 0.8 },
  'travel-card': { affluent: 5, freelancer: 3, salaried: 2, 'over-indebted': 0.6, retired: 1.5 },
  'balance-transfer': { 'over-indebted': 7, 'single-parent': 1.6, affluent: 0.2, retired: 0.2, student: 0.4 },
  'personal-loan': {
    'over-indebted': 5,
    'gig-worker': 3,
    'shop-owner': 2,
    'single-parent': 2,
    affluent: 0.4,
    retired: 0.3,
  },
  'vehicle-loan': { 'gig-worker': 4, salaried: 2.5, 'young-family': 2.5, 'shop-owner': 2, student: 0.8, retired: 0.3 },
  'home-loan': { salaried: 2, 'young-family': 3.5, affluent: 1.5, student: 0.2, retired: 0.1, 'gig-worker': 0.5 },
  'health-cover': { 'young-family': 3, 'single-parent': 2.5, retired: 2, 'shop-owner': 2, student: 0.3 },
  'index-fund': { affluent: 5, salaried: 2.5, freelancer: 2.5, student: 1, 'over-indebted': 0.3, retired: 0.8 },
  'student-account': { student: 5, affluent: 0.2, retired: 0.1 },
}
