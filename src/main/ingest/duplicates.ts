// Which rows of a statement are in the books already. Statements overlap, and a day can hold two equal coffees: every
// booked row answers for at most one incoming row.
import type { ImportStatus } from '../../shared/contract'
import { dayNumber } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { words } from './merchants'

export interface ComparedRow {
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  readonly payee: string
  /** The line as printed. */
  readonly printed: string
  readonly bankReference: string | null
}

/** Of one day. Equal rows are taken up by the exact steps before; what is compared one by one stays short. */
const MOST_CANDIDATES = 50

export interface Match {
  readonly status: ImportStatus
  /** Index of the booked row that answers for it; null for a new one. */
  readonly booked: number | null
}

/** The status of each incoming row alone; see `matchRows`. */
export function duplicateStatuses(
  incomingRows: readonly ComparedRow[],
  bookedRows: readonly ComparedRow[],
): readonly ImportStatus[] {
  return matchRows(incomingRows, bookedRows).map(({ status }) => status)
}

/**
 * Which booked row answers for each incoming row of one account, in the order given, and how certainly.
 * 'already-there': the bank's own id and the amount are equal, or day and amount are and the payee is alike.
 * 'possible-duplicate': the amount is equal within three days and the payee alike, or the day is equal too but the bank
 * has given the two different ids. Everything else is 'new'. Pure; the best matches are made first.
 */
export function matchRows(incomingRows: readonly ComparedRow[], bookedRows: readonly ComparedRow[]): readonly Match[] {
  const plain = withPlainPayee()
  const incoming = incomingRows.map(plain)
  const booked = bookedRows.map(plain)
  const matches = incoming.map((): Match => ({ status: 'new', booked: null }))
  const free = new Set(booked.keys())
  let open = [...incoming.keys()]
  const settle = (keyOf: KeyOf, keyOfBooked: KeyOf = keyOf) => {
    const waiting = queues(booked, free, keyOfBooked)
    open = open.filter((at) => {
      const key = keyOf(incoming[at] as ComparedRow)
      const match = key === null ? undefined : waiting.get(key)?.pop()
      if (match === undefined) return true
      free.delete(match)
      matches[at] = { status: 'already-there', booked: match }
      return false
    })
  }
  settle((row) => (row.bankReference === null ? null : JSON.stringify([row.bankReference, row.amountMinor])))
  // Two ids that differ may be two purchases, or a bank that numbers anew with each download: not certain.
  settle((row) => (row.bankReference === null ? sameKey(row) : null), sameKey)
  settle(sameKey, (row) => (row.bankReference === null ? sameKey(row) : null))

  const byDay = queues(booked, free, (row) => dayKey(row.amountMinor, dayNumber(row.bookedOn)))
  const pairs = open.flatMap((at) => scoredPairs(at, incoming[at] as ComparedRow, booked, byDay))
  pairs.sort((a, b) => b.score - a.score || a.at - b.at || a.match - b.match)
  const settled = new Set<number>()
  for (const { at, match, score } of pairs) {
    if (settled.has(at) || !free.has(match)) continue
    settled.add(at)
    free.delete(match)
    matches[at] = { status: score >= CERTAIN ? 'already-there' : 'possible-duplicate', booked: match }
  }
  return matches
}

/** 0–1, how alike two names are: equal words 1, one inside the other 0.9, else the share of words they have in common. */
export function payeeLikeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)]
  if (left === right) return 1
  if (left === '' || right === '') return 0
  if (` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `)) return 0.9
  const [some, others] = [new Set(left.split(' ')), new Set(right.split(' '))]
  const common = [...some].filter((word) => others.has(word)).length
  return common / Math.max(some.size, others.size)
}

const ALIKE = 0.5
const CERTAIN = 100

type KeyOf = (row: ComparedRow) => string | null

function sameKey(row: ComparedRow): string {
  return JSON.stringify([row.bookedOn, row.amountMinor, row.payee])
}

/** The payee in plain words, each distinct one worked out once. */
function withPlainPayee(): (row: ComparedRow) => ComparedRow {
  const known = new Map<string, string>()
  return (row) => {
    const payee = known.get(row.payee) ?? words(row.payee)
    known.set(row.payee, payee)
    return { ...row, payee }
  }
}

function dayKey(amountMinor: number, day: number): string {
  return `${amountMinor} ${day}`
}

/** Indices of the free rows by key. */
function queues(rows: readonly ComparedRow[], free: ReadonlySet<number>, keyOf: KeyOf): Map<string, number[]> {
  const waiting = new Map<string, number[]>()
  for (const at of free) {
    const key = keyOf(rows[at] as ComparedRow)
    if (key === null) continue
    const queue = waiting.get(key)
    if (queue) queue.push(at)
    else waiting.set(key, [at])
  }
  return waiting
}

interface Pair {
  readonly at: number
  readonly match: number
  readonly score: number
}

const NEAREST_FIRST = [0, -1, 1, -2, 2, -3, 3]

function scoredPairs(
  at: number,
  row: ComparedRow,
  booked: readonly ComparedRow[],
  byDay: ReadonlyMap<string, readonly number[]>,
): Pair[] {
  const day = dayNumber(row.bookedOn)
  const nearby = NEAREST_FIRST.flatMap((days) =>
    (byDay.get(dayKey(row.amountMinor, day + days)) ?? []).slice(0, MOST_CANDIDATES).map((match) => ({ match, days })),
  )
  return nearby.flatMap(({ match, days }) => {
    const score = scoreOf(row, booked[match] as ComparedRow, Math.abs(days))
    return score === null ? [] : [{ at, match, score }]
  })
}

// 100 on the same day, else 50 less 10 per day, and the likeness on top; different ids take the certainty away.
function scoreOf(row: ComparedRow, other: ComparedRow, days: number): number | null {
  const samePrint = row.printed !== '' && words(row.printed) === words(other.printed)
  const likeness = samePrint ? 1 : payeeLikeness(row.payee, other.payee)
  if (likeness < ALIKE) return null
  const idsDiffer = row.bankReference !== null && other.bankReference !== null
  return (days === 0 && !idsDiffer ? CERTAIN : 50 - 10 * days) + likeness
}
