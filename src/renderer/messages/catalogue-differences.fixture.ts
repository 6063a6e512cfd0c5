// Where a translated catalogue departs from English in what programs rely on: keys, arguments, choices and tags.
import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'

/**
 * One line per difference, in the order of the English keys; empty when the other catalogue can stand in for English.
 * Compared are the keys, that a text is not empty, and for each message its arguments with their type, the options of
 * a choice, and its tags. Forms of plurals belong to the language: only those that it never uses are told, and 'other'
 * must be there, as ICU demands. Texts that do not parse are told as such.
 */
export function catalogueDifferences(english: object, other: object, language: string): readonly string[] {
  const [there, here] = [textsOf(english), textsOf(other)]
  return [
    ...[...there.keys()].filter((key) => !here.has(key)).map((key) => `${key}: missing`),
    ...[...here.keys()].filter((key) => !there.has(key)).map((key) => `${key}: not in English`),
    ...[...there].flatMap(([key, text]) => {
      const translated = here.get(key)
      return translated === undefined
        ? []
        : textDifferences(text, translated, language).map((each) => `${key}: ${each}`)
    }),
  ]
}

/** Every text of a catalogue by its full key. */
export function textsOf(catalogue: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): readonly [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...textsOf(value, `${prefix}${key}.`)],
    ),
  )
}

function textDifferences(english: string, translated: string, language: string): readonly string[] {
  if (translated.trim() === '') return ['empty']
  const wanted = partsOf(parse(english))
  let parsed: MessageFormatElement[]
  try {
    parsed = parse(translated)
  } catch (error) {
    return [`does not parse (${(error as Error).message})`]
  }
  const found = partsOf(parsed)
  return [
    ...[...wanted].filter((part) => !found.has(part)).map((part) => `lacks ${part}`),
    ...[...found].filter((part) => !wanted.has(part)).map((part) => `has ${part}, which English has not`),
    ...formsOf(parsed)
      .filter((form) => !form.startsWith('=') && !formsOfLanguage(language).has(form))
      .map((form) => `has a plural form ‘${form}’ that ${language} never uses`),
  ]
}

/** '{count, plural}', '{kind, select, fee}', '<figure>': whatever the program gives a message, wherever it stands in it. */
function partsOf(message: readonly MessageFormatElement[]): ReadonlySet<string> {
  return new Set(
    nested(message).flatMap((element) => {
      if (isTagElement(element)) return [`<${element.value}>`]
      if (isPluralElement(element)) return [`{${element.value}, ${element.pluralType ?? 'cardinal'}}`]
      if (isSelectElement(element))
        return Object.keys(element.options).map((each) => `{${element.value}, select, ${each}}`)
      return 'style' in element || element.type === 1 ? [`{${element.value}}`] : []
    }),
  )
}

function formsOf(message: readonly MessageFormatElement[]): readonly string[] {
  return nested(message).flatMap((element) => (isPluralElement(element) ? Object.keys(element.options) : []))
}

function formsOfLanguage(language: string): ReadonlySet<string> {
  const forms = (type: Intl.PluralRuleType) =>
    new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories
  return new Set([...forms('cardinal'), ...forms('ordinal')])
}

function nested(message: readonly MessageFormatElement[]): readonly MessageFormatElement[] {
  return message.flatMap((element) => {
    if (isTagElement(element)) return [element, ...nested(element.children)]
    if (isPluralElement(element) || isSelectElement(element)) {
      return [element, ...Object.values(element.options).flatMap(({ value }) => nested(value))]
    }
    return [element]
  })
}
