// Who banks here: how many of each, what they earn, how close to the edge they live, and how their days differ from
// those of a salaried person in a city.
import type { HabitId } from './rhythms'

export type PersonaId =
  | 'salaried'
  | 'student'
  | 'retired'
  | 'freelancer'
  | 'young-family'
  | 'over-indebted'
  | 'affluent'
  | 'gig-worker'

export interface Persona {
  readonly id: PersonaId
  readonly weight: number
  readonly age: readonly [number, number]
  readonly mainKind: 'savings' | 'current'
  /** Whole rupees a month, after tax. */
  readonly income: readonly [number, number]
  readonly paydays: readonly number[]
  /** Of income, what is left over once bills and everyday spending are paid. */
  readonly savingShare: number
  /** Balance just before the next income, in monthly incomes. */
  readonly cushion: readonly [number, number]
  readonly cardChance: number
  readonly potChance: number
  readonly rentChance: number
  /** Heads for a shortfall in the 30 days after the last booked day. */
  readonly squeezeChance: number
  /** Everyday spending as a share of income that is common for them; bounds how far habits are scaled. */
  readonly everydayShare: number
  readonly habits: Readonly<Partial<Record<HabitId, number>>>
}

export const PERSONAS: readonly Persona[] = [
  {
    id: 'salaried',
    mainKind: 'savings',
    weight: 29,
    age: [23, 55],
    income: [34_000, 135_000],
    paydays: [1, 7, 28, 30],
    savingShare: 0.16,
    cushion: [0.04, 0.9],
    cardChance: 0.66,
    potChance: 0.45,
    rentChance: 0.62,
    squeezeChance: 0.07,
    everydayShare: 0.42,
    habits: {},
  },
  {
    id: 'student',
    mainKind: 'savings',
    weight: 11,
    age: [18, 24],
    income: [10_000, 24_000],
    paydays: [1, 3, 5],
    savingShare: 0.03,
    cushion: [0.04, 0.3],
    cardChance: 0,
    potChance: 0.08,
    rentChance: 0.25,
    squeezeChance: 0.08,
    everydayShare: 0.85,
    habits: {
      supermarket: 0.3,
      tea: 2,
      tiffin: 2,
      fuel: 0.3,
      chemist: 0.4,
      clinic: 0.2,
      friendOut: 2,
      friendIn: 2,
      metro: 1.5,
      homeGoods: 0.1,
      homeServices: 0.1,
      quickGroceries: 0.4,
      cinema: 1.2,
      bakery: 1.3,
      dairy: 0.5,
    },
  },
  {
    id: 'retired',
    mainKind: 'savings',
    weight: 11,
    age: [60, 81],
    income: [26_000, 78_000],
    paydays: [1, 30],
    savingShare: 0.2,
    cushion: [0.8, 4],
    cardChance: 0.2,
    potChance: 0.4,
    rentChance: 0.08,
    squeezeChance: 0.01,
    everydayShare: 0.5,
    habits: {
      delivery: 0.25,
      cafe: 0.35,
      ride: 0.6,
      chemist: 2.6,
      clinic: 2.6,
      greengrocer: 2,
      dairy: 2.2,
      grocer: 1.6,
      quickGroceries: 0.6,
      cash: 2,
      onlineShopping: 0.4,
      fashion: 0.5,
      friendOut: 0.4,
      friendIn: 0.2,
      giving: 2.5,
      cinema: 0.3,
      games: 0,
      fuel: 0.7,
      metro: 0.5,
    },
  },
  {
    id: 'freelancer',
    mainKind: 'current',
    weight: 10,
    age: [24, 48],
    income: [38_000, 125_000],
    paydays: [5, 12],
    savingShare: 0.14,
    cushion: [0.5, 1.6],
    cardChance: 0.55,
    potChance: 0.4,
    rentChance: 0.55,
    squeezeChance: 0.06,
    everydayShare: 0.42,
    habits: { cafe: 2, ride: 0.8, metro: 0.5, quickGroceries: 1.3, delivery: 1.2 },
  },
  {
    id: 'young-family',
    mainKind: 'savings',
    weight: 16,
    age: [29, 43],
    income: [68_000, 190_000],
    paydays: [1, 7, 28, 30],
    savingShare: 0.14,
    cushion: [0.1, 0.9],
    cardChance: 0.7,
    potChance: 0.5,
    rentChance: 0.45,
    squeezeChance: 0.05,
    everydayShare: 0.42,
    habits: {
      supermarket: 1.5,
      quickGroceries: 1.4,
      dairy: 2,
      chemist: 1.6,
      kids: 9,
      clinic: 1.6,
      greengrocer: 1.5,
      restaurant: 1.1,
      tea: 0.5,
      fuel: 1.4,
      cash: 1.1,
      friendOut: 0.6,
    },
  },
  {
    id: 'over-indebted',
    mainKind: 'savings',
    weight: 9,
    age: [25, 52],
    income: [26_000, 68_000],
    paydays: [1, 5, 7],
    savingShare: 0,
    cushion: [0.01, 0.05],
    cardChance: 0.72,
    potChance: 0,
    rentChance: 0.6,
    squeezeChance: 0.5,
    everydayShare: 0.4,
    habits: {
      restaurant: 0.6,
      cafe: 0.5,
      onlineShopping: 1.2,
      games: 4,
      friendOut: 1.2,
      friendIn: 1.4,
      fuel: 0.8,
      delivery: 0.8,
    },
  },
  {
    id: 'affluent',
    mainKind: 'savings',
    weight: 6,
    age: [34, 64],
    income: [190_000, 520_000],
    paydays: [1, 28, 30],
    savingShare: 0.36,
    cushion: [0.8, 2.4],
    cardChance: 0.96,
    potChance: 0.7,
    rentChance: 0.15,
    squeezeChance: 0,
    everydayShare: 0.34,
    habits: {
      restaurant: 2,
      trips: 3,
      fashion: 1.5,
      tea: 0.2,
      tiffin: 0.4,
      grocer: 0.5,
      supermarket: 1.2,
      metro: 0.2,
      fuel: 1.5,
      cash: 0.7,
      giving: 2,
      electronics: 1.5,
    },
  },
  {
    id: 'gig-worker',
    mainKind: 'savings',
    weight: 8,
    age: [20, 42],
    income: [19_000, 38_000],
    paydays: [2],
    savingShare: 0.04,
    cushion: [0.05, 0.25],
    cardChance: 0.04,
    potChance: 0.08,
    rentChance: 0.6,
    squeezeChance: 0.1,
    everydayShare: 0.62,
    habits: {
      fuel: 4.2,
      tea: 2.2,
      tiffin: 2.2,
      cafe: 0.1,
      delivery: 0.25,
      restaurant: 0.3,
      ride: 0.2,
      metro: 0.2,
      grocer: 1.5,
      supermarket: 0.3,
      onlineShopping: 0.5,
      cash: 1.1,
      trips: 0.05,
      fashion: 0.6,
      quickGroceries: 0.3,
    },
  },
]

export function persona(id: PersonaId): Persona {
  return PERSONAS.find((entry) => entry.id === id) as Persona
}
