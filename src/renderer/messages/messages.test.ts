// The catalogue and the sources agree: every key that is asked for exists, every key that exists is asked for, and no
// words for people stand in the sources themselves.
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { messages } from './messages'

const SOURCES = parsed(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true }),
)
/** Where values come from that are looked up as keys: categories, features, age bands. */
const MAIN_AND_SHARED = parsed(
  import.meta.glob<string>(['../../{shared,main/analytics,main/jobs}/**/*.ts', '!../../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

/** Attributes that people read or hear; `text` and `label` also of our own components. */
const READ_BY_PEOPLE =
  /^(aria-label|aria-description|aria-roledescription|title|placeholder|label|description|text|alt)$/
/** The product's name is the same in every language. */
const NOT_TRANSLATED = ['Teller']

const KEYS = keysOf(messages)
const CALLS = SOURCES.flatMap(({ path, root }) => nodesOf(root).flatMap((node) => messageCalls(node, path)))

describe('the message catalogue', () => {
  test('is asked for keys from hundreds of places', () => {
    // A walk that finds nothing would let the tests below pass.
    expect(CALLS.length).toBeGreaterThan(100)
  })

  test('has every key that the sources ask for', () => {
    const missing = CALLS.filter(({ pattern }) => pattern && !KEYS.some((key) => pattern.test(key)))
    expect(missing.map(({ where }) => where)).toEqual([])
  })

  test('has no key that no source asks for', () => {
    const asked = CALLS.flatMap(({ pattern }) => pattern ?? [])
    // Where the key is computed, a key counts as asked for when its last part is written somewhere in the sources.
    const computed = CALLS.filter(({ pattern }) => !pattern).map(({ namespace }) => `${namespace}.`)
    const written = new Set([...SOURCES, ...MAIN_AND_SHARED].flatMap(({ root }) => nodesOf(root).flatMap(writtenName)))
    const unused = KEYS.filter((key) => {
      if (asked.some((pattern) => pattern.test(key))) return false
      return !computed.some((namespace) => key.startsWith(namespace) && written.has(key.slice(namespace.length)))
    })
    expect(unused).toEqual([])
  })
})

test('no words for people stand in the sources', () => {
  const words = SOURCES.flatMap(({ path, root }) =>
    nodesOf(root)
      .flatMap(readByPeople)
      .filter(({ text }) => /\p{L}/u.test(text) && !NOT_TRANSLATED.includes(text.trim()))
      .map(({ text, node }) => `${place(path, node)}: ${text.trim()}`),
  )
  expect(words).toEqual([])
})

function parsed(sources: Record<string, string>) {
  return Object.entries(sources).map(([path, text]) => ({
    path: path.replace('../', ''),
    root: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  }))
}

interface MessageCall {
  readonly namespace: string
  /** Of the full keys that it can ask for; null when the key is computed. */
  readonly pattern: RegExp | null
  readonly where: string
}

/** t('key') and t.rich('key', …), where `t` comes from useTranslations('namespace'). */
function messageCalls(node: ts.Node, path: string): readonly MessageCall[] {
  if (!ts.isCallExpression(node)) return []
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.expression
  const [key] = node.arguments
  if (!ts.isIdentifier(callee) || !key) return []
  const namespace = namespaceOf(callee)
  if (namespace === null) return []
  return alternatives(key).map((each) => {
    const pattern = patternOf(each)
    return {
      namespace,
      pattern: pattern === null ? null : new RegExp(`^${escaped(`${namespace}.`)}${pattern}$`),
      where: `${place(path, node)}: ${namespace}.${each.getText()}`,
    }
  })
}

/** The namespace of the nearest `const name = useTranslations('…')`, or parameter of that type, that the identifier sees. */
function namespaceOf(name: ts.Identifier): string | null {
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    const declaration = declarations(scope).find((each) => each.name.getText() === name.text)
    if (declaration) return namespaceIn(declaration)
  }
  return null
}

function declarations(scope: ts.Node): readonly (ts.VariableDeclaration | ts.ParameterDeclaration)[] {
  if (ts.isFunctionLike(scope)) return scope.parameters
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return []
  return scope.statements.flatMap((each) =>
    ts.isVariableStatement(each) ? [...each.declarationList.declarations] : [],
  )
}

function namespaceIn(declaration: ts.VariableDeclaration | ts.ParameterDeclaration): string | null {
  const { initializer, type } = declaration
  if (initializer && ts.isCallExpression(initializer)) {
    const [namespace] = initializer.arguments
    const translates = initializer.expression.getText() === 'useTranslations'
    return translates && namespace && ts.isStringLiteral(namespace) ? namespace.text : null
  }
  return /typeof useTranslations<'([^']+)'>/.exec(type ? aliased(type).getText() : '')?.[1] ?? null
}

/** `Translate` → what this file says that it is. */
function aliased(type: ts.TypeNode): ts.TypeNode {
  const alias = type
    .getSourceFile()
    .statements.find((each) => ts.isTypeAliasDeclaration(each) && each.name.text === type.getText())
  return alias && ts.isTypeAliasDeclaration(alias) ? alias.type : type
}

/** Both sides of a choice or a sum; a comparison is no text. */
function alternatives(expression: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
    return alternatives(expression.expression)
  if (ts.isConditionalExpression(expression)) {
    return [...alternatives(expression.whenTrue), ...alternatives(expression.whenFalse)]
  }
  if (ts.isBinaryExpression(expression) && isChoice(expression)) {
    return [...alternatives(expression.left), ...alternatives(expression.right)]
  }
  return [expression]
}

/** 'a.b' → a\.b, `stage.${x}` → stage\..+; null when nothing of it is written. */
function patternOf(expression: ts.Expression): string | null {
  if (ts.isStringLiteralLike(expression)) return escaped(expression.text)
  if (!ts.isTemplateExpression(expression)) return null
  const rest = expression.templateSpans.map(({ literal }) => `.+${escaped(literal.text)}`)
  return escaped(expression.head.text) + rest.join('')
}

interface Words {
  readonly text: string
  readonly node: ts.Node
}

function readByPeople(node: ts.Node): readonly Words[] {
  // Names of keys stay as they are printed on the keyboard.
  if (ts.isJsxText(node)) return isInKbd(node) ? [] : [{ text: node.text, node }]
  if (ts.isJsxAttribute(node) && READ_BY_PEOPLE.test(node.name.getText())) {
    const value = node.initializer
    if (value && ts.isStringLiteral(value)) return [{ text: value.text, node }]
    return value && ts.isJsxExpression(value) ? literals(value.expression) : []
  }
  const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)
  return isChild && !isInKbd(node) ? literals(node.expression) : []
}

function literals(expression: ts.Expression | undefined): readonly Words[] {
  return (expression ? alternatives(expression) : []).flatMap((node): readonly Words[] => {
    if (ts.isStringLiteralLike(node)) return [{ text: node.text, node }]
    if (!ts.isTemplateExpression(node)) return []
    return [{ text: [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '), node }]
  })
}

function isChoice({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.PlusToken
  )
}

function isInKbd({ parent }: ts.Node): boolean {
  return ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === 'kbd'
}

function writtenName(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? [node.name.text] : []
}

function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [node]
  for (const each of nodes) ts.forEachChild(each, (child) => void nodes.push(child))
  return nodes
}

function keysOf(catalogue: object, prefix = ''): readonly string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  )
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function place(path: string, node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  return `${path}:${line + 1}`
}
