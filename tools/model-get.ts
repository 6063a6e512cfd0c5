// npm run model:get -- NAME [--to FOLDER]
// Fetches a model of the catalogue (seed/models.json) on a machine with a network, compares its SHA-256 where it is known, and
// puts it into Teller's folder of models, or into FOLDER for a stick. Without a name it lists what there is.
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type CatalogueEntry, readCatalogue } from '../src/main/models/catalogue'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } })
const catalogue = readCatalogue(resolve(import.meta.dirname, '../seed'))
const entry = catalogue.find(({ name }) => name === positionals[0])
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

if (!entry) {
  if (positionals[0]) console.error(`No model ${positionals[0]} in seed/models.json.`)
  for (const { name, title, licence, bytes, memoryBytes } of catalogue) {
    console.log(
      `${name.padEnd(14)} ${title}, ${licence}, ${gigabytes(bytes)}, about ${gigabytes(memoryBytes)} of memory`,
    )
  }
  process.exit(positionals[0] ? 2 : 0)
}
const folder = values.to ? resolve(values.to) : join(dataFolder(), 'models')
try {
  const file = await fetched(entry, folder)
  console.log(`${file}\nChoose it under Models in the bank's workspace.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** Where Electron keeps what belongs to Teller. */
function dataFolder(): string {
  if (process.env.TELLER_USER_DATA) return process.env.TELLER_USER_DATA
  const home = homedir()
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(home, 'AppData/Roaming'), 'Teller')
  if (process.platform === 'darwin') return join(home, 'Library/Application Support/Teller')
  return join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Teller')
}

async function fetched({ url, fileName, bytes, sha256, licence }: CatalogueEntry, into: string): Promise<string> {
  const file = join(into, fileName)
  if (existsSync(file)) return file
  mkdirSync(into, { recursive: true })
  console.log(`${fileName}, ${licence}, about ${gigabytes(bytes)}\nfrom ${url}`)
  const reply = await fetch(url).catch((cause) => {
    const why = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause)
    throw new Error(
      `There is no way to ${new URL(url).host} from here (${why}). Fetch the file on a machine with a network, carry it over, and import it under Models.`,
    )
  })
  if (!reply.ok || !reply.body) throw new Error(`${new URL(url).host} answered ${reply.status}. Nothing was saved.`)
  const part = `${file}.part`
  const hash = createHash('sha256')
  let done = 0
  let told = 0
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece)
      done += piece.length
      if (done - told > 50e6) {
        told = done
        console.log(`${gigabytes(done)} of about ${gigabytes(bytes)}`)
      }
      yield piece
    }
  }
  try {
    await pipeline(Readable.fromWeb(reply.body as never), counted, createWriteStream(part))
    const sum = hash.digest('hex')
    if (sha256 && sum !== sha256) throw new Error(`The SHA-256 is ${sum}, not ${sha256}. Nothing was kept.`)
    console.log(sha256 ? `SHA-256 as it should be: ${sum}` : `SHA-256 ${sum}; none is known to compare it with.`)
    renameSync(part, file)
    return file
  } finally {
    rmSync(part, { force: true })
  }
}
