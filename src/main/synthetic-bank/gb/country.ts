// The British bank: pounds, direct debits and faster payments, pay once a month.
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
import { britishLine } from './statement-line'

export const britain: Country = {
  id: 'gb',
  currency: 'GBP',
  stepMinor: 500,
  cash: { ticket: [20, 100] },
  cashStepMinor: 1_000,
  friends: { ticket: [4, 45], ends: 'exact' },
  cities: CITIES,
  merchants: MERCHANTS,
  products: PRODUCTS,
  incomes: {
    salaried: [1_650, 3_900],
    student: [640, 1_150],
    retired: [1_250, 2_900],
    freelancer: [1_700, 4_300],
    'young-family': [3_100, 6_400],
    'over-indebted': [1_450, 2_600],
    affluent: [5_600, 13_500],
    'gig-worker': [1_150, 1_950],
    'shop-owner': [1_800, 4_600],
    'single-parent': [1_600, 2_900],
    'seasonal-worker': [1_150, 1_950],
  },
  paydays: {
    salaried: [15, 25, 28, 30],
    'young-family': [25, 28, 30],
    'single-parent': [15, 25, 28],
    affluent: [25, 28],
    'over-indebted': [15, 25, 28],
    retired: [1, 24, 28],
  },
  mainAccounts: {
    savings: { kind: 'current', name: 'Current account' },
    current: { kind: 'current', name: 'Current account' },
  },
  rentShare: [0.26, 0.36],
  rhythms: {
    ...RHYTHMS,
    supermarket: { ...RHYTHMS.supermarket, perMonth: 5.2, card: 0.25 },
    quickGroceries: { ...RHYTHMS.quickGroceries, perMonth: 8.5, card: 0.15 },
    dairy: { ...RHYTHMS.dairy, perMonth: 0 },
    gas: { ...RHYTHMS.gas, perMonth: 0 },
    grocer: { ...RHYTHMS.grocer, perMonth: 3 },
    greengrocer: { ...RHYTHMS.greengrocer, perMonth: 1.6 },
    tea: { ...RHYTHMS.tea, perMonth: 3.2 },
    cafe: { ...RHYTHMS.cafe, perMonth: 6, card: 0.2 },
    delivery: { ...RHYTHMS.delivery, perMonth: 3, card: 0.3 },
    restaurant: { ...RHYTHMS.restaurant, perMonth: 3.2, card: 0.4 },
    metro: { ...RHYTHMS.metro, perMonth: 6 },
    auto: { ...RHYTHMS.auto, perMonth: 0.7 },
    rail: { ...RHYTHMS.rail, perMonth: 1.1 },
    toll: { ...RHYTHMS.toll, perMonth: 2 },
    onlineShopping: { ...RHYTHMS.onlineShopping, perMonth: 5 },
    cash: { ...RHYTHMS.cash, perMonth: 1 },
  },
  shops: SHOPS,
  festivals: FESTIVALS,
  travelByMonth: TRAVEL,
  loans: {
    contract: 'AGR',
    offers: [
      {
        name: 'Mortgage',
        rate: 0.047,
        share: [0.2, 0.29],
        most: 1_900,
        monthsLeft: [40, 240],
        chance: { salaried: 0.08, 'young-family': 0.2, affluent: 0.25, 'shop-owner': 0.1, freelancer: 0.05 },
      },
      {
        name: 'Car finance',
        rate: 0.084,
        share: [0.07, 0.11],
        most: 460,
        monthsLeft: [8, 46],
        chance: { salaried: 0.25, 'young-family': 0.4, affluent: 0.3, 'gig-worker': 0.35, 'over-indebted': 0.4 },
      },
      {
        name: 'Personal loan',
        rate: 0.099,
        share: [0.12, 0.18],
        most: 520,
        monthsLeft: [18, 54],
        chance: { salaried: 0.08, 'over-indebted': 0.75, 'single-parent': 0.12, 'young-family': 0.06 },
      },
    ],
  },
  saving: {
    potNames: ['Rainy day saver', 'Holiday pot', 'Cash ISA'],
    fundOrder: 'ISA',
    depositNames: ['Fixed-rate bond', 'Notice account'],
    depositRate: 0.042,
    depositInterest: { payee: 'Bond interest', printed: 'BOND INTEREST' },
  },
  cardTerms: {
    names: ['Credit card', 'Rewards credit card', 'Everyday credit card'],
    finest: 'Premier credit card',
    monthlyRate: 0.0187,
    interestPrinted: 'INTEREST ON PURCHASES',
    tax: null,
    receivedPrinted: 'PAYMENT RECEIVED - THANK YOU',
    billPrinted: (tail) => `CREDIT CARD ENDING ${tail}`,
  },
  words: {
    instalment: 'repayment',
    instalmentReceived: 'REPAYMENT RECEIVED',
    loanInterest: 'INTEREST CHARGED',
    loanPaidOut: 'LOAN ADVANCE',
    needs: ['WEDDING', 'BOILER', 'CAR REPAIR', 'MOVING COSTS'],
    account: (tail) => `FROM A/C ENDING ${tail}`,
    standingOrder: { printed: (tail) => `STANDING ORDER TO A/C ENDING ${tail}`, detail: '' },
    broker: { payee: 'Trading 212', printed: 'TRADING 212', detail: 'DEPOSIT' },
    savingsInterest: {
      printed: 'GROSS INTEREST',
      detail: (on) => `TO ${on.slice(8)}/${on.slice(5, 7)}`,
      annualRate: 0.0175,
      everyMonths: 1,
    },
    friendsOut: ['DINNER', 'PINTS', 'TICKETS', 'THANK YOU', 'PIZZA'],
    friendsIn: ['FOOD', 'SPLIT', 'CINEMA', 'CHEERS'],
    refund: 'REFUND',
  },
  personName,
  line: britishLine,
  income: drawIncome,
  household: drawHouseholdBills,
}
