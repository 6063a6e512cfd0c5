import { expect, test } from 'vitest'
import { partsWithoutFigures } from './without-figures'

test('the names that it asks about are parts of their own, which the privacy eye hides', () => {
  expect(partsWithoutFigures({ kind: 'which-name', names: ['Reliance Fresh', 'Reliance 24.7'] })).toEqual([
    { text: 'Which one do you mean: ' },
    { text: 'Reliance Fresh', conceal: 'name' },
    { text: ' or ' },
    { text: '“Reliance 24.7”', conceal: 'name' },
    { text: '?' },
  ])
  const many = partsWithoutFigures({ kind: 'which-name', names: ['A One', 'A Two', 'A Three', 'A Four', 'A Five'] })
  expect(many.map(({ text }) => text).join('')).toBe('Which one do you mean: A One or A Two or A Three or A Four?')
})

test('whatever else is said without figures holds no name', () => {
  expect(partsWithoutFigures({ kind: 'small-talk', about: 'thanks' })).toEqual([
    { text: 'You are welcome. Ask again whenever you like.' },
  ])
})
