import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openChoices, withFile } from './choices'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-choices-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const AS_SHIPPED = { chosen: 'embedded', server: { on: false, port: 11_434, model: null }, files: {} }

test('the embedded model and no server, until somebody chooses', () => {
  expect(openChoices(folder).read()).toEqual(AS_SHIPPED)
})

test('a choice outlives the application', () => {
  openChoices(folder).change((kept) => ({ ...kept, chosen: 'big.gguf' }))
  expect(openChoices(folder).read().chosen).toBe('big.gguf')
})

test('a file of choices that cannot be read is begun anew', () => {
  for (const text of ['', '{', '[]', '{"chosen": 4}', '{"server": {"port": 99999999}}']) {
    writeFileSync(join(folder, 'models.json'), text)
    expect(openChoices(folder).read()).toEqual(AS_SHIPPED)
  }
})

test('a model that the application did not live through has crashed', async () => {
  const choices = openChoices(folder)
  choices.change((kept) => withFile(kept, 'big.gguf', { bytes: 7, changedAt: 9 }))
  let atRisk = () => {}
  void choices.whileAtRisk('big.gguf', () => new Promise<void>((resolve) => (atRisk = resolve)))
  expect(existsSync(join(folder, 'loading'))).toBe(true)
  // Killed here: the next start finds the mark.
  expect(openChoices(folder).read().files['big.gguf']).toMatchObject({ bytes: 7, changedAt: 9, fault: 'crashed' })
  expect(existsSync(join(folder, 'loading'))).toBe(false)
  atRisk()
})

test('a model that was loaded, or refused to be, leaves no mark', async () => {
  const choices = openChoices(folder)
  await choices.whileAtRisk('a', async () => 1)
  await expect(
    choices.whileAtRisk('a', async () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(openChoices(folder).read()).toEqual(AS_SHIPPED)
})
