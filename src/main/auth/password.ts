import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default variant), 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** False for a wrong password and for a hash that cannot be read. */
export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password)
  } catch {
    return false
  }
}
