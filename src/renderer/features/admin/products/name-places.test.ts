import { expect, test } from 'vitest'
import { namePlaces } from './name-places'

test('a name stands to the right of its point, and to the left where the chart ends', () => {
  const places = namePlaces([
    { name: 'Savings Plus', across: 0, up: 0.5 },
    { name: 'Voyager Card', across: 0.98, up: 0.5 },
  ])
  expect(Object.fromEntries(places)).toEqual({ 'Savings Plus': 'right', 'Voyager Card': 'left' })
})

test('names of three points beside one another touch neither each other nor a point', () => {
  const places = namePlaces([
    { name: 'Campus Account', across: 0.05, up: 0.3 },
    { name: 'Voyager Card', across: 0.06, up: 0.4 },
    { name: 'Senior Citizen Deposit', across: 0.1, up: 0.2 },
  ])
  expect(Object.fromEntries(places)).toEqual({
    'Senior Citizen Deposit': 'right',
    'Voyager Card': 'right',
    'Campus Account': 'right',
  })
})

test('a name without room is left out', () => {
  const crowd = Array.from({ length: 9 }, (_, at) => ({ name: `Product number ${at}`, across: 0.5, up: 0.5 }))
  expect(namePlaces(crowd).size).toBeLessThan(9)
})
