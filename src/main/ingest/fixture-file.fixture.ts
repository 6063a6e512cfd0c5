// For tests: the statements in tests/fixtures/statements, written by us to show one trait each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CsvMapping } from '../../shared/contract'
import { readStatement } from './read-statement'
import type { StatementFile, StatementRow } from './statement'

export function fixtureStatement(name: string, mapping?: CsvMapping): StatementFile {
  return readStatement(readFileSync(join('tests/fixtures/statements', name)), name, mapping)
}

export function textStatement(text: string, mapping?: CsvMapping): StatementFile {
  return readStatement(new TextEncoder().encode(text), 'statement.csv', mapping)
}

/** 'line day amount payee' of every row, for comparing a statement at a glance. */
export function rowsInShort(statement: StatementFile): readonly string[] {
  return statement.accounts.flatMap((account) => account.rows).map(rowInShort)
}

function rowInShort({ line, bookedOn, amountMinor, payee }: StatementRow): string {
  return `${line} ${bookedOn} ${amountMinor} ${payee}`
}
