import { expect, test } from 'vitest'
import { untagged } from './tag-questions'

test.each([
  ["My salary is 75,000, isn't it?", 'is My salary 75,000?'],
  ['I pay 299 for Jio, right?', 'do I pay 299 for Jio?'],
  ["We spent less in June than in May, didn't we?", 'did we spend less in June than in May?'],
  ["I haven't paid the rent yet, have I?", 'have I paid the rent yet?'],
  ["Infosys pays me more than Wipro, doesn't it?", 'does Infosys pay me more than Wipro?'],
  ['Are you sure that my deposit is 1,05,577?', 'is my deposit 1,05,577?'],
  ['Can you check whether I paid the rent?', 'did I pay the rent?'],
  ['I think I spent over 5,000 in June', 'did I spend over 5,000 in June?'],
  ["We've paid Jio this month, haven't we?", 'have We paid Jio this month?'],
  ['You said my pension is 44,500?', 'is my pension 44,500?'],
  ['The rent was paid in May, correct?', 'was The rent paid in May?'],
])('%s', (said, asked) => {
  expect(untagged(said)).toBe(asked)
})

test.each([
  'Is my salary 75,000?',
  'How much did I pay for Jio, right?',
  'Show my payments',
  'If I spent 2,000 less, what would I save?',
  'I think I should save more',
  'Rent in May, and in June?',
])('%s stays as it is', (question) => {
  expect(untagged(question)).toBe(question)
})
