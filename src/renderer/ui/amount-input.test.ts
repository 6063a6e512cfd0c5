import { expect, test } from 'vitest'
import { numberMarks } from './amount-input'

test('amounts are typed with the marks and the groups of the language in the country', () => {
  expect(numberMarks('en-IN')).toEqual({ group: ',', decimal: '.', groups: 'lakh' })
  expect(numberMarks('hi-IN')).toEqual({ group: ',', decimal: '.', groups: 'lakh' })
  expect(numberMarks('de-IN')).toEqual({ group: '.', decimal: ',', groups: 'thousand' })
  expect(numberMarks('en-GB')).toEqual({ group: ',', decimal: '.', groups: 'thousand' })
})
