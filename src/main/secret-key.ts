import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** A key in a file that only the owner may read; made on the first call. Whoever can read the data folder can read it. */
export function secretKey(file: string): Buffer {
  if (existsSync(file)) return readFileSync(file)
  const key = randomBytes(32)
  writeFileSync(file, key, { mode: 0o600 })
  return key
}
