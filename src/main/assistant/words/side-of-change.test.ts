import { expect, test } from 'vitest'
import { saidOfChange, sideOfChange } from './side-of-change'

test.each([
  ['my pay was revised in April, the rise was how much', 'amount'],
  ['how much did the rent go up', 'amount'],
  ['by how much is it dearer', 'amount'],
  ['kitna mehenga hua', 'amount'],
  ['what percentage hike did I get', 'share'],
  ['what was I paying before it went up', 'before'],
  ['the old price of Netflix', 'before'],
  ['did my salary change', 'now'],
  ['what does it cost now', 'now'],
] as const)('“%s” wants %s', (question, side) => {
  expect(sideOfChange(question)).toBe(side)
})

test.each([
  ['did it go up', true],
  ['was it cheaper before', true],
  ['was my salary higher before', false],
  ['was it different before', null],
  ['by how much did it go up', null],
])('after a rise “%s” is %s', (question, said) => {
  expect(saidOfChange(question, true)).toBe(said)
})
