import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueForPage, readCatalogue } from './catalogue'

const catalogue = readCatalogue(resolve('seed'))

test('at least five open models, each under a licence that lets a bank use it', () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(5)
  for (const { licence } of catalogue) expect(['Apache-2.0', 'MIT']).toContain(licence)
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length)
})

test('each needs more memory than its file is large', () => {
  for (const { bytes, memoryBytes } of catalogue) expect(memoryBytes).toBeGreaterThan(bytes)
})

test('the page gets no address to go to', () => {
  expect(JSON.stringify(catalogueForPage(catalogue))).not.toContain('http')
})
