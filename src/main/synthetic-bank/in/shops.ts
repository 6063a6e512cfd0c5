// Small shops of India: their trades, and the names over their doors by region.
import type { Region } from '../cities'
import { type ShopTables, trade } from '../local-shops'

const TRADES: ShopTables['trades'] = {
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

export const SHOPS: ShopTables = {
  trades: TRADES,
  families: FAMILIES,
  anywhere: ANYWHERE,
  ends: 'whole',
  routes: ['upi'],
}
