// The American bank: dollars, cards and ACH, pay every other week.
import type { Country } from '../country'
import { RHYTHMS } from '../rhythms'
import { CITIES } from './cities'
import { drawHouseholdBills } from './household'
import { drawIncome } from './income'
import { MERCHANTS } from './merchants'
import { personName } from './names'
import { PRODUCTS } from './products'
import { FESTIVALS, TRAVEL } from './seasons'
import { SHOPS } from './shops'
import { americanLine } from './statement-line'

export const america: Country = {
  id: 'us',
  currency: 'USD',
  stepMinor: 500,
  cash: { ticket: [40, 180] },
  cashStepMinor: 2_000,
  friends: { ticket: [6, 70], ends: 'exact' },
  cities: CITIES,
  merchants: MERCHANTS,
  products: PRODUCTS,
  incomes: {
    salaried: [2_900, 7_200],
    student: [900, 1_700],
    retired: [2_200, 5_200],
    freelancer: [3_000, 8_000],
    'young-family': [5_600, 12_000],
    'over-indebted': [2_500, 4_600],
    affluent: [10_500, 27_000],
    'gig-worker': [1_900, 3_300],
    'shop-owner': [3_200, 8_600],
    'single-parent': [2_600, 5_000],
    'seasonal-worker': [1_900, 3_300],
  },
  paydays: {},
  mainAccounts: {
    savings: { kind: 'current', name: 'Checking' },
    current: { kind: 'current', name: 'Checking' },
  },
  rentShare: [0.25, 0.34],
  rhythms: {
    ...RHYTHMS,
    supermarket: { ...RHYTHMS.supermarket, perMonth: 5, card: 0.5 },
    quickGroceries: { ...RHYTHMS.quickGroceries, perMonth: 3.4, card: 0.3 },
    dairy: { ...RHYTHMS.dairy, perMonth: 0 },
    gas: { ...RHYTHMS.gas, perMonth: 0 },
    grocer: { ...RHYTHMS.grocer, perMonth: 3 },
    greengrocer: { ...RHYTHMS.greengrocer, perMonth: 1.6 },
    tea: { ...RHYTHMS.tea, perMonth: 3.2 },
    cafe: { ...RHYTHMS.cafe, perMonth: 6, card: 0.4 },
    fuel: { ...RHYTHMS.fuel, perMonth: 4, card: 0.5 },
    ride: { ...RHYTHMS.ride, perMonth: 2 },
    delivery: { ...RHYTHMS.delivery, perMonth: 3, card: 0.5 },
    restaurant: { ...RHYTHMS.restaurant, perMonth: 6, card: 0.6 },
    metro: { ...RHYTHMS.metro, perMonth: 2 },
    auto: { ...RHYTHMS.auto, perMonth: 0.7 },
    rail: { ...RHYTHMS.rail, perMonth: 0.15 },
    toll: { ...RHYTHMS.toll, perMonth: 2 },
    onlineShopping: { ...RHYTHMS.onlineShopping, perMonth: 6 },
    cash: { ...RHYTHMS.cash, perMonth: 1 },
  },
  shops: SHOPS,
  festivals: FESTIVALS,
  travelByMonth: TRAVEL,
  loans: {
    contract: '',
    offers: [
      {
        name: 'Mortgage',
        rate: 0.066,
        share: [0.2, 0.29],
        most: 3_400,
        monthsLeft: [40, 240],
        chance: { salaried: 0.08, 'young-family': 0.2, affluent: 0.25, 'shop-owner': 0.1, freelancer: 0.05 },
      },
      {
        name: 'Auto loan',
        rate: 0.079,
        share: [0.07, 0.11],
        most: 780,
        monthsLeft: [8, 46],
        chance: { salaried: 0.25, 'young-family': 0.4, affluent: 0.3, 'gig-worker': 0.35, 'over-indebted': 0.4 },
      },
      {
        name: 'Personal loan',
        rate: 0.139,
        share: [0.12, 0.18],
        most: 760,
        monthsLeft: [18, 54],
        chance: { salaried: 0.08, 'over-indebted': 0.75, 'single-parent': 0.12, 'young-family': 0.06 },
      },
    ],
  },
  saving: {
    potNames: ['Savings', 'Emergency fund', 'Vacation savings'],
    fundOrder: '',
    depositNames: ['Certificate of deposit', 'Money market'],
    depositRate: 0.041,
    depositInterest: { payee: 'Certificate interest', printed: 'CD INTEREST' },
  },
  cardTerms: {
    names: ['Credit card', 'Cash rewards card', 'Everyday card'],
    finest: 'Signature card',
    monthlyRate: 0.0191,
    interestPrinted: 'INTEREST CHARGE ON PURCHASES',
    tax: null,
    receivedPrinted: 'PAYMENT - THANK YOU',
    billPrinted: (tail) => `CARD ENDING ${tail}`,
  },
  words: {
    instalment: 'payment',
    instalmentReceived: 'PAYMENT RECEIVED',
    loanInterest: 'INTEREST CHARGED',
    loanPaidOut: 'LOAN PROCEEDS',
    needs: ['WEDDING', 'MEDICAL', 'CAR REPAIR', 'MOVING'],
    account: (tail) => `FROM ACCT ENDING ${tail}`,
    standingOrder: { printed: (tail) => `AUTO TRANSFER TO ACCT ENDING ${tail}`, detail: '' },
    broker: { payee: 'Robinhood', printed: 'ROBINHOOD', detail: 'FUNDS' },
    savingsInterest: {
      printed: 'INTEREST PAYMENT',
      detail: (on) => `THRU ${on.slice(5, 7)}/${on.slice(8)}`,
      annualRate: 0.012,
      everyMonths: 1,
    },
    friendsOut: ['DINNER', 'GAS', 'TICKETS', 'THANKS', 'PIZZA'],
    friendsIn: ['FOOD', 'SPLIT', 'CONCERT', 'THANKS'],
    refund: 'REFUND',
  },
  personName,
  line: americanLine,
  income: drawIncome,
  household: drawHouseholdBills,
}
