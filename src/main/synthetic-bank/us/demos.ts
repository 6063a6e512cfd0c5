// The first customers of the American bank.
import { inMinor } from '../amounts'
import { type Demo, demoFacts } from '../demo-facts'
import { CITIES } from './cities'

export const DEMOS: readonly Demo[] = [
  {
    story: 'salaried, rent due before payday',
    facts: {
      ...demoFacts(CITIES, 'salaried', 'Megan Lindgren', 'female', '1997-03-14', 'Minneapolis', 4_150, 7),
      rentMinor: inMinor(1_345),
      mainTail: '4821',
      cardTail: '0937',
      squeezed: true,
    },
  },
  {
    story: 'retired, lives on Social Security and a pension',
    facts: {
      ...demoFacts(CITIES, 'retired', 'Robert Hayes', 'male', '1957-08-22', 'Tampa', 3_480, 1),
      mainTail: '7350',
      cardTail: '2216',
    },
  },
  {
    story: 'freelancer, earns unevenly',
    facts: {
      ...demoFacts(CITIES, 'freelancer', 'Alejandra Torres', 'female', '1992-11-05', 'Austin', 5_200, 5),
      rentMinor: inMinor(1_520),
      mainTail: '1184',
      cardTail: '8052',
    },
  },
  {
    story: 'student, lives on help from home and a campus job',
    facts: {
      ...demoFacts(CITIES, 'student', 'Tyler Novak', 'male', '2005-01-30', 'Columbus', 1_260, 3),
      mainTail: '6027',
      rentMinor: inMinor(465),
    },
  },
  {
    story: 'young family, two incomes and daycare',
    facts: {
      ...demoFacts(CITIES, 'young-family', 'Keisha Coleman', 'female', '1989-06-17', 'Atlanta', 8_300, 28),
      mainTail: '3908',
      cardTail: '6150',
    },
  },
  {
    story: 'over-indebted, loans take half of the pay',
    facts: {
      ...demoFacts(CITIES, 'over-indebted', 'Hector Ramirez', 'male', '1986-09-02', 'Houston', 3_050, 7),
      rentMinor: inMinor(890),
      mainTail: '2473',
      cardTail: '5561',
      squeezed: true,
    },
  },
]
