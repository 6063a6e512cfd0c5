// What the references of payments say that they are for: 'HOUSE HELP', 'WATER CANS'. They are a customer's text: an answer shows them as it
// shows names, and no prompt has them.
import type { CategoryId } from '../../../shared/domain'
import type { Scope } from '../findings'
import { plainName } from '../words/question-words'
import { wordsIn } from '../words/word-lists'

export interface Said {
  /** 'HOUSE HELP'; null where the reference says nothing of it. */
  readonly what: string | null
  /** 'S SHETTY' of the rent: who it went to, where that is not what the payee is called. */
  readonly whom: string | null
}

/** Reads one reference as the bank printed it: what was written to the payment stands last, and the name of the other side before it. */
export function saidIn(reference: string, payee: string): Said {
  const [, ...parts] = reference.split(BETWEEN_PARTS).map((part) => part.trim())
  const last = parts.at(-1) ?? ''
  const name = parts.at(-2) ?? ''
  const known = wordsOfName(payee)
  const says = WORDS.test(last) && !SAYS_NOTHING.has(last.toLowerCase()) && !isWithin(wordsOfName(last), known)
  const whom = says && WORDS.test(name) && !isCode(name) && !wordsOfName(name).some((word) => known.includes(word))
  return { what: says ? last : null, whom: whom ? name : null }
}

/** What is paid to a payee for one and the same thing. */
export interface Purpose {
  readonly payee: string
  readonly what: string
}

/**
 * The payees whose every payment says the same of what it is for, those that are paid most often first. A word that payees of several
 * categories share is a part of the town, and what friends share is told by its rows.
 */
export async function purposesOf({ db, books }: Pick<Scope, 'db' | 'books'>): Promise<readonly Purpose[]> {
  const rows = await db
    .selectFrom('transactions')
    .select(['payee', 'reference', 'category_id as categoryId'])
    .where('customer_id', '=', books.customerId)
    .where('amount_minor', '<', 0)
    .where('category_id', '!=', 'other')
    .execute()
  const ofPayee = new Map<string, { readonly whats: Set<string>; readonly categoryId: string; payments: number }>()
  const ofWhat = new Map<string, Set<string>>()
  for (const { payee, reference, categoryId } of rows) {
    const what = saidIn(reference, payee).what ?? ''
    const known = ofPayee.get(payee) ?? { whats: new Set(), categoryId, payments: 0 }
    known.whats.add(what)
    known.payments += 1
    ofPayee.set(payee, known)
    ofWhat.set(what, (ofWhat.get(what) ?? new Set()).add(categoryId))
  }
  return [...ofPayee]
    .filter(([, { whats, categoryId }]) => whats.size === 1 && !IN_SHOPS.includes(categoryId as CategoryId))
    .sort(([, a], [, b]) => b.payments - a.payments)
    .flatMap(([payee, { whats }]) => [...whats].map((what) => ({ payee, what })))
    .filter(({ what }) => what !== '' && ofWhat.get(what)?.size === 1)
}

/** Whether shops' references end with it: a part of the town, and nothing that is paid for. */
export async function isPartOfTown({ db, books }: Pick<Scope, 'db' | 'books'>, what: string): Promise<boolean> {
  const found = await db
    .selectFrom('transactions')
    .select('id')
    .where('customer_id', '=', books.customerId)
    .where('category_id', 'in', IN_SHOPS)
    .where('reference', 'like', `%${what}`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Shops have the part of the town in their references. */
export const IN_SHOPS: readonly CategoryId[] = [
  'groceries',
  'eating-out',
  'shopping',
  'transport',
  'health',
  'entertainment',
]

const BETWEEN_PARTS = /[/-]|\bREF\b|\bCONF \d+/
const WORDS = /^\p{L}[\p{L}’'&. ]{2,40}$/u
/** How it was paid, and not what for. */
const SAYS_NOTHING = wordsIn(
  `upi payment payments pay paid billpay bill autopay transfer neft imps rtgs ach nach mandate funds cr dr`,
)

function isCode(name: string): boolean {
  return name.length < 4 && !name.includes(' ')
}

function wordsOfName(text: string): readonly string[] {
  return plainName(text).split(' ')
}

function isWithin(words: readonly string[], name: readonly string[]): boolean {
  return words.every((word) => name.includes(word))
}
