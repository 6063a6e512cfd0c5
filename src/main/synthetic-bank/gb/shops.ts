// Small shops of Britain: their trades, and the names over their doors.
import { type ShopTables, trade } from '../local-shops'

export const SHOPS: ShopTables = {
  trades: {
    grocer: trade(['News', 'Food & Wine', 'Convenience', 'Mini Market', 'Off Licence'], 'groceries', 'shopping', 2, 13),
    greengrocer: trade(['Butchers', 'Fruit & Veg', 'Farm Shop', 'Fishmongers'], 'groceries', 'other', 4, 21),
    tea: trade(['Cafe', 'Coffee House', 'Tea Rooms', 'Espresso'], 'eating-out', 'groceries', 2.6, 8.4),
    tiffin: trade(['Fish Bar', 'Kebab House', 'Sandwich Bar', 'Arms', 'Tandoori'], 'eating-out', 'groceries', 5, 24),
    bakery: trade(['Bakery', 'Bakehouse', 'Patisserie'], 'eating-out', 'groceries', 2.5, 11),
    chemist: trade(['Pharmacy', 'Chemist', 'Dispensary'], 'health', 'shopping', 3, 16),
    auto: trade(['Taxis', 'Cars', 'Private Hire'], 'transport', 'other', 6, 19),
    barber: trade(['Barbers', 'Hair Studio', 'Nails', 'Beauty'], 'other', 'shopping', 12, 48),
    hardware: trade(
      ['Hardware', 'Charity Shop', 'Cards & Gifts', 'Garden Centre', 'Cycles'],
      'shopping',
      'home',
      4,
      38,
    ),
  },
  families: {
    london: ['Golborne', 'Mare Street', 'Istanbul', 'Brick Lane', 'Ridley', 'Portobello', 'Peckham', 'Station'],
    england: ['Crown', 'Market Place', 'Hodgsons', 'Station', 'Bridge', 'The Old', 'Kings', 'Whites'],
    scotland: ['Bruntsfield', 'Thistle', 'Victoria', 'MacKays', 'Lochside', 'The Wee'],
    wales: ['Dragon', 'Daffodil', 'Bryn', 'Castle', 'Cwtch'],
    ulster: ['Lagan', 'Shankill', 'Titanic', 'Bells'],
  },
  anywhere: ['High Street', 'Village', 'Corner', 'Park Road', 'Sunrise', 'Royal', 'Elite', 'Golden', 'Ali', 'Rosies'],
  ends: 'exact',
  routes: ['debit'],
}
