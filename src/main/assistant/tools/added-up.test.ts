import { expect, test } from 'vitest'
import { addedUp } from './added-up'

const reading = (intent: string, confidence: number) => ({ intent, confidence })

test('readings with the same answer are one, called by the likeliest of them', () => {
  const readings = [reading('rent', 0.4), reading('food', 0.35), reading('eating', 0.25)]
  const merged = addedUp(
    readings,
    (intent) => intent,
    (intent) => (intent === 'rent' ? 'home' : 'table'),
  )
  expect(merged).toEqual([reading('food', 0.6), reading('rent', 0.4)])
})

test('what a name settles counts as what it is settled to', () => {
  const merged = addedUp(
    [reading('total', 0.5), reading('category', 0.3)],
    () => 'category',
    (intent) => intent,
  )
  expect(merged).toEqual([reading('category', 0.8)])
  expect(
    addedUp<string>(
      [],
      (intent) => intent,
      (intent) => intent,
    ),
  ).toEqual([])
})
