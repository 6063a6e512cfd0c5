import { describe, expect, test } from 'vitest'
import { catalogueDifferences, textsOf } from './catalogue-differences.fixture'
import { catalogueOf, ENGLISH, firstSpoken, LANGUAGES, localeIn, nameOfLanguage, translated } from './languages'
import { messages } from './messages'

test('numbers and dates stay those of the country in the chosen language', () => {
  expect(localeIn('en', 'en-IN')).toBe('en-IN')
  expect(localeIn('de', 'en-IN')).toBe('de-IN')
  expect(localeIn('en', 'de-DE')).toBe('en-DE')
})

test('the first language with a catalogue is spoken, however a system writes it, else English', () => {
  const spoken = ['en', 'de', 'hi']
  expect(firstSpoken([null, 'fr', 'de_DE.UTF-8', 'hi'], spoken)).toBe('de')
  expect(firstSpoken(['HI-in', 'de'], spoken)).toBe('hi')
  expect(firstSpoken(['german', '', undefined, 'C'], spoken)).toBe('en')
  expect(firstSpoken([], spoken)).toBe('en')
})

test('a language calls itself by its own name', () => {
  expect(['en', 'de', 'hi'].map(nameOfLanguage)).toEqual(['English', 'Deutsch', 'हिन्दी'])
})

describe('every catalogue', () => {
  const files = Object.keys(import.meta.glob('./*/*.json')).map((path) => path.split('/').slice(1))
  const filesOf = (language: string) => files.filter(([folder]) => folder === language).map(([, name]) => name)

  test('is found by its folder', () => {
    expect([...LANGUAGES].sort()).toEqual([...new Set(files.map(([folder]) => folder))].sort())
    expect(filesOf('en').length).toBeGreaterThan(20)
  })

  const others = LANGUAGES.filter((language) => language !== ENGLISH)

  test.each(others)('is told in %s as it is written there, with every key of English', async (language) => {
    const [told, written] = [textsOf(await catalogueOf(language)), textsOf(await translated(language))]
    expect([...told.keys()]).toEqual([...textsOf(messages).keys()])
    expect([...written].filter(([key, text]) => told.has(key) && told.get(key) !== text)).toEqual([])
  })

  test('is compared over hundreds of texts, many with arguments', () => {
    const texts = [...textsOf(messages).values()]
    expect(texts.length).toBeGreaterThan(800)
    expect(texts.filter((text) => text.includes('{')).length).toBeGreaterThan(200)
    expect(catalogueDifferences(messages, {}, 'de')).toHaveLength(texts.length)
  })
})

describe('a difference is found', () => {
  const english = {
    a: {
      plain: 'Yes',
      named: 'From {name}',
      count: '{count, plural, one {# row} other {# rows}}',
      kind: '{kind, select, fee {a fee} other {a payment}}',
      rich: 'Spent <figure></figure> <b>{share, number, percent}</b>',
    },
  }
  const german = {
    a: {
      plain: 'Ja',
      named: 'Von {name}',
      count: '{count, plural, =0 {keine Zeile} one {# Zeile} other {# Zeilen}}',
      kind: '{kind, select, fee {eine Gebühr} other {eine Zahlung}}',
      rich: '<b>{share, number, percent}</b>, also <figure></figure>, ausgegeben',
    },
  }
  const changed = (key: keyof typeof english.a, text: string) =>
    catalogueDifferences(english, { a: { ...german.a, [key]: text } }, 'de')

  test('not where another order or a form for none says the same', () => {
    expect(catalogueDifferences(english, german, 'de')).toEqual([])
  })

  test('in a key that is missing, unknown or empty', () => {
    const { plain: _, ...rest } = german.a
    expect(catalogueDifferences(english, { a: rest }, 'de')).toEqual(['a.plain: missing'])
    expect(catalogueDifferences(english, { a: { ...german.a, more: 'Mehr' } }, 'de')).toEqual([
      'a.more: not in English',
    ])
    expect(changed('plain', ' ')).toEqual(['a.plain: empty'])
  })

  test('in an argument that is missing, misspelt or of another type', () => {
    expect(changed('named', 'Von ihm')).toEqual(['a.named: lacks {name}'])
    expect(changed('named', 'Von {nahme}')).toEqual([
      'a.named: lacks {name}',
      'a.named: has {nahme}, which English has not',
    ])
    expect(changed('count', '{count} Zeilen')).toEqual([
      'a.count: lacks {count, cardinal}',
      'a.count: has {count}, which English has not',
    ])
  })

  test('in a choice, a tag, a plural form of another language, or a text that does not parse', () => {
    expect(changed('kind', '{kind, select, gebühr {eine Gebühr} other {eine Zahlung}}')[0]).toBe(
      'a.kind: lacks {kind, select, fee}',
    )
    expect(changed('rich', '<b>{share, number, percent}</b>')).toEqual(['a.rich: lacks <figure>'])
    expect(changed('count', '{count, plural, one {# Zeile} few {# Zeilen} other {# Zeilen}}')).toEqual([
      'a.count: has a plural form ‘few’ that de never uses',
    ])
    expect(changed('named', 'Von {name')[0]).toMatch(/^a\.named: does not parse/)
  })
})
