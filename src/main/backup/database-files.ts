// Moving and copying whole database files: their companions, their checksum, and that they are on the disk for good.
import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What a database file may have beside it. */
export const DATABASE_ENDS = ['', '-wal', '-shm', '-journal'] as const

const CHUNK_BYTES = 4 * 1024 * 1024

export function removeDatabase(file: string): void {
  for (const end of DATABASE_ENDS) rmSync(file + end, { force: true })
}

/** Keeps a damaged file and what belongs to it, under names with the moment `now` (milliseconds). */
export function setAsideDatabase(file: string, now: number): void {
  const moment = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  const kept = `${file.replace(/\.sqlite$/, '')}.set-aside-${moment}.sqlite`
  for (const end of DATABASE_ENDS) if (existsSync(file + end)) renameSync(file + end, kept + end)
}

/** The SHA-256 of a file, as hexadecimal digits. `onProgress` gets 0–1. */
export async function checksum(file: string, onProgress: (done: number) => void): Promise<string> {
  const hash = createHash('sha256')
  const { size } = statSync(file)
  let read = 0
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    hash.update(chunk as Buffer)
    read += (chunk as Buffer).length
    onProgress(read / size)
  }
  return hash.digest('hex')
}

/** Copies a file that nobody writes and returns the SHA-256 of what was copied. `onProgress` gets 0–1. */
export async function copyFile(from: string, to: string, onProgress: (done: number) => void): Promise<string> {
  const hash = createHash('sha256')
  const { size } = statSync(from)
  let copied = 0
  await pipeline(
    createReadStream(from, { highWaterMark: CHUNK_BYTES }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        copied += chunk.length
        onProgress(copied / size)
        yield chunk
      }
    },
    createWriteStream(to, { mode: 0o600 }),
  )
  return hash.digest('hex')
}

/** Waits until the file has reached the disk, so that a name given to it afterwards never stands for half of it. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The same for a rename. Windows keeps folders by itself and cannot open them. */
export function flushFolderOf(file: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(dirname(file), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
