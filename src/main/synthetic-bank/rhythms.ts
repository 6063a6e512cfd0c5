// How often each kind of everyday payment is made, when in the week and the day, and at whose till.
import type { ShopKind } from './local-shops'

export interface Rhythm {
  readonly perMonth: number
  /** Saturday and Sunday against a weekday. */
  readonly weekend: number
  /** Hours of the day around which it happens. */
  readonly hours: readonly number[]
  /** Share on the card, for those who have one. */
  readonly card: number
  /** How the amount follows the person's means: 0 not at all, 1 fully. */
  readonly elastic: number
  readonly season?: 'festive' | 'travel'
  /** Where: a merchant group, a kind of local shop, or the special ones. */
  readonly at: { readonly group: string } | { readonly shop: ShopKind } | 'cash' | 'friend-out' | 'friend-in'
}

export const RHYTHMS = {
  supermarket: {
    perMonth: 3.4,
    weekend: 3.2,
    hours: [11, 18.5],
    card: 0.4,
    elastic: 0.6,
    at: { group: 'supermarket' },
  },
  quickGroceries: {
    perMonth: 4.6,
    weekend: 1.2,
    hours: [9, 20],
    card: 0.45,
    elastic: 0.5,
    at: { group: 'quick-groceries' },
  },
  dairy: { perMonth: 3, weekend: 1.1, hours: [7], card: 0, elastic: 0.2, at: { group: 'dairy' } },
  grocer: local('grocer', 5, 1.3, 9.5, 19),
  greengrocer: local('greengrocer', 4.2, 1.6, 8.5, 18.5),
  tea: local('tea', 5.5, 0.6, 10.5, 16.5),
  tiffin: local('tiffin', 3.6, 0.9, 8.5, 13.2),
  bakery: local('bakery', 1.6, 1.5, 17.5),
  delivery: { perMonth: 5.2, weekend: 1.7, hours: [13.2, 20.6], card: 0.6, elastic: 0.5, at: { group: 'delivery' } },
  cafe: { perMonth: 3, weekend: 1.3, hours: [9.2, 16.6], card: 0.6, elastic: 0.3, at: { group: 'cafe' } },
  restaurant: {
    perMonth: 1.4,
    weekend: 3,
    hours: [13.4, 20.8],
    card: 0.7,
    elastic: 0.7,
    season: 'festive',
    at: { group: 'restaurant' },
  },
  ride: { perMonth: 4.4, weekend: 1, hours: [9, 19, 22], card: 0.1, elastic: 0.4, at: { group: 'ride' } },
  metro: { perMonth: 2.2, weekend: 0.5, hours: [8.6], card: 0, elastic: 0, at: { group: 'metro' } },
  auto: local('auto', 2.4, 0.9, 9, 18.5),
  fuel: { perMonth: 2.2, weekend: 1.2, hours: [8.5, 19], card: 0.35, elastic: 0.25, at: { group: 'fuel' } },
  toll: { perMonth: 0.6, weekend: 1.4, hours: [9, 18], card: 0, elastic: 0, at: { group: 'toll' } },
  rail: {
    perMonth: 0.4,
    weekend: 1,
    hours: [10, 21],
    card: 0.4,
    elastic: 0.4,
    season: 'travel',
    at: { group: 'rail' },
  },
  onlineShopping: {
    perMonth: 2.2,
    weekend: 1.2,
    hours: [12.5, 21.8],
    card: 0.75,
    elastic: 0.7,
    season: 'festive',
    at: { group: 'online-shopping' },
  },
  fashion: {
    perMonth: 0.55,
    weekend: 2.4,
    hours: [13, 18.5],
    card: 0.7,
    elastic: 0.8,
    season: 'festive',
    at: { group: 'fashion' },
  },
  silks: {
    perMonth: 0.05,
    weekend: 2.2,
    hours: [12, 18],
    card: 0.5,
    elastic: 0.5,
    season: 'festive',
    at: { group: 'silks' },
  },
  electronics: {
    perMonth: 0.06,
    weekend: 2.2,
    hours: [13, 18.5],
    card: 0.85,
    elastic: 0.8,
    season: 'festive',
    at: { group: 'electronics' },
  },
  books: { perMonth: 0.25, weekend: 1.8, hours: [17], card: 0.4, elastic: 0.4, at: { group: 'books' } },
  kids: {
    perMonth: 0.12,
    weekend: 1.8,
    hours: [12, 19],
    card: 0.5,
    elastic: 0.6,
    season: 'festive',
    at: { group: 'kids' },
  },
  hardware: local('hardware', 1.2, 1.4, 12, 18),
  homeGoods: {
    perMonth: 0.2,
    weekend: 2.6,
    hours: [13, 18],
    card: 0.7,
    elastic: 0.8,
    season: 'festive',
    at: { group: 'home-goods' },
  },
  homeServices: { perMonth: 0.3, weekend: 2, hours: [11, 16], card: 0.4, elastic: 0.5, at: { group: 'home-services' } },
  gas: { perMonth: 0.87, weekend: 0.8, hours: [11], card: 0, elastic: 0, at: { group: 'gas' } },
  pharmacy: { perMonth: 1, weekend: 1, hours: [11, 19.5], card: 0.3, elastic: 0.4, at: { group: 'pharmacy' } },
  chemist: local('chemist', 1.2, 1, 10.5, 19.5),
  clinic: { perMonth: 0.2, weekend: 0.9, hours: [11, 18], card: 0.5, elastic: 0.4, at: { group: 'clinic' } },
  barber: local('barber', 0.8, 2.6, 11, 18),
  salon: { perMonth: 0.25, weekend: 2.4, hours: [12, 17], card: 0.5, elastic: 0.6, at: { group: 'personal-care' } },
  cinema: { perMonth: 0.7, weekend: 3, hours: [12, 18.5], card: 0.5, elastic: 0.5, at: { group: 'cinema' } },
  games: { perMonth: 0.15, weekend: 1.4, hours: [20, 22.4], card: 0.2, elastic: 0, at: { group: 'games' } },
  trips: {
    perMonth: 0.09,
    weekend: 1.2,
    hours: [12, 21],
    card: 0.85,
    elastic: 0.7,
    season: 'travel',
    at: { group: 'trips' },
  },
  stays: {
    perMonth: 0.06,
    weekend: 1.6,
    hours: [13, 20],
    card: 0.7,
    elastic: 0.7,
    season: 'travel',
    at: { group: 'stays' },
  },
  courses: { perMonth: 0.08, weekend: 1, hours: [20], card: 0.6, elastic: 0.4, at: { group: 'courses' } },
  giving: {
    perMonth: 0.22,
    weekend: 1.2,
    hours: [8.5, 18],
    card: 0,
    elastic: 0.4,
    season: 'festive',
    at: { group: 'giving' },
  },
  government: { perMonth: 0.06, weekend: 0.2, hours: [11, 15], card: 0, elastic: 0, at: { group: 'government' } },
  cash: { perMonth: 1.5, weekend: 1.3, hours: [10.5, 18.5], card: 0, elastic: 0.7, at: 'cash' },
  friendOut: { perMonth: 2.2, weekend: 1.8, hours: [14, 21.5], card: 0, elastic: 0.6, at: 'friend-out' },
  friendIn: { perMonth: 1, weekend: 1.6, hours: [15, 22], card: 0, elastic: 0.6, at: 'friend-in' },
} as const satisfies Record<string, Rhythm>

export type HabitId = keyof typeof RHYTHMS

function local(shop: ShopKind, perMonth: number, weekend: number, ...hours: readonly number[]): Rhythm {
  return {
    perMonth,
    weekend,
    hours,
    card: 0,
    elastic: 0.3,
    at: { shop },
  }
}
