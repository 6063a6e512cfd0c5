import { expect, test } from 'vitest'
import { asksForFigures } from '../tools/figures-asked'
import { callTold } from './calls-told'

test.each([
  ['The bakery keyed in 5,600 when the cake cost 560', 'dispute'],
  ['The cash machine handed me 1,500 but 2,500 was booked', 'dispute'],
  ['My tailor billed me twice for one suit', 'dispute'],
  ['I opted out in March, they kept on charging me', 'dispute'],
  ['The money back that they promised has never come', 'dispute'],
  ['I sent 700 to the wrong number', 'dispute'],
  ['a man posing as a bank officer took 30,000 from me', 'fraud'],
  ['I read out the OTP on the phone', 'fraud'],
  ['I never authorised that transfer', 'fraud'],
  ['Mugged in the park, they have my wallet', 'lost-card'],
  ['I was sacked and the EMI is due', 'hardship'],
  ['We can no longer pay the mortgage', 'hardship'],
  ['The barber put in an extra zero, 4,000 rather than 400', 'dispute'],
  ['Two transfers to Pune while I slept', 'fraud'],
  ['My purse fell off the scooter', 'lost-card'],
  ['We are out of money and the instalment is due', 'hardship'],
  ['I feel misled by your branch about the fund', 'complaint'],
  ['Your cashier insulted me', 'complaint'],
  ['you blocked my account without a word', 'complaint'],
] as const)('what happened says whom it is for: %s', (told, to) => {
  expect(callTold(told)).toBe(to)
})

test.each([
  'was I billed twice for the suit',
  'did the money back that they promised come',
  'I opted out in March, how much did they charge me till then',
  'double debit',
  'what happens if I can no longer pay the mortgage',
  'show me what I never authorised',
  'my tailor billed me twice a month, which days',
  'I pay 2,500 for the gym',
])('a question tells nothing: %s', (asked) => {
  expect(callTold(asked)).toBeNull()
})

test('what the books or the guide say is asked for with words of trouble, too', () => {
  expect(asksForFigures('can I afford the next EMI')).toBe(true)
  expect(asksForFigures('I cancelled it, how much less do I pay')).toBe(true)
  expect(asksForFigures('how do I freeze a card')).toBe(true)
  expect(asksForFigures('has the instalment cleared')).toBe(true)
  expect(asksForFigures('will I be able to meet the rent')).toBe(true)
  expect(asksForFigures('how do I report a stolen card')).toBe(false)
  expect(asksForFigures('how many times do I have to call you')).toBe(false)
  expect(asksForFigures('I cannot pay the EMI')).toBe(false)
})

test('a phone that is gone and pays is a call, a question about charges is none', () => {
  expect(callTold('phone snatched, gpay was open, someone may send money')).toBe('fraud')
  expect(callTold('some random upi of 800 went out last night, I didnt do it')).toBe('fraud')
  expect(callTold('my card was declined at the shop although there is money, whom do I call')).toBe('complaint')
  expect(callTold('my phone bill was paid from the wallet in May')).toBeNull()
})

test('who was made to pay, whose SIM is dead, or who has missed instalments calls for help', () => {
  expect(callTold('a courier asked me to pay a 10 rupee fee and then 20,000 was gone')).toBe('fraud')
  expect(callTold('sim stopped working and money debited, do something')).toBe('fraud')
  expect(callTold('missed two instalments already and a third is coming, please help')).toBe('hardship')
})

test.each([
  'am I too deep in debt?',
  'are we too heavily in debt',
  "I don't believe Zomato took 57,000 in a year, show me.",
])('%s asks for figures', (question) => expect(asksForFigures(question)).toBe(true))
