// Fetching one model of the catalogue: what came before a cut connection is kept and the rest asked for, and nothing gets the
// model's name that is not the model.
import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { CatalogueEntry } from '../src/main/models/catalogue'

const TELL_EVERY_BYTES = 50e6
/** How often in a row a connection may be cut without a byte having come. */
const MOST_IN_VAIN = 3

/**
 * The file's path once it is in the folder `into`, with the right SHA-256 where that is known. A part that an earlier try has left is gone
 * on with. Throws an error in words for people; a part stays behind only where another try can use it.
 */
export async function fetchModel(entry: CatalogueEntry, into: string, tell: (line: string) => void): Promise<string> {
  const { url, fileName, bytes, sha256, licence } = entry
  const file = join(into, fileName)
  if (existsSync(file)) return file
  mkdirSync(into, { recursive: true })
  const part = `${file}.part`
  const { bavail, bsize } = statfsSync(into)
  if (bytes - sizeOf(part) > bavail * bsize) {
    throw new Error(`${fileName} needs ${gigabytes(bytes)}, and ${into} has ${gigabytes(bavail * bsize)}.`)
  }
  tell(`${fileName}, ${licence}, about ${gigabytes(bytes)}\nfrom ${url}`)
  for (let inVain = 0; ; ) {
    const before = sizeOf(part)
    const ended = await more(url, part, (done) => tell(`${gigabytes(done)} of about ${gigabytes(bytes)}`))
    if (ended === 'whole') break
    inVain = sizeOf(part) > before ? 0 : inVain + 1
    if (inVain === MOST_IN_VAIN) {
      throw new Error(
        `The connection was cut again and again. Run the same command to go on at ${gigabytes(sizeOf(part))}.`,
      )
    }
    tell('The connection was cut. Going on where it stopped.')
  }
  const sum = await sumOf(part)
  if (sha256 && sum !== sha256) {
    rmSync(part)
    throw new Error(`The SHA-256 is ${sum}, not ${sha256}. Nothing was kept.`)
  }
  tell(sha256 ? `SHA-256 as it should be: ${sum}` : `SHA-256 ${sum}; none is known to compare it with.`)
  renameSync(part, file)
  return file
}

/** Appends to `part` what the server still has. 'cut' when it ended before its end; what came until then is kept. */
async function more(url: string, part: string, told: (done: number) => void): Promise<'whole' | 'cut'> {
  const from = sizeOf(part)
  const reply = await fetch(url, from > 0 ? { headers: { range: `bytes=${from}-` } } : {}).catch((cause) => {
    const why = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause)
    throw new Error(
      `There is no way to ${new URL(url).host} from here (${why}). Fetch the file on a machine with a network, carry it over, and import it under Models.`,
    )
  })
  const { host } = new URL(reply.url)
  // There is nothing behind what is here: it was whole, or is longer than the file, which its sum will tell.
  if (reply.status === 416) return 'whole'
  if (!reply.ok || !reply.body) throw new Error(`${host} answered ${reply.status}. Nothing was saved.`)
  const goesOn = reply.status === 206 && reply.headers.get('content-range')?.startsWith(`bytes ${from}-`)
  let done = goesOn ? from : 0
  let last = done
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      done += piece.length
      if (done - last > TELL_EVERY_BYTES) {
        last = done
        told(done)
      }
      yield piece
    }
  }
  try {
    await pipeline(
      Readable.fromWeb(reply.body as never),
      counted,
      createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
    )
    return 'whole'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT') {
      rmSync(part, { force: true })
      throw new Error('The disk is full. Nothing was kept.')
    }
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') throw error
    return 'cut'
  }
}

export const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
