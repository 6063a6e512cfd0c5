// The customer's own categories: what a change would touch, making it, and taking it back.
import type { CategoryId, CategorySource, TransactionFilter } from '../../shared/domain'
import { type Books, bumpBooksVersion } from './books'
import type { Db } from './open'
import { matching } from './transaction-filter'

/** Engines limit the parameters of a statement. */
const IDS_AT_ONCE = 500

export interface CategoryRule {
  readonly payee: string
  readonly categoryId: CategoryId
}

/** The rules that the customer has made, by payee. */
export async function categoryRules(db: Db, customerId: string): Promise<readonly CategoryRule[]> {
  const rows = await db
    .selectFrom('category_rules')
    .select(['payee', 'category_id'])
    .where('customer_id', '=', customerId)
    .orderBy('payee')
    .execute()
  return rows.map((row) => ({ payee: row.payee, categoryId: row.category_id as CategoryId }))
}

/**
 * Takes a rule away, in one transaction with the version of the books; rows that have followed it stay as they are.
 * Returns whether there was one.
 */
export async function deleteRule(db: Db, books: Books, payee: string): Promise<boolean> {
  return db.transaction().execute(async (step) => {
    if ((await ruleFor(step, books, payee)) === null) return false
    await writeRule(step, books, payee, null)
    await bumpBooksVersion(step, books.customerId)
    return true
  })
}

/**
 * Puts a rule back that was taken away, in one transaction with the version of the books. Returns false, and changes
 * nothing, when the payee has a rule already.
 */
export async function restoreRule(db: Db, books: Books, { payee, categoryId }: CategoryRule): Promise<boolean> {
  return db.transaction().execute(async (step) => {
    if ((await ruleFor(step, books, payee)) !== null) return false
    await writeRule(step, books, payee, categoryId)
    await bumpBooksVersion(step, books.customerId)
    return true
  })
}

export interface CategoryChange {
  readonly id: number
  readonly accountId: string
  readonly payee: string
  readonly categoryId: CategoryId
  /** Opens the other rows that follow and makes a rule for new ones of the payee; `null` moves this row alone. */
  readonly similar: TransactionFilter | null
}

interface CategoryBefore {
  readonly id: number
  readonly categoryId: string
  readonly source: string
  readonly confidence: number | null
}

/** What it takes to undo a change. */
export interface ChangedCategories {
  readonly change: CategoryChange
  readonly rows: readonly CategoryBefore[]
  /** The rule that was there before; `undefined` when the change made no rule. */
  readonly ruleBefore: CategoryId | null | undefined
}

/** Puts a row (and those like it) into a category, in one transaction with the version of the books. */
export async function setCategory(db: Db, books: Books, change: CategoryChange): Promise<ChangedCategories> {
  return db.transaction().execute(async (step) => {
    const row = await categoriesNow(step, books, { ids: [change.id], accountId: change.accountId })
    const similar = change.similar ? await categoriesNow(step, books, change.similar) : []
    await relabel(step, books, [change.id], change.categoryId, 'customer', null)
    await relabel(step, books, idsOf(similar), change.categoryId, 'rule', null)
    let ruleBefore: ChangedCategories['ruleBefore']
    if (change.similar) {
      ruleBefore = await ruleFor(step, books, change.payee)
      await writeRule(step, books, change.payee, change.categoryId)
    }
    await bumpBooksVersion(step, books.customerId)
    return { change, rows: [...row, ...similar], ruleBefore }
  })
}

/**
 * Takes a change back, in one transaction with the version of the books. Rows that have been changed again since keep
 * what they have now, and so does the rule. Returns how many rows went back.
 */
export async function undoSetCategory(db: Db, books: Books, changed: ChangedCategories): Promise<number> {
  const { change, rows, ruleBefore } = changed
  return db.transaction().execute(async (step) => {
    const untouched = await stillAsChanged(step, books, changed)
    const groups = new Map<string, CategoryBefore[]>()
    for (const row of rows.filter((each) => untouched.has(each.id))) {
      const key = JSON.stringify([row.categoryId, row.source, row.confidence])
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
    for (const group of groups.values()) {
      const first = group[0] as CategoryBefore
      await relabel(step, books, idsOf(group), first.categoryId, first.source, first.confidence)
    }
    if (ruleBefore !== undefined && (await ruleFor(step, books, change.payee)) === change.categoryId) {
      await writeRule(step, books, change.payee, ruleBefore)
    }
    await bumpBooksVersion(step, books.customerId)
    return untouched.size
  })
}

async function categoriesNow(db: Db, books: Books, filter: TransactionFilter): Promise<readonly CategoryBefore[]> {
  const rows = await db
    .selectFrom('transactions')
    .select(['id', 'category_id', 'category_source', 'category_confidence'])
    .where(matching(books, filter))
    .execute()
  return rows.map((row) => ({
    id: Number(row.id),
    categoryId: row.category_id,
    source: row.category_source,
    confidence: row.category_confidence,
  }))
}

function idsOf(rows: readonly CategoryBefore[]): readonly number[] {
  return rows.map((row) => row.id)
}

async function stillAsChanged(db: Db, books: Books, changed: ChangedCategories): Promise<ReadonlySet<number>> {
  const { change } = changed
  const wanted = new Set(changed.rows.map((row) => row.id))
  const rows = await db
    .selectFrom('transactions')
    .select(['id', 'category_source'])
    .where('customer_id', '=', books.customerId)
    .where('payee', '=', change.payee)
    .where('category_id', '=', change.categoryId)
    .execute()
  const source = (id: number): CategorySource => (id === change.id ? 'customer' : 'rule')
  return new Set(
    rows
      .filter((row) => wanted.has(Number(row.id)) && row.category_source === source(Number(row.id)))
      .map((row) => Number(row.id)),
  )
}

async function relabel(
  db: Db,
  books: Books,
  ids: readonly number[],
  categoryId: string,
  source: string,
  confidence: number | null,
): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    await db
      .updateTable('transactions')
      .set({ category_id: categoryId, category_source: source, category_confidence: confidence })
      .where('customer_id', '=', books.customerId)
      .where('id', 'in', ids.slice(start, start + IDS_AT_ONCE))
      .execute()
  }
}

async function ruleFor(db: Db, books: Books, payee: string): Promise<CategoryId | null> {
  const rule = await db
    .selectFrom('category_rules')
    .select('category_id')
    .where('customer_id', '=', books.customerId)
    .where('payee', '=', payee)
    .executeTakeFirst()
  return (rule?.category_id as CategoryId | undefined) ?? null
}

/** Delete and insert: the shortest form of 'set' that every engine knows. `null` leaves no rule. */
async function writeRule(db: Db, books: Books, payee: string, categoryId: CategoryId | null): Promise<void> {
  await db.deleteFrom('category_rules').where('customer_id', '=', books.customerId).where('payee', '=', payee).execute()
  if (categoryId === null) return
  await db
    .insertInto('category_rules')
    .values({ customer_id: books.customerId, payee, category_id: categoryId })
    .execute()
}
