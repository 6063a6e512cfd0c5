// What is kept about models beside them: the choice, the server, and what is known of each file. A file of its own, not the
// bank's: it has to be read when a model has just brought the application down.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EMBEDDED_ID, type ModelFault, type Wording } from '../../shared/models'

const FAULTS = [
  ...(['missing', 'damaged', 'not-a-model', 'truncated', 'unknown-architecture', 'too-large'] as const),
  ...(['crashed', 'silent', 'failed'] as const),
] satisfies readonly ModelFault[]

/** Until somebody chooses; docs/decisions.md says why. */
const FIRST_WORDING: Wording = 'plain'

const KEPT_FILE = z.object({
  chosen: z.string().default(EMBEDDED_ID),
  wording: z.enum(['plain', 'model']).optional(),
  server: z
    .object({
      on: z.boolean().default(false),
      port: z.int().min(1).max(65_535).default(11_434),
      model: z.string().nullable().default(null),
    })
    .default({ on: false, port: 11_434, model: null }),
  files: z
    .record(
      z.string(),
      z.object({
        bytes: z.number(),
        changedAt: z.number(),
        sha256: z.string().nullable().default(null),
        differs: z.boolean().default(false),
        fault: z.enum(FAULTS).nullable().default(null),
        /** Teller ended in the middle of its last answer. */
        interrupted: z.boolean().default(false),
        measured: z
          .object({
            firstTokenMs: z.number(),
            tokensPerSecond: z.number(),
            contextTokens: z.number(),
            memoryBytes: z.number(),
          })
          .nullable()
          .default(null),
      }),
    )
    .default({}),
})

/** A model that somebody brought in and chose is wanted. */
const KEPT = KEPT_FILE.transform((kept) => ({
  ...kept,
  wording: kept.wording ?? (kept.chosen === EMBEDDED_ID ? FIRST_WORDING : 'model'),
}))

export type Kept = z.infer<typeof KEPT>
export type KnownFile = Kept['files'][string]

export interface Choices {
  readonly read: () => Kept
  readonly change: (change: (kept: Kept) => Kept) => void
  /**
   * Marks a model while it is loaded and tried. A mark that is still there at the next start says that the application did
   * not live through it: that model gets the fault 'crashed' and is not loaded again by itself.
   */
  readonly whileAtRisk: <Result>(id: string, work: () => Promise<Result>) => Promise<Result>
  /**
   * Marks a model while it answers; call what comes back once the answer is over. People and power cuts end applications in
   * mid-answer too, so that only a model whose answers were cut off twice in a row has crashed.
   */
  readonly answering: (id: string) => () => void
}

/** `folder` exists. A file that cannot be read is begun anew: nothing in it is dear. */
export function openChoices(folder: string): Choices {
  const file = join(folder, 'models.json')
  const mark = join(folder, 'loading')
  const answerMark = join(folder, 'answering')
  let answers = 0
  let kept = readKept(file)

  const change: Choices['change'] = (by) => {
    kept = by(kept)
    writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2))
    renameSync(`${file}.new`, file)
  }
  if (existsSync(mark)) {
    const id = readFileSync(mark, 'utf8')
    change((before) => withFile(before, id, { fault: 'crashed' }))
    rmSync(mark)
  }
  if (existsSync(answerMark)) {
    const id = readFileSync(answerMark, 'utf8')
    const again = kept.files[id]?.interrupted
    change((before) => withFile(before, id, again ? { fault: 'crashed', interrupted: false } : { interrupted: true }))
    rmSync(answerMark)
  }
  return {
    read: () => kept,
    change,
    whileAtRisk: async (id, work) => {
      writeFileSync(mark, id)
      try {
        return await work()
      } finally {
        rmSync(mark, { force: true })
      }
    },
    answering: (id) => {
      answers++
      writeFileSync(answerMark, id)
      return () => {
        if (--answers === 0) rmSync(answerMark, { force: true })
        if (kept.files[id]?.interrupted) change((before) => withFile(before, id, { interrupted: false }))
      }
    },
  }
}

/** What is known of a file, with something more. */
export function withFile(kept: Kept, id: string, more: Partial<KnownFile>): Kept {
  const known = kept.files[id] ?? {
    bytes: 0,
    changedAt: 0,
    sha256: null,
    differs: false,
    fault: null,
    interrupted: false,
    measured: null,
  }
  return { ...kept, files: { ...kept.files, [id]: { ...known, ...more } } }
}

function readKept(file: string): Kept {
  try {
    return KEPT.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return KEPT.parse({})
  }
}
