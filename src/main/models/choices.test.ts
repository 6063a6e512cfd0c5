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

const AS_SHIPPED = { chosen: 'embedded', wording: 'plain', server: { on: false, port: 11_434, model: null }, files: {} }

test('plain wording, the embedded model for whoever wants one, and no server, until somebody chooses', () => {
  expect(openChoices(folder).read()).toEqual(AS_SHIPPED)
})

test('whoever has brought in and chosen a model wants it', () => {
  writeFileSync(join(folder, 'models.json'), '{"chosen": "big.gguf"}')
  expect(openChoices(folder).read()).toMatchObject({ chosen: 'big.gguf', wording: 'model' })
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

test('a model whose answers were cut off twice in a row has crashed; once may have been anything', () => {
  openChoices(folder).answering('embedded')
  // Killed here, and again in the first answer of the next start.
  const second = openChoices(folder)
  expect(second.read().files.embedded).toMatchObject({ interrupted: true, fault: null })
  second.answering('embedded')
  expect(openChoices(folder).read().files.embedded).toMatchObject({ interrupted: false, fault: 'crashed' })
  expect(existsSync(join(folder, 'answering'))).toBe(false)
})

test('an answer that comes to its end in between begins the count anew', () => {
  openChoices(folder).answering('embedded')
  const second = openChoices(folder)
  const over = [second.answering('embedded'), second.answering('embedded')]
  over[0]?.()
  expect(existsSync(join(folder, 'answering'))).toBe(true)
  over[1]?.()
  expect(existsSync(join(folder, 'answering'))).toBe(false)
  expect(second.read().files.embedded?.interrupted).toBe(false)
  openChoices(folder).answering('embedded')
  expect(openChoices(folder).read().files.embedded).toMatchObject({ interrupted: true, fault: null })
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
