// Questions with what a right answer is, and where that is found out: by SQL of their own, or from what a page shows.
import Database from 'better-sqlite3'
import type { booksOperations } from '../src/main/customer/books-operations'
import type { CustomerSession } from '../src/main/operation'

export type Kind = 'figure' | 'list' | 'yesno' | 'explain' | 'refusal' | 'handoff' | 'clarify' | 'smalltalk'
export type Unit = 'money' | 'count' | 'share' | 'date'
export type Pages = ReturnType<typeof booksOperations>

export interface GoldenQuestion {
  readonly id: string
  readonly role: 'customer' | 'admin'
  readonly customer?: string
  /** The last is graded. */
  readonly turns: readonly string[]
  readonly expect: {
    readonly kind: Kind
    readonly unit?: Unit
    /** Money in major units, shares 0–1, a day, yes or no. */
    readonly value?: number | string
    /** Stands in the answer, in its words or its table. */
    readonly contains?: readonly string[]
    /** Stands nowhere in a list. */
    readonly without?: readonly string[]
    /** The headline that bears a yes or no out, in the unit. */
    readonly figure?: number
    /** Gives `value`: over `t`, the customer's rows in the bank's currency, and `s`, those that are spending; `:customer` is the id. */
    readonly sql?: string
    /** Gives `value` from a page: 'customer.health#score.score'. */
    readonly page?: string
  }
}

/** Reads JSONL. Throws with the number of a line that is none. */
export function readQuestions(text: string): readonly GoldenQuestion[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as GoldenQuestion]
    } catch (cause) {
      throw new RangeError(`line ${index + 1} is no JSON`, { cause })
    }
  })
}

/** The files of one role: those of the bank begin with 'admin'. */
export function isOfRole(file: string, role: GoldenQuestion['role']): boolean {
  return file.startsWith('admin') === (role === 'admin')
}

/** 'Spending' as the product defines it, spelled out again; nothing here uses the application's queries. */
const SPENDING = `('home','groceries','eating-out','transport','shopping','bills','health','entertainment','travel','education','insurance','cash','fees','other')`
const ROWS = `with t as (
  select tr.* from transactions tr join accounts a on a.id = tr.account_id
  where tr.customer_id = :customer and a.currency = (select currency from accounts group by currency order by count(*) desc limit 1)
), s as (select * from t where category_id in ${SPENDING})`

/** What the answer should be; null where the kind alone is graded, or where the page says that it cannot be said. */
export async function goldenTruth(
  file: string,
  pages: Pages,
  { customer = '', expect }: GoldenQuestion,
): Promise<number | string | null> {
  if (expect.sql) {
    const db = new Database(file, { readonly: true })
    const statement = db.prepare(`${ROWS} ${expect.sql}`).pluck()
    const value = statement.get({ customer }) as number | string | null
    db.close()
    return value
  }
  if (expect.page) return fromPage(pages, sessionOf(customer), expect.page)
  return expect.value ?? null
}

export function sessionOf(customerId: string): CustomerSession {
  return { role: 'customer', userId: customerId, name: customerId, customerId }
}

/** 'customer.outlook#forecast.lowest.amountMinor>50000': a value of a page, by path; amounts in major units. */
async function fromPage(pages: Pages, me: CustomerSession, page: string): Promise<number | string | null> {
  const [name, path] = page.split('#') as [keyof Pages, string]
  const call = { emit: () => {}, signal: new AbortController().signal }
  let value: unknown = await pages[name].run({} as never, me, call as never)
  const [walked, limit] = path.split('>') as [string, string | undefined]
  for (const step of walked.split('.')) value = stepInto(value, step)
  if (limit !== undefined) return Number(value) >= Number(limit) ? 'yes' : 'no'
  if (/shortfall$|anyOver$/.test(walked)) return value ? 'yes' : 'no'
  if (typeof value === 'number') return walked.endsWith('Minor') ? Math.abs(value) / 100 : value
  return typeof value === 'string' ? value : null
}

/** A field, a place in a list, or the entry of a list with that category. */
function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    if (step === 'anyOver') return value.some((each) => each.leftMinor < 0)
    return /^\d+$/.test(step) ? value[Number(step)] : value.find((each) => each.categoryId === step)
  }
  if (step === 'anyOver') return stepInto((value as { readonly budgets: unknown }).budgets, step)
  return (value as Readonly<Record<string, unknown>> | null)?.[step]
}
