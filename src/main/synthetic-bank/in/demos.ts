// The first customers of the Indian demo bank; the sign-in page offers them.
import { inMinor } from '../amounts'
import { type Demo, demoFacts } from '../demo-facts'
import { ashaBills, ashaHabits, tellAsha } from './asha'
import { CITIES } from './cities'

export const DEMOS: readonly Demo[] = [
  {
    story: 'salaried, rent due before payday',
    facts: {
      ...demoFacts(CITIES, 'salaried', 'Asha Kulkarni', 'female', '1997-03-14', 'Bengaluru', 72_400, 7),
      rentMinor: inMinor(22_000),
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
      ...demoFacts(CITIES, 'retired', 'Raghunath Iyer', 'male', '1957-08-22', 'Coimbatore', 58_600, 1),
      mainTail: '7350',
      cardTail: '2216',
    },
  },
  {
    story: 'freelancer, earns unevenly',
    facts: {
      ...demoFacts(CITIES, 'freelancer', 'Nisha Fernandes', 'female', '1992-11-05', 'Mumbai', 84_000, 5),
      rentMinor: inMinor(26_500),
      mainTail: '1184',
      cardTail: '8052',
    },
  },
  {
    story: 'student, lives on an allowance',
    facts: {
      ...demoFacts(CITIES, 'student', 'Arjun Deshpande', 'male', '2005-01-30', 'Pune', 16_500, 3),
      mainTail: '6027',
      rentMinor: inMinor(6_500),
    },
  },
  {
    story: 'young family, two incomes and school fees',
    facts: {
      ...demoFacts(CITIES, 'young-family', 'Kavya Vemuri', 'female', '1989-06-17', 'Hyderabad', 148_000, 30),
      mainTail: '3908',
      cardTail: '6150',
    },
  },
  {
    story: 'over-indebted, loans take half of the salary',
    facts: {
      ...demoFacts(CITIES, 'over-indebted', 'Imtiaz Sheikh', 'male', '1986-09-02', 'Nagpur', 43_200, 7),
      rentMinor: inMinor(9_500),
      mainTail: '2473',
      cardTail: '5561',
      squeezed: true,
    },
  },
]
