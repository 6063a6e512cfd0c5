import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const main = resolve(__dirname, '..')

test('no import leads from the bank’s side to a customer’s rows', () => {
  const reached = filesReachedFrom(
    readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(__dirname, name)),
  ).map((file) => relative(main, file))
  expect(reached).toContain('db/aggregates/read.ts')
  const outside = reached.filter(
    (file) =>
      !/^(admin|assistant|analytics|db\/aggregates|db\/dialects|\.\.\/shared)\//.test(file) &&
      !ALSO_HARMLESS.includes(file),
  )
  expect(outside).toEqual([])
})

/** Error texts, the shape of an operation, and the names of shops that ship with Teller. */
const ALSO_HARMLESS = [
  ...['errors.ts', 'operation.ts'],
  ...['', '.gb', '.us'].map((country) => `../../seed/merchants${country}.json`),
]

function filesReachedFrom(start: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const open = [...start]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
      const target = resolve(dirname(file), from)
      const found = [`${target}.ts`, `${target}.tsx`, target].find((candidate) => existsSync(candidate))
      if (!found) throw new Error(`${file} imports ${from}, which is not there`)
      open.push(found)
    }
  }
  return [...seen]
}
