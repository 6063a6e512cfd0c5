// npm run model:get -- NAME [--to FOLDER] [--catalogue FOLDER]
// Fetches a model of the catalogue (seed/models.json, or models.json of another FOLDER, such as a bank's own mirror) on a machine with a
// network, compares its SHA-256 where it is known, and puts it into Teller's folder of models, or into FOLDER for a stick.
// Stopped or cut off, it goes on where it was. Without a name it lists what there is.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readCatalogue } from '../src/main/models/catalogue'
import { fetchModel, gigabytes } from './fetch-model'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, catalogue: { type: 'string' } },
})
const seed = values.catalogue ? resolve(values.catalogue) : resolve(import.meta.dirname, '../seed')
const catalogue = readCatalogue(seed)
const entry = catalogue.find(({ name }) => name === positionals[0])

if (!entry) {
  if (positionals[0]) console.error(`No model ${positionals[0]} in ${join(seed, 'models.json')}.`)
  for (const { name, title, licence, bytes, memoryBytes } of catalogue) {
    console.log(
      `${name.padEnd(14)} ${title}, ${licence}, ${gigabytes(bytes)}, about ${gigabytes(memoryBytes)} of memory`,
    )
  }
  process.exit(positionals[0] ? 2 : 0)
}
const folder = values.to ? resolve(values.to) : join(dataFolder(), 'models')
try {
  const file = await fetchModel(entry, folder, console.log)
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
