import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileLines, fileParts } from './file-lines'

let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-lines-'))
  file = join(folder, 'rows.csv')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the lines of a file', () => {
  it('are the same in parts as in one', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'é', '€', ',', '"', ' '), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        (lines, end, isEnded, most) => {
          writeFileSync(file, lines.join(end) + (isEnded ? end : ''))
          const parts = fileParts(file, 'utf8', most, 20)
          expect(parts.length).toBeLessThanOrEqual(most)
          expect(parts.flatMap((part) => [...fileLines(file, 'utf8', part)])).toEqual([...fileLines(file, 'utf8')])
        },
      ),
    )
  })

  it('are one part where a byte does not tell a line’s end, and where there is none near', () => {
    writeFileSync(file, Buffer.from('a\nb\nc\n'.repeat(100), 'utf16le'))
    expect(fileParts(file, 'utf-16le', 4, 10)).toHaveLength(1)
    writeFileSync(file, 'x'.repeat(300_000))
    expect(fileParts(file, 'utf8', 2, 10)).toEqual([{ from: 0, bytes: 300_000 }])
  })

  it('of an empty file are none', () => {
    writeFileSync(file, '')
    expect(fileParts(file, 'utf8', 2, 10).flatMap((part) => [...fileLines(file, 'utf8', part)])).toEqual([])
  })
})
