import { expect, it } from 'vitest'
import { attackBank, cellsOf, noFindings } from '../../tools/privacy-attacks'
import { openTestBackend, signInDemo } from './small-bank'

it('no operation of the bank’s side tells of fewer than ten customers, by any difference either', async () => {
  let now = Date.parse('2026-11-01T03:30:00Z')
  const backend = await openTestBackend({
    // There is a limit to calls in a minute.
    now: () => {
      now += 100
      return now
    },
  })
  await signInDemo(backend, 'ravi')
  const findings = noFindings()
  const bank = { backend, dataDir: backend.dataDir, smallestGroup: 10, currency: 'INR' }
  await attackBank(bank, 1, 7, findings)
  await backend.close()
  expect(findings.faults).toEqual([])
  expect(findings.groupsShown).toBeGreaterThan(50)
  expect(findings.differenceAttacks.tried).toBeGreaterThan(50)
}, 240_000)

it('a cell is found wherever it is in a reply', () => {
  const reply = { a: { value: 3, customers: 15 }, list: [{ name: 'x', cell: { value: 1, customers: 10 } }, 5, null] }
  expect([...cellsOf('p', reply)]).toEqual([
    ['p/a', 15],
    ['p/list/x/cell', 10],
  ])
})
