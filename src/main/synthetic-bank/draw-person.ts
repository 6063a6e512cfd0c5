// Draws one customer: facts first (persona, city, income, home), then bills and habits that the income can carry.
import type { IsoDate } from '../../shared/domain'
import type { Bill } from './bills'
import { fitToBudget, monthlyOut, withOpeningBalances } from './budget'
import type { Calendar, CalendarDay } from './calendar'
import { demoPerson } from './demo-customers'
import { drawFacts, logBetween, wrapDay } from './draw-facts'
import type { Facts, StandingBills } from './facts'
import type { GeneratedAccount } from './generated'
import { cardShare, drawHabits, type Habit, monthlyCostMinor } from './habits'
import { drawHouseholdBills } from './household'
import { drawIncome } from './income'
import { drawLoans, type OpenAccount } from './loans'
import { personName } from './names'
import { personPayee } from './payees'
import type { CardPlan, Person } from './person'
import { type Persona, persona } from './personas'
import { type Random, randomStream } from './random'
import { drawSavingPlans } from './saving-plans'
import { digits } from './statement-line'

/** Customer number `number` (1, 2, …) of the bank with that seed: the same however many others there are. */
export function drawPerson(number: number, randomSeed: number, currency: string, calendar: Calendar): Person {
  const id = `C${String(number).padStart(5, '0')}`
  const random = randomStream(randomSeed, number)
  const demo = demoPerson(number)
  const facts = demo?.facts ?? drawFacts(calendar, random)
  const person = build(id, facts, currency, calendar, random)
  return demo?.tell ? demo.tell(person, calendar) : person
}

function build(id: string, facts: Facts, currency: string, calendar: Calendar, random: Random): Person {
  const kind = persona(facts.personaId)
  const { city, incomeMinor, payday, squeezed } = facts
  const startAt = facts.demo || random.chance(0.94) ? 0 : random.whole(0, Math.max(0, calendar.until - 40))
  const start = (calendar.days[startAt] as CalendarDay).on
  const joinedOn = startAt === 0 ? facts.joinedOn : start
  const { accounts, open } = accountList(id, currency, joinedOn, random)
  open(kind.mainKind, kind.mainKind === 'current' ? 'Current' : 'Savings', 0, facts.mainTail ?? undefined)
  const cardAt = facts.cardTail === null ? null : open('card', cardName(kind, random), 0, facts.cardTail || undefined)
  const potAt = drawPot(kind, facts, open, random)

  const standing =
    facts.fixedBills?.(calendar, open, random) ?? drawStandingBills(kind, facts, start, calendar, open, random)
  const committed = monthlyOut([...standing.income, ...standing.bills])
  const family = personName(city.region, random.chance(0.5) ? 'male' : 'female', random)
  const drawn = withDecoys(drawHabits(city, kind.habits, random), random)
  const savingShare = facts.fixedBills ? 0.015 : kind.savingShare
  const fit = fitToBudget(facts.ownHabits?.(drawn) ?? drawn, { ...kind, savingShare }, incomeMinor, committed)
  const left = incomeMinor - committed - fit.costMinor
  const savings = facts.fixedBills
    ? { bills: [], depositMinor: 0 }
    : drawSavingPlans(kind, left, payday, potAt, accounts, random)
  if (savings.depositMinor > 0) open('investment', 'Fixed deposit', savings.depositMinor)
  const cardSpend = fit.habits.reduce(
    (sum, habit) => sum + monthlyCostMinor(habit, fit.means) * cardShare(habit, cardAt !== null),
    0,
  )
  const mayLeave = !facts.demo && startAt === 0 && !squeezed
  const declineAt = mayLeave && random.chance(0.05) ? calendar.until - random.whole(75, 150) : null
  const bills = [...standing.income, ...standing.bills, ...savings.bills]
  const person: Person = {
    id,
    name: facts.name,
    gender: facts.gender,
    bornOn: facts.bornOn,
    joinedOn,
    city,
    personaId: kind.id,
    accounts,
    potAt,
    card: cardAt === null ? null : drawCard(cardAt, kind, facts, cardSpend, random),
    loans: standing.loans,
    bills: bills.map((bill) => endBefore(bill, declineAt, calendar, random)),
    earnings: standing.earnings ?? null,
    habits: fit.habits,
    means: fit.means,
    everydayMinor: Math.round(fit.costMinor - cardSpend),
    incomeMinor,
    cushionMinor: Math.round(incomeMinor * logBetween(kind.cushion, random)),
    family: personPayee(family, 'FAMILY', 'other-income', 0.56),
    startAt,
    declineAt,
    squeezeMinor: squeezed ? Math.round(incomeMinor * random.between(0.12, 0.38)) : null,
    script: [],
    random,
  }
  return withOpeningBalances(person, calendar)
}

function accountList(
  id: string,
  currency: string,
  joinedOn: IsoDate,
  random: Random,
): { readonly accounts: readonly GeneratedAccount[]; readonly open: OpenAccount } {
  const accounts: GeneratedAccount[] = []
  return {
    accounts,
    open: (kind, name, openingMinor, tail = digits(4, random), openedOn = joinedOn) => {
      accounts.push({ id: `${id}-${accounts.length + 1}`, kind, name, tail, currency, openedOn, openingMinor })
      return accounts.length - 1
    },
  }
}

/** A second savings account, by its place in the list, for those who have one. */
function drawPot(kind: Persona, facts: Facts, open: OpenAccount, random: Random): number | null {
  const wanted = random.chance(kind.potChance)
  if (!wanted || facts.demo || facts.squeezed) return null
  const name = random.pick(['Goal savings', 'Rainy day', 'Holiday fund'])
  return open('savings', name, Math.round(facts.incomeMinor * random.between(0.3, 2.5)))
}

function drawCard(at: number, kind: Persona, facts: Facts, monthlyMinor: number, random: Random): CardPlan {
  const indebted = kind.id === 'over-indebted'
  const owed = monthlyMinor * random.between(0.8, 1.3) + (indebted ? facts.incomeMinor * 0.8 : 0)
  return {
    at,
    dueDay: facts.squeezed ? wrapDay(facts.payday - 1) : random.pick([5, 8, 12, 15, 18, 20]),
    payShare: indebted ? random.between(0.08, 0.4) : random.chance(0.93) ? 1 : 0.3,
    limitMinor: Math.round((facts.incomeMinor * random.between(1.2, 2.6)) / 500_000) * 500_000 + 2_000_000,
    openingOwedMinor: Math.round(owed),
  }
}

function drawStandingBills(
  kind: Persona,
  facts: Facts,
  start: IsoDate,
  calendar: Calendar,
  open: OpenAccount,
  random: Random,
): StandingBills {
  const { city, incomeMinor, payday, squeezed } = facts
  const income = drawIncome(kind, incomeMinor, payday, city, random)
  const home = {
    persona: kind,
    city,
    incomeMinor,
    hasCard: facts.cardTail !== null,
    rentMinor: facts.rentMinor,
    rentDay: squeezed ? wrapDay(payday - 4) : random.whole(1, 5),
    start,
    historyDays: calendar.until,
    withSchool: facts.demo,
  }
  const household = drawHouseholdBills(home, random)
  const loans = drawLoans(
    kind,
    incomeMinor,
    squeezed ? wrapDay(payday - 2) : null,
    facts.demo,
    start,
    calendar,
    random,
    open,
  )
  return { income: income.bills, earnings: income.earnings, bills: [...household, ...loans.bills], loans: loans.plans }
}

/** Regular, but no bill: the Saturday shop and the coffee of every working day. */
function withDecoys(habits: readonly Habit[], random: Random): readonly Habit[] {
  const saturday = random.chance(0.3)
  const coffee = random.chance(0.15)
  return habits.map((habit) => {
    if (habit.id === 'supermarket' && saturday)
      return { ...habit, perMonth: 4.3, every: 'saturday' as const, payees: habit.payees.slice(0, 1) }
    if (habit.id === 'tea' && coffee)
      return { ...habit, perMonth: 19, every: 'workday' as const, payees: habit.payees.slice(0, 1) }
    return habit
  })
}

/** Customers who turn away take their payments with them, one after the other. */
function endBefore(bill: Bill, declineAt: number | null, calendar: Calendar, random: Random): Bill {
  if (declineAt === null || bill.categoryId === 'fees' || bill.counterpart !== null) return bill
  const at = Math.max(0, declineAt + random.whole(-5, 55))
  return { ...bill, to: (calendar.days[Math.min(at, calendar.until)] as CalendarDay).on }
}

function cardName(kind: Persona, random: Random): string {
  return kind.id === 'affluent' ? 'Reserve card' : random.pick(['Card', 'Rewards card', 'Platinum card'])
}
