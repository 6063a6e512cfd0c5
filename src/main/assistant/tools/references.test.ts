import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { factPart } from '../facts'
import { type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'
import { purposesOf, saidIn } from './references'
import { purposeOf } from './tools-payee-told'

test.each([
  ['UPI/627417158713/HARINI KINI/HOUSE HELP', 'Harini Kini', 'HOUSE HELP', null],
  ['NEFT DR-FDRLN627812648030-S SHETTY-HOUSE RENT', 'Rent', 'HOUSE RENT', 'S SHETTY'],
  ['UPI/512619421226/AIRTEL PREPAID/BILLPAY', 'Airtel', null, null],
  ['UPI/627710398993/TATA 1MG/TATA@AXISBANK', 'Tata 1mg', null, null],
  ['ACH D- SBI MUTUAL FUND-SIP1089473', 'SBI Mutual Fund', null, null],
  ['STANDING ORDER J WELLS REF CLEANER', 'J Wells', 'CLEANER', null],
  ['ZELLE TO ANN LEE ON 10/05 CONF 12345678 LAWN', 'Ann Lee', 'LAWN', null],
])('“%s” to %s', (reference, payee, what, whom) => {
  expect(saidIn(reference, payee)).toEqual({ what, whom })
})

let sample: SampleBooks

function sent(
  on: string,
  payee: string,
  rupees: number,
  detail: string,
  categoryId: SampleRow['categoryId'],
): SampleRow {
  return { on, payee, categoryId, minor: -rupees * 100, reference: `UPI/1/${payee.toUpperCase()}/${detail}` }
}

beforeAll(async () => {
  sample = await sampleBooks([
    ...['06', '07', '08', '09', '10'].flatMap((month) => [
      sent(`2026-${month}-01`, 'Harini Kini', 3000, 'HOUSE HELP', 'home'),
      sent(`2026-${month}-05`, 'Devika Nair', 250, 'WATER CANS', 'home'),
      sent(`2026-${month}-09`, 'Yash Shah', 400, 'LUNCH', 'other'),
      sent(`2026-${month}-11`, 'Tara Rao', 100, 'UPI', 'other'),
      sent(`2026-${month}-12`, 'BWSSB', 280, 'BILLPAY', 'bills'),
      sent(`2026-${month}-13`, 'City Fruits', 90, 'CHEMBUR', 'groceries'),
      sent(`2026-${month}-14`, 'Om Auto', 60, 'CHEMBUR', 'other'),
    ]),
    { on: '2026-10-20', payee: 'Yash Shah', categoryId: 'other-income', minor: 150_00 },
  ])
})
afterAll(() => sample.close())

test('what every payment to a payee is said to be for is its purpose; a part of the town and what friends share are none', async () => {
  const scope = await sample.scope()
  expect(await purposesOf(scope)).toEqual([
    { payee: 'Devika Nair', what: 'WATER CANS' },
    { payee: 'Harini Kini', what: 'HOUSE HELP' },
  ])
})

test.each([
  ['how much for water cans since July', 1000_00],
  ['what did the maid cost me this year', 15_000_00],
  ['how many times did I pay for the water cans in all', 5],
  ['when did I last pay the house help', '2026-10-01'],
  ['how much on water in October', 280_00],
  ['what did I spend on fruits this year', 450_00],
])('“%s” is of the payee whose references say so', async (question, value) => {
  expect((await answered(sample, question)).headline?.value).toBe(value)
})

test.each([
  ['who is Harini Kini', '“HOUSE HELP”'],
  ['What do I pay Devika Nair for?', '“WATER CANS”'],
  ['who is the cleaner', 'Harini Kini'],
  ['who brings the water cans', 'Devika Nair'],
  ['Yash Shah - what are these payments?', '“LUNCH”'],
  ['what is Tara Rao’s payment about', 'by name alone, and not what the payments are for'],
  ['who is Yash Shah, and what have I paid him since August', '₹1,200.00'],
  ['what is the 3,000 debit', '“HOUSE HELP”'],
  ['what is Om Auto for', 'do not say what'],
])('“%s” says what the books know', async (question, text) => {
  expect((await answered(sample, question)).text).toContain(text)
})

test('money in both directions is told', async () => {
  const { text } = await answered(sample, 'who is Yash Shah')
  expect(text).toContain('You paid ₹2,000.00 to Yash Shah')
  expect(text).toContain('Yash Shah paid ₹150.00 to you')
})

test('what somebody is paid for a thing that the question names is no question about who that is', async () => {
  expect((await answered(sample, 'what am I paying Harini Kini for house help per month')).text).toContain('3,000.00')
})

test('what a reference says obeys the privacy eye as a name does', async () => {
  const { facts } = await purposeOf(await sample.scope(), 'Harini Kini')
  const says = facts.find(({ slot }) => slot === 'says')
  expect(says && factPart(says)).toEqual({ text: '“HOUSE HELP”', conceal: 'name' })
})
