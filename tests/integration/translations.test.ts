// Whether every other language says what English says. The files are read from the disk, so that a test run over what
// has changed passes with a text that waits to be translated (it is shown in English), while the whole run fails.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueDifferences, textsOf } from '../../src/renderer/messages/catalogue-differences.fixture'

const FOLDER = resolve(import.meta.dirname, '../../src/renderer/messages')
const OTHERS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name)

test('there is another language than English', () => {
  expect(OTHERS).toContain('hi')
  expect(textsOf(catalogueIn('en')).size).toBeGreaterThan(800)
})

test.each(OTHERS)('in %s every text of English is said, with the same arguments, choices and tags', (language) => {
  expect(readdirSync(join(FOLDER, language))).toEqual(readdirSync(join(FOLDER, 'en')))
  expect(catalogueDifferences(catalogueIn('en'), catalogueIn(language), language)).toEqual([])
})

function catalogueIn(language: string): object {
  const parts = readdirSync(join(FOLDER, language)).map((name): object =>
    JSON.parse(readFileSync(join(FOLDER, language, name), 'utf8')),
  )
  return Object.assign({}, ...parts)
}
