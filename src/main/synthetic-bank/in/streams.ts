// Subscriptions that Indian households have, with their prices in rupees.
import type { StreamMarket } from '../subscriptions'
import { MERCHANTS } from './merchants'

export const STREAMS: StreamMarket = {
  merchants: MERCHANTS,
  dear: { price: 1000, income: 90_000 },
  route: 'upi-out',
  detail: { onCard: 'MUMBAI', fromAccount: 'AUTOPAY' },
  streams: [
    { name: 'Netflix', prices: [499, 649] },
    { name: 'Netflix', prices: [199, 249] },
    { name: 'Spotify', prices: [119, 139] },
    { name: 'YouTube Premium', prices: [129, 149] },
    { name: 'JioHotstar', prices: [149, 199] },
    { name: 'Sony LIV', prices: [299, 399] },
    { name: 'Amazon Prime', prices: [299, 329] },
    { name: 'Google One', prices: [130, 140] },
    { name: 'iCloud+', prices: [75, 89] },
    { name: 'Kindle Unlimited', prices: [169, 189] },
    { name: 'The Hindu', prices: [249, 299] },
    { name: 'ChatGPT Plus', prices: [1999] },
    { name: 'LinkedIn Premium', prices: [1550] },
    { name: 'cult.fit', prices: [1249, 1399] },
  ],
}
