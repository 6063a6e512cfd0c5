import { describe, expect, test } from 'vitest'
import { LISTENER } from '../asked.fixture'
import { understand } from '../intent/understanding'
import type { Understanding, Understood } from '../understood'

const OPENINGS = [
  'how much did I spend on groceries in May',
  'how much at Swiggy in August',
  'how much money came in this year',
  'which subscriptions do I have',
  'what is my balance',
  'am I going to run short',
  'how are my budgets doing',
]

const read = (question: string, before: Understood | null) => {
  const { earlier: _, ...understanding } = understand(question, LISTENER, before) as Understanding & Partial<Understood>
  return understanding
}
const opened = (opening: string) => understand(opening, LISTENER, null) as Understood

describe('a whole question is read as if nothing had been asked before', () => {
  test.each([
    ['that names somebody and a time', 'number of rides with Uber in June'],
    ['with two names', 'is Swiggy dearer than Zomato'],
    ['of a last payment', 'when did Netflix last charge me?'],
    ['of a price', 'what does Netflix take per month'],
    ['that points at what it has named', 'the last Uber fare, how much was it'],
    ['of all spending in a month', 'what were my expenses in July'],
    ['of two months for the asker', 'did June cost me less than May?'],
    ['of another topic', 'what is my health score made of'],
    ['that is offered', 'What were my largest payments?'],
    ['about something else altogether', 'how do volcanoes erupt'],
  ])('%s: “%s”', (_, question) => {
    const alone = read(question, null)
    expect(OPENINGS.map((opening) => [opening, read(question, opened(opening))])).toEqual(
      OPENINGS.map((opening) => [opening, alone]),
    )
  })
})

describe('a turn that leaves something out leans on the one before', () => {
  const of = (opening: string, turn: string) => {
    const understanding = read(turn, opened(opening))
    return understanding.kind === 'answerable' ? [understanding.intent, understanding.ask.payee] : understanding.kind
  }

  test.each([
    ['and in June?', 'spending-merchant'],
    ['how many orders in June', 'spending-count'],
    ['the same for July', 'spending-merchant'],
    ['what did it come to in June', 'spending-merchant'],
    ['was June dearer', 'change'],
    ['on which day was the last one', 'spending-merchant'],
  ])('after a payee: “%s”', (turn, intent) => {
    expect(of('how much at Swiggy in May', turn)).toEqual([intent, 'Swiggy'])
  })

  test('a name and a time take the form of a question that had a name, and no other', () => {
    expect(of('how many Swiggy orders in May', 'Zomato in June')).toEqual(['spending-count', 'Zomato'])
    expect(of('what were my largest payments in May', 'Zomato in June')).toEqual(['spending-merchant', 'Zomato'])
  })

  test('what is left of all that was spent is what was saved', () => {
    expect(of('how much did I spend in May', 'what remained?')).toEqual(['saved', null])
  })
})
