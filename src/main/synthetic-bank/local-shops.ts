// Small shops around the corner that no dictionary knows. Many are registered with a trade, so that the bank knows their
// category; for the others it guesses, now and then wrongly.
import type { CategoryId } from '../../shared/domain'
import type { AmountEnding } from './amounts'
import type { City, Region } from './cities'
import type { Random } from './random'

export type ShopKind =
  | 'grocer'
  | 'greengrocer'
  | 'tea'
  | 'tiffin'
  | 'bakery'
  | 'chemist'
  | 'auto'
  | 'barber'
  | 'hardware'

export interface LocalShop {
  readonly name: string
  readonly quarter: string
  readonly categoryId: CategoryId
  /** Of the guess, the same for every row of this shop; null for a registered trade. */
  readonly confidence: number | null
  readonly ticket: readonly [number, number]
  readonly ends: AmountEnding
}

/** A shop of that kind near the customer, under a name and a guessed category that stay. */
export function localShop(kind: ShopKind, city: City, home: string, random: Random): LocalShop {
  const { trades, categoryId, mistaken, ticket } = KINDS[kind]
  const registered = random.chance(0.6)
  const right = registered || random.chance(0.7)
  return {
    name: `${random.pick([...FAMILIES[city.region], ...ANYWHERE])} ${random.pick(trades)}`,
    quarter: random.chance(0.7) ? home : random.pick(city.quarters),
    categoryId: right ? categoryId : mistaken,
    confidence: registered ? null : Math.round(random.between(right ? 0.58 : 0.5, right ? 0.8 : 0.66) * 100) / 100,
    ticket,
    ends: 'whole',
  }
}

interface Trade {
  readonly trades: readonly string[]
  readonly categoryId: CategoryId
  readonly mistaken: CategoryId
  readonly ticket: readonly [number, number]
}

const KINDS: Readonly<Record<ShopKind, Trade>> = {
  grocer: trade(
    ['Stores', 'Provision Store', 'General Stores', 'Kirana', 'Mini Mart'],
    'groceries',
    'shopping',
    65,
    460,
  ),
  greengrocer: trade(['Vegetables', 'Fruits', 'Fresh Fruits', 'Veg Mart', 'Fish Stall'], 'groceries', 'other', 40, 290),
  tea: trade(['Tea Stall', 'Juice Corner', 'Coffee Bar', 'Chai'], 'eating-out', 'groceries', 15, 90),
  tiffin: trade(['Tiffin Room', 'Mess', 'Bhavan', 'Darshini', 'Snacks'], 'eating-out', 'groceries', 60, 320),
  bakery: trade(['Bakery', 'Sweets', 'Iyengar Bakery', 'Cakes'], 'eating-out', 'groceries', 50, 380),
  chemist: trade(['Medicals', 'Pharma', 'Medical Hall'], 'health', 'shopping', 45, 520),
  auto: trade(['Auto', 'Travels', 'Cabs'], 'transport', 'other', 40, 210),
  barber: trade(['Saloon', 'Beauty Parlour', 'Hair Style'], 'other', 'shopping', 120, 620),
  hardware: trade(['Electricals', 'Hardware', 'Mobile World', 'Fancy Store', 'Xerox'], 'shopping', 'home', 60, 850),
}

function trade(
  trades: readonly string[],
  categoryId: CategoryId,
  mistaken: CategoryId,
  low: number,
  high: number,
): Trade {
  return { trades, categoryId, mistaken, ticket: [low, high] }
}

const ANYWHERE = [
  'Sri Balaji',
  'New India',
  'Shree Ganesh',
  'Om Sai',
  'Royal',
  'City',
  'Lakshmi',
  'Modern',
  'Star',
  'Janata',
]

const FAMILIES: Readonly<Record<Region, readonly string[]>> = {
  karnataka: ['Sri Lakshmi', 'Manjunatha', 'Nanjundeshwara', 'Raghavendra', 'Chamundi', 'Basava', 'Kaveri', 'Udupi'],
  tamil: ['Sri Murugan', 'Meenakshi', 'Annai', 'Karpagam', 'Velan', 'Saravana', 'Thangam', 'Amman'],
  kerala: ['Malabar', 'Guruvayoor', 'Kairali', 'Grameena', 'St Jude', 'Ponnus', 'Travancore', 'Al Ameen'],
  telugu: ['Sri Venkateswara', 'Durga', 'Sai Krishna', 'Padmavathi', 'Vijaya', 'Bhavani', 'Charminar', 'Satya'],
  west: ['Siddhivinayak', 'Ambika', 'Jai Bhavani', 'Mahalaxmi', 'Swami Samarth', 'Shivneri', 'Jalaram', 'Umiya'],
  north: ['Gupta', 'Sharma', 'Agarwal', 'Shri Radhe', 'Verma', 'Bharat', 'Punjab', 'Mishra'],
  bengal: ['Maa Tara', 'Annapurna', 'Kalimata', 'Ganguram', 'Bhowmick', 'Saha', 'New Bengal', 'Loknath'],
}
