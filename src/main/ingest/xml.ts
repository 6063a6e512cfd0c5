import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { AppError } from '../errors'
import { characters } from './ofx-tokens'

/** One element: its children by local name, its attributes as '@name', its text as '#'. */
export interface XmlElement {
  readonly [name: string]: readonly XmlElement[] | string | undefined
}

const OPTIONS = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  removeNSPrefix: true,
  parseTagValue: false,
  // Characters are decoded by `xmlText`; there is nothing else to expand, because document types are refused.
  processEntities: false,
  alwaysCreateTextNode: true,
  captureMetaData: true,
  maxNestedTags: 60,
  isArray: (_name: string, _path: unknown, _leaf: boolean, isAttribute: boolean) => !isAttribute,
} as const

/**
 * The document element's wrapper of an XML text. Elements called `unread` are left as text, for `parseElement`: a file
 * with a hundred thousand of them is then never in memory as a tree. End tags that are missing at the end are assumed.
 * Throws AppError 'import-failed' for a document type or an entity declaration, and for text that is not XML.
 */
export function parseXml(text: string, unread: string): XmlElement {
  const declaration = /<!(?:DOCTYPE|ENTITY)/i.exec(text)
  if (declaration) {
    const line = text.slice(0, declaration.index).split('\n').length
    throw new AppError(
      'import-failed',
      `Line ${line} declares a document type. Statements have none, and it can make a file read others or grow without end: nothing was read. Download the statement from your bank again.`,
    )
  }
  try {
    return new XMLParser({ ...OPTIONS, stopNodes: [`*.${unread}`] }).parse(text) as XmlElement
  } catch (error) {
    const invalid = XMLValidator.validate(text)
    const where = invalid === true ? '' : ` at line ${invalid.err.line}`
    throw new AppError('import-failed', `The file is not well-formed XML${where}. Download the statement again.`, {
      cause: error,
    })
  }
}

/** One for all entries: setting a parser up takes longer than reading an entry. */
const ELEMENTS = new XMLParser(OPTIONS)

export type ParsedElement =
  | { readonly element: XmlElement }
  /** `line` is counted from 0, where the text starts. */
  | { readonly element: null; readonly line: number; readonly reason: string }

/** The element in an unread text, or why it cannot be read. */
export function parseElement(unread: string): ParsedElement {
  const wrapped = `<e>${unread}</e>`
  const valid = XMLValidator.validate(wrapped)
  if (valid !== true) {
    return { element: null, line: Number(valid.err.line) - 1, reason: 'The entry is not well-formed XML.' }
  }
  try {
    return { element: xmlList(ELEMENTS.parse(wrapped) as XmlElement, 'e')[0] ?? {} }
  } catch {
    return { element: null, line: 0, reason: 'The entry is nested too deep, or names what no statement names.' }
  }
}

/** All children of that name. */
export function xmlList(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const children = element && Object.hasOwn(element, name) ? element[name] : undefined
  return Array.isArray(children) ? children : []
}

/** The first element along a path of names. */
export function xmlChild(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element
  for (const name of path) at = xmlList(at, name)[0]
  return at
}

/** The text at the end of a path, '' where there is none. */
export function xmlText(element: XmlElement | undefined, ...path: readonly string[]): string {
  const text = xmlChild(element, ...path)?.['#']
  return typeof text === 'string' ? characters(text).trim() : ''
}

export function xmlAttribute(element: XmlElement | undefined, name: string): string {
  const value = element?.[`@${name}`]
  return typeof value === 'string' ? characters(value).trim() : ''
}

/** The raw text of an element that was left unread. */
export function xmlUnread(element: XmlElement): string {
  return typeof element['#'] === 'string' ? element['#'] : ''
}

/** Where an element starts in the text. */
export function xmlStart(element: XmlElement): number {
  const symbol = XMLParser.getMetaDataSymbol() as unknown as symbol
  const found = (element as unknown as Record<symbol, { readonly startIndex?: number } | undefined>)[symbol]
  return found?.startIndex ?? 0
}
