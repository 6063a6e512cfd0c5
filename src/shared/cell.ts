/** A published cell: a value over at least k customers (their number rounded to 5), or nothing at all. */
export type Cell = { readonly value: number; readonly customers: number } | { readonly suppressed: true }
