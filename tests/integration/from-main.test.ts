// Whether every other language has words for what main tells people: refusals, faults, and why a row was not read.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'src/main')
const WORDS = join(ROOT, 'src/renderer/from-main')
const LANGUAGES = readdirSync(WORDS).filter((name) => name.endsWith('.json'))
/** A whole sentence that begins with a word; what has fewer letters is a part of one. */
const SENTENCE = /^[A-Z“{].* .*\.$/s
const FEWEST_LETTERS = 5
/** Said on a command line, to a developer, or in a file of data, never in the window. */
const ELSEWHERE = /synthetic-bank|\.fixture\.ts$|\.test\.ts$/

const said = sentencesOfMain()

test('main has well over a hundred sentences for people', () => {
  expect(said.length).toBeGreaterThan(120)
  expect(LANGUAGES).toEqual(['de.json', 'hi.json'])
})

test.each(LANGUAGES)('%s has each of them, with what it holds, and none that main does not say', (file) => {
  const words: Record<string, string> = JSON.parse(readFileSync(join(WORDS, file), 'utf8'))
  expect(said.filter((sentence) => !(sentence in words))).toEqual([])
  expect(Object.keys(words).filter((sentence) => !said.includes(sentence))).toEqual([])
  for (const [english, own] of Object.entries(words)) expect(placesIn(own)).toEqual(placesIn(english))
})

function placesIn(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\d\}/g) ?? [])].sort()
}

function sentencesOfMain(): readonly string[] {
  const files = readdirSync(MAIN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !ELSEWHERE.test(name))
    .map((name) => ({ name, text: readFileSync(join(MAIN, name), 'utf8') }))
    .filter(
      ({ name, text }) => text.includes('new AppError(') || name === 'errors.ts' || /^(ingest|models)\//.test(name),
    )
  const all = files.flatMap(({ name, text }) => literalsOf(ts.createSourceFile(name, text, ts.ScriptTarget.Latest)))
  return [...new Set(all)].filter(
    (text) => SENTENCE.test(text) && text.replace(/\{\d\}|\P{L}/gu, '').length >= FEWEST_LETTERS,
  )
}

/** Texts and templates, with {0}, {1} for what is put into a template. */
function literalsOf(node: ts.Node): readonly string[] {
  const below: string[] = []
  ts.forEachChild(node, (child) => {
    below.push(...literalsOf(child))
  })
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [...below, node.text]
  if (!ts.isTemplateExpression(node)) return below
  const parts = node.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`)
  return [...below, [node.head.text, ...parts].join('')]
}
