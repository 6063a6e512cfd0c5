import { expect, test } from 'vitest'
import { isClosedAtKiosk, kioskOf, sessionMsAt } from './kiosk'

test('a kiosk is asked for by name, and signs out after a minute', () => {
  expect(kioskOf({})).toBeNull()
  expect(kioskOf({ TELLER_MODE: 'desktop', TELLER_IDLE_SECONDS: '30' })).toBeNull()
  expect(kioskOf({ TELLER_MODE: 'kiosk' })).toEqual({ idleSeconds: 60, printer: null })
})

test('how long it waits can be set within reason', () => {
  const idle = (asked: string) => kioskOf({ TELLER_MODE: 'kiosk', TELLER_IDLE_SECONDS: asked })?.idleSeconds
  expect(['30', '1', '9999', '-5', 'soon', ''].map(idle)).toEqual([30, 10, 600, 60, 60, 60])
})

test('it prints on the printer that it is told of, and on no other', () => {
  const printer = (asked: string) => kioskOf({ TELLER_MODE: 'kiosk', TELLER_PRINTER: asked })?.printer
  expect(['Branch 12', ' Branch 12 ', '', '  '].map(printer)).toEqual(['Branch 12', 'Branch 12', null, null])
  expect(kioskOf({ TELLER_PRINTER: 'Branch 12' })).toBeNull()
})

test('main waits a little longer than the window', () => {
  expect(sessionMsAt({ idleSeconds: 60 })).toBe(75_000)
})

test('the bank’s side and every file are closed, and money is not', () => {
  expect(['admin.users', 'admin.models', 'app.setAside', 'customer.data.export'].every(isClosedAtKiosk)).toBe(true)
  expect(['session.signIn', 'customer.home', 'customer.ask', 'customer.imports'].some(isClosedAtKiosk)).toBe(false)
})
