// The Indian bank: rupees, UPI, festivals by region, pay at the turn of the month.
import type { Country } from '../country'
import { RHYTHMS } from '../rhythms'
import { CITIES } from './cities'
import { drawHouseholdBills } from './household'
import { drawIncome } from './income'
import { LOANS } from './loans'
import { MERCHANTS } from './merchants'
import { personName } from './names'
import { PRODUCTS } from './products'
import { FESTIVALS, TRAVEL } from './seasons'
import { SHOPS } from './shops'
import { indianLine } from './statement-line'
import { WORDS } from './words'

export const india: Country = {
  id: 'in',
  currency: 'INR',
  stepMinor: 10_000,
  cash: { ticket: [1000, 5500] },
  cashStepMinor: 50_000,
  friends: { ticket: [60, 1400], ends: 'whole' },
  cities: CITIES,
  merchants: MERCHANTS,
  products: PRODUCTS,
  incomes: {
    salaried: [34_000, 135_000],
    student: [10_000, 24_000],
    retired: [26_000, 78_000],
    freelancer: [38_000, 125_000],
    'young-family': [68_000, 190_000],
    'over-indebted': [26_000, 68_000],
    affluent: [190_000, 520_000],
    'gig-worker': [19_000, 38_000],
    'shop-owner': [42_000, 150_000],
    'single-parent': [32_000, 88_000],
    'seasonal-worker': [22_000, 48_000],
  },
  paydays: {},
  mainAccounts: { savings: { kind: 'savings', name: 'Savings' }, current: { kind: 'current', name: 'Current' } },
  rentShare: [0.17, 0.27],
  rhythms: RHYTHMS,
  shops: SHOPS,
  festivals: FESTIVALS,
  travelByMonth: TRAVEL,
  loans: { offers: LOANS, contract: 'LN' },
  saving: {
    potNames: ['Goal savings', 'Rainy day', 'Holiday fund'],
    fundOrder: 'SIP',
    depositNames: ['Fixed deposit', 'Tax saver deposit'],
    depositRate: 0.071,
    depositInterest: { payee: 'Fixed deposit interest', printed: 'FD INT CREDIT' },
  },
  cardTerms: {
    names: ['Card', 'Rewards card', 'Platinum card'],
    finest: 'Reserve card',
    monthlyRate: 0.034,
    interestPrinted: 'FINANCE CHARGES',
    tax: { rate: 0.18, payee: 'GST on card interest', printed: 'IGST ON FIN CHARGES' },
    receivedPrinted: 'PAYMENT RECEIVED THANK YOU',
    billPrinted: (tail) => `CC XXXX${tail}`,
  },
  words: WORDS,
  personName,
  line: indianLine,
  income: drawIncome,
  household: drawHouseholdBills,
}
