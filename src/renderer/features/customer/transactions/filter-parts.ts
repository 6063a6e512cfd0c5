// A filter as the parts that a person sees and takes away one by one.
import { isIsoDate } from '../../../../shared/dates'
import { CATEGORY_IDS, MOST_PAYEES, type TransactionFilter } from '../../../../shared/domain'

const FIELDS = {
  date: ['from', 'to'],
  amount: ['minMinor', 'maxMinor'],
  category: ['categoryId'],
  categories: ['categoryIds'],
  account: ['accountId'],
  payee: ['payee'],
  payees: ['payees'],
  direction: ['direction'],
  channel: ['channel'],
  kind: ['kind'],
  text: ['text'],
  chosen: ['ids'],
  similar: ['similarTo'],
  imported: ['importBatchId'],
  review: ['review'],
  narrowed: ['only'],
} as const satisfies Record<string, readonly (keyof TransactionFilter)[]>

export type FilterPart = keyof typeof FIELDS

/** Those that a person can add; the others come from figures that open their rows. */
export const EDITABLE_PARTS = ['date', 'amount', 'category', 'account', 'payee', 'direction', 'kind'] as const
export type EditablePart = (typeof EDITABLE_PARTS)[number]

export function isEditable(part: FilterPart): part is EditablePart {
  return EDITABLE_PARTS.some((editable) => editable === part)
}

/** The parts that a filter has, in the fixed order of the chips. */
export function partsOf(filter: TransactionFilter): readonly FilterPart[] {
  return (Object.keys(FIELDS) as FilterPart[]).filter((part) =>
    FIELDS[part].some((field) => filter[field] !== undefined),
  )
}

export function withoutPart(filter: TransactionFilter, part: FilterPart): TransactionFilter {
  const gone: readonly string[] = FIELDS[part]
  return Object.fromEntries(Object.entries(filter).filter(([field]) => !gone.includes(field)))
}

/** Puts `change` in place of what that part said before; undefined fields are left out. */
export function withPart(filter: TransactionFilter, part: FilterPart, change: TransactionFilter): TransactionFilter {
  const stated = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...withoutPart(filter, part), ...Object.fromEntries(stated) }
}

/**
 * What can be read of a filter from the address, which anybody may have written: unknown keys and values of another
 * kind are left out. Main checks again; here a bad value must not break the page.
 */
export function soundFilter(given: TransactionFilter): TransactionFilter {
  const stated = Object.entries(given).filter(
    ([field, value]) => Object.hasOwn(SOUND, field) && SOUND[field as keyof TransactionFilter](value),
  )
  return Object.fromEntries(stated)
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= 200
const isWhole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isDay = (value: unknown) => typeof value === 'string' && isIsoDate(value)
const oneOf = (values: readonly string[]) => (value: unknown) => typeof value === 'string' && values.includes(value)

const SOUND = {
  from: isDay,
  to: isDay,
  accountId: isText,
  categoryId: oneOf(CATEGORY_IDS),
  categoryIds: (value) => Array.isArray(value) && value.every(oneOf(CATEGORY_IDS)),
  kind: oneOf(['spending', 'income', 'neutral']),
  payee: isText,
  payees: (value) => Array.isArray(value) && value.length <= MOST_PAYEES && value.every(isText),
  text: isText,
  minMinor: isWhole,
  maxMinor: isWhole,
  direction: oneOf(['in', 'out']),
  channel: isText,
  ids: (value) => Array.isArray(value) && value.length <= 200 && value.every(isWhole),
  similarTo: isWhole,
  importBatchId: isText,
  review: (value) => value === true,
  only: (value) => typeof value === 'object' && value !== null,
} as const satisfies Record<keyof TransactionFilter, (value: unknown) => boolean>
