import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { writeRandomGguf } from '../../src/main/models/random-gguf.fixture'
import { copyBank, type Launched, launch, newDataDir, signInAs, wordByModel } from './launch'

let teller: Launched
let outside: string
test.beforeAll(async () => {
  outside = newDataDir()
  writeRandomGguf(join(outside, 'tiny.gguf'), { name: 'Tiny tools', licence: 'apache-2.0' })
  writeFileSync(join(outside, 'cut.gguf'), readFileSync(join(outside, 'tiny.gguf')).subarray(0, 60_000))
  teller = await launch({
    prepare: (dataDir) => {
      copyBank(dataDir)
      // As if the model had brought Teller down while it was loaded.
      wordByModel(dataDir)
      writeFileSync(join(dataDir, 'models/loading'), 'embedded')
    },
  })
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

/** The system's dialog answers with this file from now on. */
async function dialogChooses(file: string): Promise<void> {
  await teller.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
}
const row = (name: string) =>
  teller.page.getByRole('table', { name: 'On this computer' }).getByRole('row').filter({ hasText: name })
const signOut = async () => {
  await teller.page.evaluate(() => window.teller.call('session.signOut', {}))
  await teller.page.reload()
}

test('after a crash the model is off, the customer is told, and answers go on', async () => {
  const { page } = teller
  await signInAs(page, 'Asha')
  const status = (await page.evaluate(() => window.teller.call('customer.assistant', {}))) as {
    value: { level: string; problem: string }
  }
  expect(status.value).toMatchObject({
    level: 'plain-wording',
    problem: expect.stringContaining('ended Teller the last time'),
  })
  await page.getByRole('link', { name: 'Settings' }).click()
  const words = page.getByRole('region', { name: 'Who words the answers' })
  await expect(words.getByText(/stays off\. Answers are in plain wording/)).toBeVisible()
  await signOut()
})

test('the page says why, and the model that ships can be loaded again', async () => {
  const { page } = teller
  await signInAs(page, 'Ravi Menon')
  await page.getByRole('link', { name: 'Models' }).click()
  await expect(page.getByRole('heading', { name: 'Answers are in plain wording' })).toBeVisible()
  await expect(page.getByText(/^teller-1 ended Teller the last time and stays off/)).toBeVisible()
  await page.getByRole('button', { name: 'Load again' }).click()
  await expect(page.getByRole('heading', { name: /comes with Teller, words the answers/ })).toBeVisible({
    timeout: 30_000,
  })
  await row('Comes with Teller')
    .getByRole('button', { name: /^Verify/ })
    .click()
  await expect(row('Comes with Teller')).toContainText('Matches')
})

test('a file that is cut off is refused, and nothing of it stays', async () => {
  const { page, dataDir } = teller
  await dialogChooses(join(outside, 'cut.gguf'))
  await page.getByRole('button', { name: 'Import a model…' }).click()
  await expect(page.getByRole('alert')).toContainText('The file ends before its weights do')
  expect(existsSync(join(dataDir, 'models/cut.gguf'))).toBe(false)
})

test('a model is imported, tried, measured, chosen, and left for plain wording and back', async () => {
  const { page, dataDir } = teller
  await dialogChooses(join(outside, 'tiny.gguf'))
  await page.getByRole('button', { name: 'Import a model…' }).click()
  const tiny = row('Tiny tools')
  await expect(tiny).toContainText(/[\d,]+ tokens\/s/, { timeout: 60_000 })
  await expect(tiny).toContainText('apache-2.0')
  await expect(tiny).toContainText('calls tools')
  const sum = createHash('sha256')
    .update(readFileSync(join(dataDir, 'models/tiny.gguf')))
    .digest('hex')
  await expect(tiny).toContainText(sum.slice(0, 12))
  // Nobody has said what it should be.
  await expect(tiny).toContainText('Recorded')
  await tiny.getByRole('button', { name: 'Choose Tiny tools' }).click()
  await expect(page.getByRole('heading', { name: 'Tiny tools words the answers' })).toBeVisible({ timeout: 30_000 })
  const worded = page.getByRole('radiogroup', { name: 'Answers are worded' })
  await worded.getByText('Plainly').click()
  await expect(page.getByRole('heading', { name: 'Answers are in plain wording' })).toBeVisible()
  await worded.getByText('By the model').click()
  await expect(page.getByRole('heading', { name: 'Tiny tools words the answers' })).toBeVisible({ timeout: 30_000 })
})

test('random weights say nothing that is shown: the answer is the books’ own', async () => {
  const { page } = teller
  await signOut()
  await signInAs(page, 'Asha')
  const answer = (await page.evaluate(() =>
    window.teller.call('customer.ask', { question: 'How much did I spend this month?' }),
  )) as { ok: boolean; value: { sentences: { by: string }[]; headline: string | null } }
  expect(answer.ok).toBe(true)
  expect(answer.value.headline).not.toBeNull()
  expect(answer.value.sentences.every(({ by }) => by === 'plain-wording')).toBe(true)
  await signOut()
})

test('deleting asks first, and the model that ships takes over', async () => {
  const { page, dataDir } = teller
  await signInAs(page, 'Ravi Menon')
  await page.getByRole('link', { name: 'Models' }).click()
  await row('Tiny tools').getByRole('button', { name: 'Delete Tiny tools' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('heading', { name: /comes with Teller, words the answers/ })).toBeVisible({
    timeout: 30_000,
  })
  expect(existsSync(join(dataDir, 'models/tiny.gguf'))).toBe(false)
})

test('a model server on this computer is asked only when it is on', async () => {
  const { page } = teller
  const asked: string[] = []
  const server: Server = createServer((request, reply) => {
    asked.push(request.url ?? '')
    reply.end(JSON.stringify({ data: [{ id: 'mouse-1b' }] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await page.getByLabel('Port').fill(String((server.address() as AddressInfo).port))
    await page.getByRole('button', { name: 'Save' }).click()
    expect(asked).toEqual([])
    const ask = page.getByRole('switch', { name: 'Ask the server' })
    await expect(ask).toBeEnabled()
    await ask.press('Space')
    await page.getByRole('button', { name: 'Choose it' }).click()
    await expect(
      page.getByRole('heading', { name: /mouse-1b words the answers, through the model server/ }),
    ).toBeVisible()
    expect(asked).toContain('/v1/models')
    await expect(ask).toBeEnabled()
    await ask.press('Space')
    await expect(page.getByRole('heading', { name: /comes with Teller, words the answers/ })).toBeVisible({
      timeout: 30_000,
    })
  } finally {
    server.close()
  }
})

test('the catalogue names open models with licence, size and command', async () => {
  const { page } = teller
  type Listed = { readonly title: string; readonly licence: string; readonly name: string }
  const seed: readonly Listed[] = JSON.parse(readFileSync('seed/models.json', 'utf8'))
  const catalogue = page.getByRole('table', { name: 'Open models worth having' })
  for (const { title, licence, name } of seed) {
    const listed = catalogue.getByRole('row').filter({ hasText: title })
    await expect(listed).toContainText(licence)
    await expect(listed).toContainText(`npm run model:get -- ${name}`)
  }
})
