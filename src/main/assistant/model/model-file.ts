import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ModelProblem } from './model'

/** What a bank may put beside it, with its checksum: a model that turns texts into vectors. */
export const EMBEDDING_MODEL = 'embedding.gguf'

export const EMBEDDED_MODEL = 'teller-1.Q8_0.gguf'

/**
 * The path of the embedded model, after its SHA-256 has been compared with the one that stands beside it: a file that
 * is not ours never reaches the engine. Throws ModelProblem when it is missing or differs.
 */
export async function verifiedModelFile(modelsDir: string): Promise<string> {
  const file = join(modelsDir, EMBEDDED_MODEL)
  try {
    await access(file)
  } catch (cause) {
    throw new ModelProblem(
      'The language model is missing. Answers are in plain wording. Reinstall Teller to get it back.',
      { cause, fault: 'missing' },
    )
  }
  if ((await sha256(file)) !== (await expectedSha256(file))) {
    throw new ModelProblem(
      'The language model’s file is damaged. Answers are in plain wording. Reinstall Teller to replace it.',
      { fault: 'damaged' },
    )
  }
  return file
}

/** The path of the model of meaning; null when there is none, or it is not the file that its checksum stands for. */
export async function verifiedEmbeddingFile(modelsDir: string): Promise<string | null> {
  const file = join(modelsDir, EMBEDDING_MODEL)
  const expected = await expectedSha256(file)
  if (expected === null) return null
  return (await sha256(file).catch(() => null)) === expected ? file : null
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Written as `sha256sum` does: the sum, two spaces, the file's name. */
async function expectedSha256(file: string): Promise<string | null> {
  try {
    return (await readFile(`${file}.sha256`, 'utf8')).trim().split(/\s+/)[0] ?? null
  } catch {
    return null
  }
}
