import { expect, test } from 'vitest'
import { foundEntries } from './palette-entries'

const entries = [
  { label: 'Home' },
  { label: 'Import a statement' },
  { label: 'Use the dark theme', words: 'appearance mode' },
  { label: 'Sign out' },
  { label: 'Übersicht' },
  { label: 'लेन-देन' },
]
const labels = (query: string) => foundEntries(entries, query).map(({ label }) => label)

test('every word that is typed begins a word of what is found', () => {
  expect(labels('imp')).toEqual(['Import a statement'])
  expect(labels('state imp')).toEqual(['Import a statement'])
  expect(labels('ome')).toEqual([])
  expect(labels('sign home')).toEqual([])
})

test('other words for the same are found after labels that say it', () => {
  expect(labels('appearance')).toEqual(['Use the dark theme'])
  expect(foundEntries([{ label: 'A', words: 'home' }, { label: 'To home' }, { label: 'Home' }], 'home')).toEqual([
    { label: 'Home' },
    { label: 'To home' },
    { label: 'A', words: 'home' },
  ])
})

test('accents and case may be left out, and any script is searched', () => {
  expect(labels('uBER')).toEqual(['Übersicht'])
  expect(labels('लेन')).toEqual(['लेन-देन'])
})

test('nothing typed finds everything in its order', () => {
  expect(labels('  ')).toEqual(entries.map(({ label }) => label))
})
