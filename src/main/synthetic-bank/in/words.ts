import type { Words } from '../country'

export const WORDS: Words = {
  instalment: 'EMI',
  instalmentReceived: 'EMI RECEIVED',
  loanInterest: 'INTEREST DEBIT',
  loanPaidOut: 'LOAN DISBURSAL',
  needs: ['WEDDING', 'HOSPITAL', 'COLLEGE FEES', 'HOUSE REPAIR'],
  account: (tail) => `FROM XXXX${tail}`,
  standingOrder: { printed: (tail) => `TO XXXX${tail}`, detail: 'STANDING INSTRUCTION' },
  broker: { payee: 'Zerodha', printed: 'ZERODHA BROKING', detail: 'FUNDS' },
  savingsInterest: { printed: 'INT.PD', detail: (on) => `QTR TO ${on}`, annualRate: 0.0275, everyMonths: 3 },
  friendsOut: ['UPI', 'LUNCH', 'SPLIT', 'PAYMENT'],
  friendsIn: ['DINNER SPLIT', 'THANKS', 'TICKETS', 'UPI'],
  refund: 'REFUND',
}
