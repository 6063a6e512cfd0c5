// Full-text search over a few hundred short texts with SQLite's FTS5, in memory: they ship with the application and change with it.
import Database from 'better-sqlite3'

export interface IndexedText {
  readonly id: string
  readonly title: string
  /** Other names and ways to say it. */
  readonly also: string
  readonly text: string
}

export interface TextIndex {
  /** Texts with any of the words, the best first; `score` is over 0 and only compares within one search. */
  search(words: readonly string[]): readonly { readonly id: string; readonly score: number }[]
  close(): void
}

/** A word of the title counts ten times one of the text, another name four times. */
const WEIGHTS = '0.0, 10.0, 4.0, 1.0'

/**
 * Makes the index. Words are found in all their English forms ('saving', 'savings'), without accents and case; a search for
 * no words finds nothing. Ranked by BM25 (Robertson and Zaragoza, 2009). On an engine without FTS5 the same three
 * columns go into its own text search (`tsvector` and `ts_rank` on PostgreSQL); nothing outside of this file would change.
 */
export function sqliteTextIndex(texts: readonly IndexedText[]): TextIndex {
  const database = new Database(':memory:')
  database.exec(
    "create virtual table texts using fts5(id unindexed, title, also, body, tokenize = 'porter unicode61 remove_diacritics 2')",
  )
  const insert = database.prepare('insert into texts (id, title, also, body) values (?, ?, ?, ?)')
  database.transaction(() => {
    for (const { id, title, also, text } of texts) insert.run(id, title, also, text)
  })()
  const found = database.prepare(
    `select id, -bm25(texts, ${WEIGHTS}) as score from texts where texts match ? order by score desc, id`,
  )
  return {
    search: (words) => {
      const terms = words.map((word) => word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')).filter((word) => word !== '')
      if (terms.length === 0) return []
      return found.all(terms.map((word) => `"${word}"`).join(' OR ')) as { id: string; score: number }[]
    },
    close: () => database.close(),
  }
}
