// SQL that only SQLite understands belongs in src/main/db/dialects: the same queries must run on other engines.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './runtime.mjs'

const SQLITE_ONLY = [
  [/\bpragma\b/i, 'pragma'],
  [
    /\b(strftime|julianday|unixepoch|ifnull|group_concat|total_changes|last_insert_rowid|json_extract|printf)\s*\(/i,
    'a function of SQLite',
  ],
  [/\binsert\s+or\s+\w+/i, 'insert or …'],
  [/\bsqlite_(master|schema|sequence)\b/i, 'sqlite_master'],
  [/\browid\b/i, 'rowid'],
  [/\bwithout\s+rowid\b/i, 'without rowid'],
  [/\bfts5\b/i, 'fts5'],
  [/\bglob\s+['"?$]/i, 'glob'],
  [/\.orReplace\(\)|\.orIgnore\(\)/, 'insert or …'],
  [/from 'better-sqlite3'/, 'the driver'],
  [/\bSqliteDialect\b/, 'the dialect'],
]
const src = join(root, 'src/main')
const files = readdirSync(src, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('db/dialects/'))

let found = 0
for (const name of files) {
  const lines = readFileSync(join(src, name), 'utf8').split('\n')
  lines.forEach((line, index) => {
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) return
    for (const [pattern, what] of SQLITE_ONLY) {
      if (!pattern.test(line)) continue
      found++
      console.error(`src/main/${name}:${index + 1}: ${what} outside of db/dialects`)
    }
  })
}
console.log(`${files.length} files, ${found} places with SQLite-only SQL`)
process.exit(found === 0 && files.length > 0 ? 0 : 1)
