import { expect, test } from 'vitest'
import { inOtherWords } from './in-other-words'

test.each([
  ['Is my car insured?', 'Have I ever paid car insurance?'],
  ['Do we have health insurance payments?', 'Have I ever paid health insurance?'],
  ['what is the opening balance', 'What was my balance at the start of this month?'],
  ['Did I send money to anyone in September?', 'Which people did I send money to in September?'],
  ['which friend do I send the most cash to', 'which person do I send the most money to'],
  ['whom did I transfer most this year', 'which person did I transfer the most this year'],
  ['who did I send 500 to', 'who did I send 500 to'],
  ['Who is the other employer?', 'Which salaries came in?'],
  ['who paid us other than the employers this year', 'How much did I earn apart from my salary this year'],
  ['How much rent did I receive in May?', 'How much rental income did I receive in May?'],
  ['is Muthoot a loan with you', 'How much did I pay Muthoot this year?'],
  ['what is the outstanding on my card as on date', 'what is the outstanding on my card'],
  ['any dues around the corner', 'any dues coming up'],
  ['my usual food spend, going by May to October', 'my usual food spend in May to October'],
  ['Zomato plus Swiggy, September, one number', 'Zomato plus Swiggy, September together'],
  ['cash during the summer, say May to July', 'cash from May to July'],
  ['How much rent did I pay in May?', 'How much rent did I pay in May?'],
  ['How much is my car insurance?', 'How much is my car insurance?'],
  ['Did I send money to Asha in September?', 'Did I send money to Asha in September?'],
  ['What was the opening balance in June?', 'What was the opening balance in June?'],
])('“%s” asks “%s”', (question, meant) => {
  expect(inOtherWords(question)).toBe(meant)
  expect(inOtherWords(meant)).toBe(meant)
})
