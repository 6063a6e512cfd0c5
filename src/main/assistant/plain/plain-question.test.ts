import { expect, test } from 'vitest'
import { plainQuestion } from './plain-question'

const LISTENER = {
  payees: ['Swiggy', 'Umiya Stores'],
  accounts: ['Rainy day'],
  asOf: '2026-10-31',
  currency: 'INR',
  country: 'in',
} as const
const plain = (question: string) => plainQuestion(question, LISTENER)

test.each([
  ['hey, could u tell me hw mch went 2 swigy in 09/2026 plz', 'how much went to swiggy in September 2026'],
  ['quick one: bal?', 'balance?'],
  ['In June, did I spend more on food than on travel?', 'did I spend more on food than on travel in june?'],
  ['Last month was eating out less than groceries', 'was eating out less than groceries last month'],
  ['can you check what the Riany day pot holds, thanks', 'what the rainy day pot holds'],
])('“%s” is put as “%s”', (question, meant) => {
  expect(plain(question)).toBe(meant)
  expect(plain(meant)).toBe(meant)
})

test.each(['This month was dear, why?', 'Swiggy in June', 'sorry, I meant June', 'is saal kitna gaya'])(
  '“%s” is left as it is',
  (question) => {
    expect(plain(question)).toBe(question)
  },
)
