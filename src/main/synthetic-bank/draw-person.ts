// Draws one customer: facts first (persona, city, income, home), then bills and habits that the income can carry.

import type { IsoDate } from '../../shared/domain'
import type { Bill } from './bills'
import { fitToBudget, monthlyOut, withOpeningBalances } from './budget'
import type { Calendar, CalendarDay } from './calendar'
import { type Country, worth } from './country'
import type { Demo } from './demo-facts'
import { drawFacts, logBetween, wrapDay } from './draw-facts'
import type { Facts, StandingBills } from './facts'
import type { GeneratedAccount } from './generated'
import type { Habit } from './habit'
import { cardShare, drawHabits, monthlyCostMinor } from './habits'
import { drawLoans } from './loans'
import { personPayee } from './payees'
import type { CardPlan, Person } from './person'
import { type Persona, persona } from './personas'
import type { OpenAccount } from './plans'
import { type Random, randomStream } from './random'
import { drawSavingPlans, drawWealth } from './saving-plans'
import { digits } from './statement-line'

/** Customer number `number` (1, 2, …) of the bank with that seed: the same however many others there are. */
export function drawPerson(
  number: number,
  randomSeed: number,
  country: Country,
  demos: readonly Demo[],
  calendar: Calendar,
): Person {
  const id = `C${String(number).padStart(5, '0')}`
  const random = randomStream(randomSeed, number)
  const demo = demos[number - 1]
  const facts = demo?.facts ?? drawFacts(country, calendar, random)
  const person = build(id, facts, country, calendar, random, randomStream(randomSeed, number, 'wealth'))
  return demo?.tell ? demo.tell(person, calendar) : person
}

function build(
  id: string,
  facts: Facts,
  country: Country,
  calendar: Calendar,
  random: Random,
  ofWealth: Random,
): Person {
  const kind = persona(facts.personaId)
  const { city, incomeMinor, payday, squeezed } = facts
  const startAt = facts.demo || random.chance(0.94) ? 0 : random.whole(0, Math.max(0, calendar.until - 40))
  const start = (calendar.days[startAt] as CalendarDay).on
  const joinedOn = startAt === 0 ? facts.joinedOn : start
  const { accounts, open } = accountList(id, country.currency, joinedOn, random)
  const main = country.mainAccounts[kind.mainKind]
  open(main.kind, main.name, 0, facts.mainTail ?? undefined)
  const cardAt =
    facts.cardTail === null ? null : open('card', cardName(country, kind, random), 0, facts.cardTail || undefined)
  const potAt = drawPot(country, kind, facts, open, random)

  const standing =
    facts.fixedBills?.(calendar, open, random) ?? drawStandingBills(country, kind, facts, start, calendar, open, random)
  const committed = monthlyOut([...standing.income, ...standing.bills])
  const family = country.personName(city.region, random.chance(0.5) ? 'male' : 'female', random)
  const drawn = withDecoys(drawHabits(country, city, kind.habits, random), random)
  const savingShare = facts.fixedBills ? 0.015 : kind.savingShare
  const fit = fitToBudget(facts.ownHabits?.(drawn) ?? drawn, { ...kind, savingShare }, incomeMinor, committed)
  const left = incomeMinor - committed - fit.costMinor
  const savings = facts.fixedBills
    ? { bills: [], depositMinor: 0 }
    : drawSavingPlans(country, facts, kind, left, payday, potAt, accounts, random)
  const { saving } = country
  const paidOut =
    savings.depositMinor > 0 ? open('investment', saving.depositNames[0] as string, savings.depositMinor) : null
  const held = paidOut === null ? [] : [{ at: paidOut, annualRate: saving.depositRate, keepsInterest: false }]
  // The demo's own have what their stories say.
  const wealth = facts.demo ? null : drawWealth(country, kind, facts, start, potAt !== null, open, ofWealth)
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
    country,
    city,
    personaId: kind.id,
    accounts: accounts.map((account, at) =>
      at === potAt && wealth ? { ...account, openingMinor: account.openingMinor + wealth.potMinor } : account,
    ),
    potAt,
    card: cardAt === null ? null : drawCard(cardAt, country, kind, facts, cardSpend, random),
    loans: standing.loans,
    deposits: [...held, ...(wealth?.deposits ?? [])],
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
function drawPot(country: Country, kind: Persona, facts: Facts, open: OpenAccount, random: Random): number | null {
  const wanted = random.chance(kind.potChance)
  if (!wanted || facts.demo || facts.squeezed) return null
  const name = random.pick(country.saving.potNames)
  return open('savings', name, Math.round(facts.incomeMinor * random.between(0.3, 2.5)))
}

function drawCard(
  at: number,
  country: Country,
  kind: Persona,
  facts: Facts,
  monthlyMinor: number,
  random: Random,
): CardPlan {
  const indebted = kind.id === 'over-indebted'
  const owed = monthlyMinor * random.between(0.8, 1.3) + (indebted ? facts.incomeMinor * 0.8 : 0)
  return {
    at,
    dueDay: facts.squeezed ? wrapDay(facts.payday - 1) : random.pick([5, 8, 12, 15, 18, 20]),
    payShare: indebted ? random.between(0.08, 0.4) : random.chance(0.93) ? 1 : 0.3,
    limitMinor:
      Math.round((facts.incomeMinor * random.between(1.2, 2.6)) / worth(country, 5_000)) * worth(country, 5_000) +
      worth(country, 20_000),
    openingOwedMinor: Math.round(owed),
  }
}

function drawStandingBills(
  country: Country,
  kind: Persona,
  facts: Facts,
  start: IsoDate,
  calendar: Calendar,
  open: OpenAccount,
  random: Random,
): StandingBills {
  const { city, incomeMinor, payday, squeezed } = facts
  const income = country.income(facts, random)
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
  const household = country.household(home, random)
  const loans = drawLoans(
    country,
    city,
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

function cardName({ cardTerms }: Country, kind: Persona, random: Random): string {
  return kind.id === 'affluent' ? cardTerms.finest : random.pick(cardTerms.names)
}
