// The first customers of every demo bank: fixed people with fixed stories, whatever the seed and the last day are.
import type { IsoDate } from '../../shared/domain'
import { rupees } from './amounts'
import { ashaBills, ashaHabits, tellAsha } from './asha'
import type { Calendar } from './calendar'
import { CITIES, type City } from './cities'
import type { Facts } from './facts'
import type { Gender } from './names'
import type { Person } from './person'
import type { PersonaId } from './personas'

export interface DemoCustomer {
  readonly customerId: string
  readonly name: string
  /** Who they are, in half a sentence. */
  readonly story: string
}

interface Demo {
  readonly story: string
  readonly facts: Facts
  /** What only this customer has. */
  readonly tell?: (person: Person, calendar: Calendar) => Person
}

const DEMOS: readonly Demo[] = [
  {
    story: 'salaried, rent due before payday',
    facts: {
      ...demo('salaried', 'Asha Kulkarni', 'female', '1997-03-14', 'Bengaluru', 72_400, 7),
      rentMinor: rupees(22_000),
      mainTail: '4821',
      cardTail: '0937',
      squeezed: true,
      fixedBills: ashaBills,
      ownHabits: ashaHabits,
    },
    tell: tellAsha,
  },
  {
    story: 'retired, lives on a pension and deposit interest',
    facts: {
      ...demo('retired', 'Raghunath Iyer', 'male', '1957-08-22', 'Coimbatore', 58_600, 1),
      mainTail: '7350',
      cardTail: '2216',
    },
  },
  {
    story: 'freelancer, earns unevenly',
    facts: {
      ...demo('freelancer', 'Nisha Fernandes', 'female', '1992-11-05', 'Mumbai', 84_000, 5),
      rentMinor: rupees(26_500),
      mainTail: '1184',
      cardTail: '8052',
    },
  },
  {
    story: 'student, lives on an allowance',
    facts: {
      ...demo('student', 'Arjun Deshpande', 'male', '2005-01-30', 'Pune', 16_500, 3),
      mainTail: '6027',
      rentMinor: rupees(6_500),
    },
  },
  {
    story: 'young family, two incomes and school fees',
    facts: {
      ...demo('young-family', 'Kavya Vemuri', 'female', '1989-06-17', 'Hyderabad', 148_000, 30),
      mainTail: '3908',
      cardTail: '6150',
    },
  },
  {
    story: 'over-indebted, loans take half of the salary',
    facts: {
      ...demo('over-indebted', 'Imtiaz Sheikh', 'male', '1986-09-02', 'Nagpur', 43_200, 7),
      rentMinor: rupees(9_500),
      mainTail: '2473',
      cardTail: '5561',
      squeezed: true,
    },
  },
]

/** The customers whose sign-ins a demo offers. */
export const DEMO_CUSTOMERS: readonly DemoCustomer[] = DEMOS.map(({ story, facts }, at) => ({
  customerId: `C${String(at + 1).padStart(5, '0')}`,
  name: facts.name,
  story,
}))

/** The fixed customer with that number, or null for all others. */
export function demoPerson(number: number): Demo | null {
  return DEMOS[number - 1] ?? null
}

function demo(
  personaId: PersonaId,
  name: string,
  gender: Gender,
  bornOn: IsoDate,
  city: string,
  income: number,
  payday: number,
): Facts {
  return {
    demo: true,
    personaId,
    name,
    gender,
    bornOn,
    joinedOn: personaId === 'retired' ? '2009-04-16' : '2021-07-05',
    city: CITIES.find((entry) => entry.name === city) as City,
    incomeMinor: rupees(income),
    payday,
    rentMinor: null,
    mainTail: null,
    cardTail: null,
    squeezed: false,
  }
}
