// The first customers of the British bank.
import { inMinor } from '../amounts'
import { type Demo, demoFacts } from '../demo-facts'
import { CITIES } from './cities'

export const DEMOS: readonly Demo[] = [
  {
    story: 'salaried, rent due before payday',
    facts: {
      ...demoFacts(CITIES, 'salaried', 'Hannah Whitehead', 'female', '1997-03-14', 'Leeds', 2_240, 10),
      rentMinor: inMinor(795),
      mainTail: '4821',
      cardTail: '0937',
      squeezed: true,
    },
  },
  {
    story: 'retired, lives on pensions and savings interest',
    facts: {
      ...demoFacts(CITIES, 'retired', 'Alasdair Paterson', 'male', '1957-08-22', 'Edinburgh', 1_980, 26),
      mainTail: '7350',
      cardTail: '2216',
    },
  },
  {
    story: 'freelancer, earns unevenly',
    facts: {
      ...demoFacts(CITIES, 'freelancer', 'Ngozi Clarke', 'female', '1992-11-05', 'London', 3_150, 5),
      rentMinor: inMinor(1_150),
      mainTail: '1184',
      cardTail: '8052',
    },
  },
  {
    story: 'student, lives on an allowance and a weekend job',
    facts: {
      ...demoFacts(CITIES, 'student', 'Rhys Morgan', 'male', '2005-01-30', 'Cardiff', 890, 3),
      mainTail: '6027',
    },
  },
  {
    story: 'young family, two incomes and a nursery',
    facts: {
      ...demoFacts(CITIES, 'young-family', 'Priya Taylor', 'female', '1989-06-17', 'Manchester', 4_650, 28),
      mainTail: '3908',
      cardTail: '6150',
    },
  },
  {
    story: 'over-indebted, loans take half of the pay',
    facts: {
      ...demoFacts(CITIES, 'over-indebted', 'Craig Dawson', 'male', '1986-09-02', 'Sheffield', 1_790, 7),
      rentMinor: inMinor(520),
      mainTail: '2473',
      cardTail: '5561',
      squeezed: true,
    },
  },
]
