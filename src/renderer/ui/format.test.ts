import { expect, test } from 'vitest'
import { formatFor } from './format'

const bank = { locale: 'en-IN', currency: 'INR', smallestGroup: 10 }

test('with the eye closed neither amounts nor names nor the last digits of an account are written', () => {
  const [open, closed] = [formatFor(bank, false), formatFor(bank, true)]
  expect([open.exact(1250), open.name('Asha'), open.tail('4821')]).toEqual(['₹12.50', 'Asha', '4821'])
  expect([closed.exact(1250), closed.name('Asha'), closed.tail('4821')]).toEqual(['•••', '•••', '••'])
})
