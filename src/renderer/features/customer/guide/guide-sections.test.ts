import { expect, test } from 'vitest'
import { sectionsOf } from './guide-sections'

const entry = (id: string, section: string, text = '') => ({ id, section, title: id, text })
const ENTRIES = [
  entry('Budget', 'Planning'),
  entry('EMI', 'Loans', 'paid each month'),
  entry('Pots', 'Planning', 'Month'),
]

test('entries stand under their sections, in the order in which the sections first come', () => {
  expect(sectionsOf(ENTRIES, ' ')).toEqual([
    { section: 'Planning', entries: [ENTRIES[0], ENTRIES[2]] },
    { section: 'Loans', entries: [ENTRIES[1]] },
  ])
})

test('every word has to stand in the title, the section or the text', () => {
  expect(sectionsOf(ENTRIES, 'MONTH planning')).toEqual([{ section: 'Planning', entries: [ENTRIES[2]] }])
  expect(sectionsOf(ENTRIES, 'month of Sundays')).toEqual([])
})
