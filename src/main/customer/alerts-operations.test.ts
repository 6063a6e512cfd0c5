import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alerts } from '../../shared/alerts'
import { addDays } from '../../shared/dates'
import { refreshOutlook } from '../jobs/outlook-job'
import type { CustomerSession } from '../operation'
import { booksOperations } from './books-operations'
import {
  addAccount,
  addCustomer,
  addRows,
  ask,
  type HandMadeBank,
  type HandMadeRow,
  handMadeBank,
} from './hand-made-bank.fixture'

const WORDS = 'Teller has something urgent for you'

let bank: HandMadeBank
let asha: CustomerSession
let ravi: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 900_000_000 })
  await addAccount(bank.db, 'C2', 'B1')
  const lunches = Array.from({ length: 60 }, (_, day): HandMadeRow => {
    const on = addDays('2026-08-01', day)
    return { on, at: `${on}T13:00:00`, minor: -30_000 - ((day * 7) % 11) * 500, payee: 'Canteen' }
  })
  await addRows(bank.db, 'C1', 'A1', [...lunches, { on: '2026-10-31', minor: -100, payee: 'Kiosk' }])
})
afterEach(() => bank.close())

/** The stream of somebody, its events one by one, and what was told over other windows. */
function opened(me = asha) {
  const told: string[] = []
  const looks = new Set<() => void>()
  const events: Alerts[] = []
  let heard = () => {}
  const ends = new AbortController()
  const books = booksOperations({
    db: () => bank.db,
    bank: () => ({ currency: 'INR' }),
    refreshOutlook: (input) => refreshOutlook(bank.db, input),
    tellUrgent: (words) => void told.push(words),
    afterEachCall: (look) => {
      looks.add(look)
      return () => looks.delete(look)
    },
  })
  const listen = (signal: AbortSignal) => {
    const emit = (event: unknown) => {
      events.push(event as Alerts)
      heard()
    }
    return ask(books, me, 'customer.alerts', { words: WORDS }, { emit, signal })
  }
  const stream = listen(ends.signal)
  return {
    told,
    events,
    looks,
    listen,
    afterCall: () => looks.forEach((look) => void look()),
    next: (count: number) =>
      new Promise<void>((resolve) => {
        heard = () => events.length >= count && resolve()
        heard()
      }),
    async end() {
      ends.abort()
      return stream
    },
  }
}

async function suspectPayment(minute: number): Promise<void> {
  const at = `2026-10-30T23:${String(minute).padStart(2, '0')}:00`
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-30', at, minor: -20_000_000, payee: `Unknown ${minute}` }])
  await bank.db
    .updateTable('customers')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 'C1')
    .execute()
}

test('it says at once how things stand, and again only when the books have changed', async () => {
  const alerts = opened()
  await alerts.next(1)
  const [first] = alerts.events
  expect(first?.urgent).toBe(0)
  alerts.afterCall()
  alerts.afterCall()
  await suspectPayment(40)
  alerts.afterCall()
  await alerts.next(2)
  expect(alerts.events).toHaveLength(2)
  expect(alerts.events[1]).toEqual({ unread: (first?.unread ?? 0) + 1, urgent: 1 })
  expect(alerts.told).toEqual([WORDS])
  await alerts.end()
})

test('what is urgent is told over other windows once, also when it was there before', async () => {
  await suspectPayment(40)
  const alerts = opened()
  await alerts.next(1)
  expect(alerts.events[0]?.urgent).toBe(0)
  expect(alerts.told).toEqual([WORDS])
  const again = new AbortController()
  const second = alerts.listen(again.signal)
  await alerts.next(2)
  again.abort()
  await second
  expect(alerts.told).toHaveLength(1)
  await alerts.end()
})

test('who has turned it off, or has seen it, is told nothing over other windows', async () => {
  await ask(bank.books, asha, 'customer.preferences.set', { notifications: false })
  await suspectPayment(40)
  const off = opened()
  await off.next(1)
  expect(off.events[0]?.unread).toBeGreaterThan(0)
  await off.end()
  await ask(bank.books, asha, 'customer.preferences.set', { notifications: true })
  await ask(bank.books, asha, 'customer.insights.seen', {})
  const seen = opened()
  await seen.next(1)
  expect(seen.events).toEqual([{ unread: 0, urgent: 0 }])
  expect([...off.told, ...seen.told]).toEqual([])
  await seen.end()
})

test('it ends with its signal and looks no longer; another customer hears nothing of it', async () => {
  const [own, other] = [opened(), opened(ravi)]
  await Promise.all([own.next(1), other.next(1)])
  expect(await own.end()).toBeNull()
  expect(own.looks.size).toBe(0)
  await suspectPayment(40)
  other.afterCall()
  await other.end()
  expect([own.events.length, other.events.length, ...own.told, ...other.told]).toEqual([1, 1])
})

test('words that hold a digit of any script, or none at all, are refused', async () => {
  for (const words of ['', '₹500 are gone', '५०० रुपये', 'x'.repeat(121)]) {
    await expect(ask(bank.books, asha, 'customer.alerts', { words })).rejects.toThrow()
  }
})
