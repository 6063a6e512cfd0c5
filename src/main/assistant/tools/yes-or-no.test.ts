import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

async function ask(question: string): Promise<string> {
  return (await answered(sample, question)).text
}

describe('a figure against a limit', () => {
  test.each([
    ['Did I spend more than 5,000 on eating out this month?', /^Yes: you spent ₹6,957\.00 on eating out in October\./],
    ['Did I spend more than 7,000 on eating out this month?', /^No: you spent ₹6,957\.00 on eating out/],
    ['Was my eating out under 7,000 this month?', /^Yes: you spent ₹6,957\.00/],
    ['Did I use Swiggy more than 4 times this month?', /^Yes: you made 5 payments at Swiggy in October/],
    ['Did I use Swiggy more than 5 times this month?', /^No: you made 5 payments/],
    ['Did I pay Swiggy more than 5 times this month?', /^No: you made 5 payments/],
    ['Was my eating out between 6,000 and 7,000 this month?', /^Yes: you spent ₹6,957\.00/],
    ['Was my eating out between 7,000 and 9,000 this month?', /^No: you spent ₹6,957\.00/],
    ['Was eating out 6,900 or more this month?', /^Yes: you spent ₹6,957\.00/],
    ['Did I spend at most 6,900 on eating out this month?', /^No: you spent ₹6,957\.00/],
    ['Did I spend more than 2,000 at Netflix in September and October?', /^No: you spent ₹1,148\.00 at Netflix/],
    ['Was my last Netflix payment over 600?', /^Yes: the latest payment to Netflix was ₹649\.00/],
    ['Did I pay less than 600 the last time I paid Netflix?', /^No: the latest payment to Netflix was ₹649\.00/],
    ['Was any payment to BigBasket over 3,000 in October?', /^No: your largest payment to BigBasket in October/],
    ['Have I got at least 10,00,00,000 in my Savings account?', /^No: your Savings balance is/],
    ['Did I spend more than 10,000 by UPI in October?', /^Yes: you spent .* Only what went by UPI is counted/],
    ['Is my balance more than 10,00,00,000?', /^No: your Savings balance is/],
  ])('“%s”', async (question, expected) => expect(await ask(question)).toMatch(expected))
})

describe('whether there is any', () => {
  test.each([
    ['Did I spend anything on health this month?', /^No: there is nothing under health in October\.$/],
    ['Have I spent on shopping this month?', /^Yes: you spent/],
    ['Have I ever bought anything at Zomato?', /^Yes: you spent ₹1,330\.00 at Zomato in all your time here\./],
    ['Do I have a loan here?', /^No: you have no loan at this bank\.$/],
    ['Have I paid Netflix this month?', /^Yes: you spent ₹649\.00 at Netflix in October\./],
    ['Can you check whether I paid Netflix this month?', /^Yes: you spent ₹649\.00 at Netflix in October\./],
    ['Do I have a Google One subscription?', /^No: nobody of that name is in your transactions/],
    ['Have I ever paid OYO?', /^No: nobody of that name is in your transactions/],
    ['Have I got a fixed deposit?', /^No: you have no account of that kind here\.$/],
    ['Was I paid by Infosys in October?', /^Yes: Infosys paid ₹72,400\.00 to you/],
  ])('“%s”', async (question, expected) => expect(await ask(question)).toMatch(expected))

  test('a question that judges is not answered by whether there is anything', async () => {
    expect(await ask('Have I given Swiggy a lot this month?')).not.toMatch(/^(Yes|No)\b/)
  })

  test.each([
    'Has my Netflix bill been crazy this month?',
    'Is Swiggy my own fault this month?',
    'Was Zomato a mistake in October?',
  ])('that there is something is no reason for what it is like: “%s”', async (question) => {
    expect(await ask(question)).not.toMatch(/^(Yes|No)\b/)
  })
})

describe('what is so, in other words', () => {
  test.each([
    ["Didn't I pay Netflix this month?", /^Yes: you spent ₹649\.00 at Netflix/],
    ['Have I not paid Netflix this month?', /^Yes: you spent ₹649\.00 at Netflix/],
    ["I pay 649 for Netflix, don't I?", /^Yes: you spent ₹649\.00 at Netflix/],
    ["I pay 499 for Netflix, don't I?", /^No: you spent ₹649\.00 at Netflix/],
    ["My salary is 72,400, isn't it?", /^Yes: Infosys paid your salary of ₹72,400\.00/],
    ['Do I order from Swiggy more often than from Zomato?', /^Yes: you made 5 payments at Swiggy in October/],
    ['Do I order from Zomato more often than from Swiggy?', /^No: you made 5 payments at Swiggy in October/],
    ['Did I overspend in October?', /^(Yes: you spent .* beyond your income|No: you kept)/],
    ['Have any of my subscriptions risen?', /^Yes: Netflix now costs/],
    ['Netflix price increased?', /^Yes: Netflix now costs ₹649\.00/],
    ['Has the Spotify plan price gone up?', /^No: Spotify still costs ₹119\.00/],
    ['Did eating out in October beat September?', /^Yes: you spent .* in October, against .* in September/],
    ['Did eating out in September beat October?', /^No: you spent .* in October, against .* in September/],
    ['Was BigBasket ahead of Uber in October?', /^Yes: BigBasket took the most/],
    ['Was my salary in August more than in July?', /^No: Infosys paid ₹72,400\.00 to you in August/],
    ['Did I earn more in the first quarter of 2026 than in the second?', /^No: you earned .* in the months from April/],
    ['Has Netflix gone up?', /^Yes: Netflix now costs ₹649\.00, and used to cost ₹499\.00/],
    [
      'Was the rent to Prestige Rentals my largest payment in October?',
      /^Yes: your largest payment in October was Prestige/,
    ],
    ['Was Amazon my largest payment in October?', /^No: your largest payment in October was Prestige Rentals/],
    ['Is Prestige Rentals my top payee in October?', /^Yes: Prestige Rentals took the most in October/],
    ['Is Swiggy where I order most often?', /^Yes: you paid Swiggy most often in October: 5 payments\./],
    ['Have I ever been overdrawn?', /^Yes: in all your time here the balance of Savings was at its lowest on/],
    ['Did my salary come before 8 October?', /^Yes: Infosys paid your salary of ₹72,400\.00 on 7 October\.$/],
    ['Was my salary in by the 5th in October?', /^No: Infosys paid your salary of ₹72,400\.00 on 7 October\.$/],
    ['I think I spent more on eating out than on groceries in October', /^No: groceries took the most in October/],
    ['Is Swiggy my top merchant for eating out in October?', /^Yes: Swiggy took the most in October/],
    ['Did I spend more at Zomato than anywhere else for eating out in October?', /^No: Swiggy took the most/],
    ['Was eating out highest in October this year?', /^(Yes|No): the dearest month was/],
    ['Is eating out getting dearer?', /^(Yes|No): you spent .* on eating out in October, against/],
    ['Did more go out than come in in September?', /^(No: you kept|Yes: you spent)/],
    ['Did my expenses exceed my income in September?', /^(No: you kept|Yes: you spent)/],
    ['Did my salary come late this month?', /^No: Infosys paid your salary of ₹72,400\.00 on 7 October\.$/],
  ])('“%s”', async (question, expected) => expect(await ask(question)).toMatch(expected))

  test.each([
    'Do I spend more at Swiggy or at Zomato?',
    'Did I dance this year?',
    'Does Swiggy owe me anything?',
    'Is my spending going up or down?',
  ])('“%s” is not answered with yes or no', async (question) => expect(await ask(question)).not.toMatch(/^(Yes|No)\b/))
})

test('a loan of one kind is none of another', async () => {
  const { db, books } = await sample.scope()
  const [id, kind] = ['bike', 'loan'] as const
  const loan = { name: 'Bike loan', tail: '1190', currency: 'INR', opened_on: '2026-01-01', opening_minor: -9_000_000 }
  await db
    .insertInto('accounts')
    .values({ ...loan, id, kind, customer_id: books.customerId })
    .execute()
  expect(await ask('Do I have a home loan?')).toBe('No: you have no loan of that kind at this bank.')
  expect(await ask('Do I have a bike loan?')).toMatch(/^Yes: you owe/)
  await db.deleteFrom('accounts').where('id', '=', id).execute()
})

describe('one name against another', () => {
  test.each([
    [
      'Do I spend more at Swiggy than at Zomato this month?',
      /^Yes: Swiggy took the most in October, ₹2,357\.00\. Zomato comes next with ₹1,330\.00\.$/,
    ],
    ['Did I spend less at Swiggy than at Zomato this month?', /^No: Swiggy took the most in October/],
    ['Swiggy or Zomato, which took more in October?', /^Swiggy took the most in October, ₹2,357\.00\./],
    ['Is eating out my biggest expense in October?', /^No: home took the most in October, ₹22,000\.00\./],
  ])('“%s”', async (question, expected) => expect(await ask(question)).toMatch(expected))
})

describe('one time against another', () => {
  test('the first of two months is the one that is asked about, whichever came later', async () => {
    expect(await ask('Did October cost me more than September?')).toMatch(/^Yes: you spent/)
    expect(await ask('Did September cost me more than October?')).toMatch(/^No: you spent/)
    expect(await ask('Was September cheaper than October?')).toMatch(/^Yes: you spent/)
  })

  test('spending more than was earned is no when something was kept', async () => {
    expect(await ask('Did I spend less than I earned in September?')).toMatch(/^(Yes: you kept|No: you spent)/)
    expect(await ask('Did I spend more than I earned in September?')).toMatch(/^(No: you kept|Yes: you spent)/)
  })
})

describe('one day ahead before another', () => {
  test.each([
    [
      'Will the salary be in before the Netflix bill?',
      /^Yes: your next income from Infosys is expected on 7 November\./,
    ],
    ['Will the salary be in before the Prestige Rentals rent?', /^No: your next income from Infosys is expected/],
    ['Does the Prestige Rentals rent come before the salary?', /^Yes: Prestige Rentals is due on 3 November/],
    ['Will my salary be in by 10 November?', /^Yes: your next income from Infosys/],
    ['Will my salary be in before 5 November?', /^No: your next income from Infosys/],
  ])('“%s”', async (question, expected) => expect(await ask(question)).toMatch(expected))
})

test('a name is among so many that took the most, or it is not', async () => {
  expect(await ask('Is Swiggy in my top five shops?')).toMatch(/^Yes: /)
  expect(await ask('Is Netflix in my top two shops?')).toMatch(/^No: /)
})

test('what went one way of paying is a sum', async () => {
  expect(await ask('how much through UPI in October')).toMatch(/^You spent ₹.* Only what went by UPI is counted/)
})
