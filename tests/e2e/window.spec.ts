import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { copyBank, launch, seededBank, signInAs } from './launch'

declare global {
  interface Window {
    teller: { call(channel: string, request: unknown): Promise<unknown> }
  }
}

test('the page is locked down', async () => {
  const { app, page } = await launch()
  await page.getByLabel('User name').waitFor()
  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined'])
  expect(await page.evaluate(() => window.open('app://teller/index.html'))).toBeNull()
  const asked: string[] = []
  const elsewhere = createServer((request, reply) => {
    asked.push(request.url ?? '')
    reply.end()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
  await page.evaluate((to) => location.assign(to), address)
  expect(await page.evaluate((to) => fetch(to).then(String, () => 'refused'), address)).toBe('refused')
  expect(page.url()).toMatch(/^app:\/\/teller\//)
  expect(asked).toEqual([])
  elsewhere.close()
  const escaped = await page.evaluate(() => fetch('app://teller/..%2f..%2fpackage.json').then((reply) => reply.status))
  expect(escaped).toBe(404)
  const policy = await page.evaluate(() =>
    fetch('app://teller/index.html').then((reply) => reply.headers.get('Content-Security-Policy')),
  )
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe-eval')
  await app.close()
})

test('says ready once its first page is painted', async () => {
  const { app, page } = await launch()
  const said: string[] = []
  app.process().stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await page.getByLabel('User name').waitFor()
  await expect.poll(() => said.join('')).toMatch(/^ready \d+$/m)
  await app.close()
})

test('a first start makes the demo bank behind a progress bar', async () => {
  const { app, page } = await launch({ prepare: () => {}, env: { TELLER_DEMO_BANK: '40x6x2026-10-31' } })
  await signInAs(page, 'Asha Kulkarni')
  await expect(page.getByRole('main')).toContainText('₹')
  await app.close()
})

test('a wrong password and an unknown user are told apart from nothing', async () => {
  const { app, page } = await launch()
  for (const userId of ['asha', 'nobody']) {
    await page.getByLabel('User name').fill(userId)
    await page.getByLabel('Password', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('alert')).toHaveText(/do not belong together/)
  }
  await app.close()
})

test('a damaged bank is said to be so, kept, and set aside only when asked to', async () => {
  const { app, page } = await launch({
    prepare: (dataDir) => writeFileSync(join(dataDir, 'teller.sqlite'), 'garbage '.repeat(1000)),
    env: { TELLER_DEMO_BANK: '40x6x2026-10-31' },
  })
  await expect(page.getByRole('alert')).toContainText('damaged')
  await page.getByRole('button', { name: 'Set it aside and start afresh' }).click()
  await signInAs(page, 'Asha Kulkarni')
  await app.close()
})

test('a window that is reloaded keeps the session and the place', async () => {
  const { app, page } = await launch({ prepare: copyBank })
  expect(seededBank()).toMatch(/teller\.sqlite$/)
  await signInAs(page, 'Asha Kulkarni')
  await page.getByRole('link', { name: 'Transactions' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Transactions')
  await app.close()
})
