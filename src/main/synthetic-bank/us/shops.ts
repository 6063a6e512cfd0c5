// Small shops of America: their trades, and the names over their doors.
import { type ShopTables, trade } from '../local-shops'

export const SHOPS: ShopTables = {
  trades: {
    grocer: trade(['Market', 'Food Mart', 'Grocery', 'Bodega', 'Corner Store'], 'groceries', 'shopping', 4, 26),
    greengrocer: trade(['Farmers Market', 'Produce', 'Meat Market', 'Seafood'], 'groceries', 'other', 8, 38),
    tea: trade(['Coffee', 'Coffee Roasters', 'Donuts', 'Smoothies'], 'eating-out', 'groceries', 4, 13),
    tiffin: trade(['Tacos', 'Diner', 'BBQ', 'Pizza', 'Deli'], 'eating-out', 'groceries', 9, 34),
    bakery: trade(['Bakery', 'Bagels', 'Cakes'], 'eating-out', 'groceries', 5, 22),
    chemist: trade(['Pharmacy', 'Drugs'], 'health', 'shopping', 5, 32),
    auto: trade(['Car Wash', 'Cab', 'Parking'], 'transport', 'other', 8, 28),
    barber: trade(['Barber Shop', 'Nails', 'Salon', 'Tattoo'], 'other', 'shopping', 18, 70),
    hardware: trade(['Hardware', 'Thrift Store', 'Liquor', 'Florist', 'Vape'], 'shopping', 'home', 8, 58),
  },
  families: {
    midwest: ['Lake Street', 'Polonia', 'Prairie', 'Twin Lakes', 'Northside', 'Swede Hill'],
    east: ['Broadway', 'Sals', 'Harbor', 'Liberty', 'Dominican', 'Union Square'],
    south: ['Peachtree', 'Magnolia', 'Southern', 'Big Mamas', 'Dixie', 'Riverside'],
    texas: ['Lone Star', 'El Rancho', 'La Michoacana', 'Bluebonnet', 'Alamo', 'Pecan'],
    west: ['Pacific', 'Golden Gate', 'Evergreen', 'Sunset', 'Cascade', 'Mission'],
  },
  anywhere: ['Main Street', 'Joes', 'Corner', 'Family', 'Lucky', 'Sunny', 'City', 'Royal', 'Oak', 'Hometown'],
  ends: 'exact',
  routes: ['debit'],
}
