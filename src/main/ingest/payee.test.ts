import { describe, expect, it } from 'vitest'
import { type Merchant, merchantFinder } from './merchants'
import { channelOf, payeeName } from './payee'
import { PAYEE_LENGTH } from './statement'

describe('the name in a printed line', () => {
  it.each([
    ['UPI/630241187745/RAVI STORES/YESB/Payment', 'Ravi Stores'],
    ['UPI/DR/630241187745/BLUE LOTUS CAFE/YESB/blue@ybl/Pay', 'Blue Lotus Cafe'],
    ['UPI-BLUE LOTUS CAFE-BLUELOTUS@YBL-YESB0000001-627412345678-COFFEE', 'Blue Lotus Cafe'],
    ['UPI/630241187745/blue.lotus@ybl/', 'blue lotus'],
    ['BY TRANSFER-UPI/CR/630241187745/MEERA K/SBIN/meera@oksbi', 'Meera K'],
    ['NEFT CR-HDFC0000001-ACME SYSTEMS PVT LTD-ASHA KULKARNI-N278260012', 'Acme Systems Pvt Ltd'],
    ['IMPS/P2A/630241187745/SUNIL RAO/HDFC', 'Sunil Rao'],
    ['ACH D- GREEN LIFE INSURANCE-0012345678', 'Green Life Insurance'],
    ['POS 416021XXXXXX1234 GREEN BASKET STORES BENGALURU KARNATAKA IN', 'Green Basket Stores'],
    ['POS PURCHASE 12/10 CORNER BAKERY #0042 MUMBAI', 'Corner Bakery'],
    ['ATM WDL 004512 MG ROAD BENGALURU', 'Cash withdrawal'],
    ['ATW-512967XXXXXX1234-S1ANBG13-BANGALORE', 'Cash withdrawal'],
    ['BSNL BILL 8823112', 'BSNL Bill'],
    ['CARD PAYMENT TO GREEN GROCER LONDON GB ON 12 OCT', 'Green Grocer'],
    ['DIRECT DEBIT PAYMENT TO NORTHERN WATER REF 88123456', 'Northern Water'],
    ['STANDING ORDER J SMITH', 'J Smith'],
    ['CHECKCARD 1012 CORNER DINER SEATTLE WA 24692161234567890123456', 'Corner Diner'],
    ['SQ *BLUE CUP COFFEE BROOKLYN NY', 'Blue Cup Coffee'],
    ['PURCHASE AUTHORIZED ON 10/12 FRESH MART AUSTIN TX CARD 1234', 'Fresh Mart'],
    ['POS Purchase Harbour Pantry  * 07 Oct', 'Harbour Pantry'],
    ['Recurring Card Purchase: Film Club Amsterdam', 'Film Club'],
    ['KARTENZAHLUNG STADTMARKT BERLIN 2026-10-12', 'Stadtmarkt'],
    ['DELHI', 'Delhi'],
    ['Bäckerei Groß', 'Bäckerei Groß'],
    ['किराया भुगतान', 'किराया भुगतान'],
    ['630241187745', '630241187745'],
    ['', 'No description'],
    ['   ', 'No description'],
  ])('of %j is %j', (printed, name) => {
    expect(payeeName(printed)).toBe(name)
  })

  it('is clipped and found quickly in a line made to be slow', () => {
    for (const piece of ['POS ', 'X*', '-', '1/', 'UPI/', ' DELHI', 'A1', 'RECURRING ', 'CARD ', '* 1 ', '1 OCT']) {
      expect(payeeName(piece.repeat(5_000)).length).toBeLessThanOrEqual(PAYEE_LENGTH)
    }
  })
})

it('the channel of a printed line is the bank’s word for it, or none', () => {
  const lines = ['UPI/1/A', 'NEFT CR-A', 'ATM WDL 1', 'POS 1 A', 'ACH D- A', 'CHQ PAID 12', 'GREEN BASKET']
  expect(lines.map(channelOf)).toEqual(['UPI', 'NEFT', 'ATM', 'Card', 'ACH', 'Cheque', ''])
})

describe('the merchant in a printed line', () => {
  const merchants: readonly Merchant[] = [
    { name: 'Swiggy', categoryId: 'eating-out', patterns: ['SWIGGY', 'BUNDL TECHNOLOGIES'] },
    { name: 'Swiggy Instamart', categoryId: 'groceries', patterns: ['SWIGGY INSTAMART'] },
    { name: 'Ola', categoryId: 'transport' },
    { name: 'Book My Show', categoryId: 'entertainment' },
  ]
  const find = merchantFinder(merchants)
  it.each([
    ['UPI/1/SWIGGY/PAY', 'Swiggy'],
    ['SWIGGYBANGALORE', 'Swiggy'],
    ['bundl-technologies pvt', 'Swiggy'],
    ['SWIGGY*INSTAMART 12', 'Swiggy Instamart'],
    ['MOTOROLA', undefined],
    ['OLAM FOODS', undefined],
    ['OLA CABS', 'Ola'],
    ['BOOK MY SHOW', 'Book My Show'],
    ['', undefined],
  ])('of %j is %j', (printed, name) => {
    expect(find(printed)?.name).toBe(name)
  })
})
