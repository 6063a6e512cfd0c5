// The files of models: the one that ships, and those in the data folder's models/.
import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { access, open, rename, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { EMBEDDED_ID, type ModelFault } from '../../shared/models'
import { EMBEDDED_MODEL } from '../assistant/model/model-file'
import { AppError } from '../errors'
import { type GgufHeader, GgufProblem, readGgufHeader } from './gguf-header'

export interface FoundFile {
  readonly id: string
  readonly path: string
  readonly fileName: string
  readonly origin: 'shipped' | 'imported'
  readonly bytes: number
  /** Milliseconds; with the size it says whether a file is still the one that was looked at. */
  readonly changedAt: number
  readonly header: GgufHeader | null
  readonly fault: ModelFault | null
}

export interface ModelFolder {
  readonly path: string
  readonly list: () => Promise<readonly FoundFile[]>
  /** A file anywhere else, before it is copied in. */
  readonly look: (path: string) => Promise<FoundFile>
  /** Throws 'not-found'. */
  readonly find: (id: string) => Promise<FoundFile>
  /** Copies a file in, hashed on the way, under a name that is free; `keep` decides before it gets that name. */
  readonly copyIn: (
    from: string,
    watch: CopyWatch,
    keep: (copy: { readonly path: string; readonly sha256: string }) => Promise<void>,
  ) => Promise<{ readonly id: string; readonly sha256: string }>
  readonly remove: (id: string) => void
}

export interface CopyWatch {
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

const PART = '.part'

/** `folder` exists; what an interrupted copy has left in it goes. */
export function modelFolder(shippedDir: string, folder: string): ModelFolder {
  for (const name of readdirSync(folder)) if (name.endsWith(PART)) rmSync(join(folder, name), { force: true })
  const heads = new Map<string, Promise<Pick<FoundFile, 'header' | 'fault'>>>()

  const look = async (id: string, path: string, origin: FoundFile['origin']): Promise<FoundFile> => {
    const fileName = basename(path)
    if (!existsSync(path)) {
      return { id, path, fileName, origin, bytes: 0, changedAt: 0, header: null, fault: 'missing' }
    }
    const { size: bytes, mtimeMs: changedAt } = statSync(path)
    const key = `${path} ${bytes} ${changedAt}`
    const head = heads.get(key) ?? headOf(path)
    heads.set(key, head)
    return { id, path, fileName, origin, bytes, changedAt, ...(await head) }
  }
  const imported = () =>
    readdirSync(folder)
      .filter((name) => /\.gguf$/i.test(name))
      .sort()
  const list = async () => [
    await look(EMBEDDED_ID, join(shippedDir, EMBEDDED_MODEL), 'shipped'),
    ...(await Promise.all(imported().map((name) => look(name, join(folder, name), 'imported')))),
  ]

  return {
    path: folder,
    list,
    look: (path) => look('', path, 'imported'),
    find: async (id) => {
      if (id === EMBEDDED_ID) return look(id, join(shippedDir, EMBEDDED_MODEL), 'shipped')
      if (!imported().includes(id)) throw new AppError('not-found', 'This model is no longer there.')
      return look(id, join(folder, id), 'imported')
    },
    copyIn: async (from, watch, keep) => {
      const { size } = statSync(from)
      const { bavail, bsize } = await statfs(folder)
      if (bavail * bsize < size * 1.02) {
        throw new AppError('disk-full', 'There is too little space on the disk for this model. Nothing was changed.')
      }
      const part = join(folder, `${Date.now().toString(36)}${PART}`)
      try {
        const sha256 = await hashedCopy(from, part, size, watch)
        await keep({ path: part, sha256 })
        const id = freeName(basename(from), imported())
        await rename(part, join(folder, id))
        return { id, sha256 }
      } finally {
        rmSync(part, { force: true })
      }
    },
    remove: (id) => rmSync(join(folder, id), { force: true }),
  }
}

/** SHA-256 of a file, read with progress. */
export async function sha256Of(path: string, { onProgress, signal }: CopyWatch): Promise<string> {
  const { size } = statSync(path)
  const hash = createHash('sha256')
  let read = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20, signal })) {
    hash.update(piece)
    read += piece.length
    onProgress(read / Math.max(1, size))
  }
  return hash.digest('hex')
}

/** What stands in a file beside it, as `sha256sum` writes it; null without one. */
export function sha256Beside(path: string): string | null {
  try {
    return /^[0-9a-f]{64}/i.exec(readFileSync(`${path}.sha256`, 'utf8'))?.[0].toLowerCase() ?? null
  } catch {
    return null
  }
}

async function headOf(path: string): Promise<Pick<FoundFile, 'header' | 'fault'>> {
  try {
    await access(path, constants.R_OK)
    return { header: await readGgufHeader(path), fault: null }
  } catch (error) {
    return { header: null, fault: error instanceof GgufProblem ? error.fault : 'failed' }
  }
}

async function hashedCopy(from: string, to: string, size: number, { onProgress, signal }: CopyWatch): Promise<string> {
  const hash = createHash('sha256')
  const copy = await open(to, 'wx')
  try {
    let copied = 0
    for await (const piece of createReadStream(from, { highWaterMark: 1 << 20, signal })) {
      hash.update(piece)
      await copy.write(piece)
      copied += piece.length
      onProgress(copied / Math.max(1, size))
    }
    await copy.sync()
  } finally {
    await copy.close()
  }
  return hash.digest('hex')
}

/** Never the embedded model's id, nor a name that is taken. */
function freeName(wanted: string, taken: readonly string[]): string {
  const stem = wanted.replace(/\.gguf$/i, '')
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.gguf` : `${stem} (${number}).gguf`
    if (!taken.some((each) => each.toLowerCase() === name.toLowerCase())) return name
  }
}
