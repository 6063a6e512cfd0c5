// One entry for everything: node scripts/run.mjs start|dev|test|unit|e2e|check|build|pack|setup|tool NAME [...].
// It first sets up what is missing, says what it does, and is quick when nothing is.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRuntime, root } from './runtime.mjs'

const [command = 'start', ...rest] = process.argv.slice(2)
const startedAt = Date.now()
const say = (message) => console.error(`[teller ${((Date.now() - startedAt) / 1000).toFixed(1)}s] ${message}`)
const module = (path) => join(root, 'node_modules', path)
const linux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0
const noDisplay = linux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

installPackages()
const runtime = await prepareRuntime()
const { ensureSqlite } = await import('./native.mjs')
say(`SQLite for it: ${ensureSqlite([runtime.exec])}`)

const env = {
  ELECTRON_OVERRIDE_DIST_PATH: runtime.dir,
  ELECTRON_EXEC_PATH: runtime.exec,
  ELECTRON_MAJOR_VER: String(runtime.electron).split('.')[0],
}
const chromiumFlags = [...(isRoot ? ['--no-sandbox'] : []), ...(noDisplay ? ['--disable-gpu', '--log-level=3'] : [])]

const COMMANDS = {
  setup: () => say('everything is set up'),
  build,
  check,
  unit: () => unit(rest),
  e2e: () => {
    build()
    e2e(rest)
  },
  test: () => {
    check()
    unit([])
    build()
    e2e([])
    say('all tests passed')
  },
  start: () => {
    build()
    say('starting Teller')
    onScreen(runtime.exec, [...chromiumFlags, '.', ...rest])
  },
  dev: () =>
    onScreen(process.execPath, [
      module('electron-vite/bin/electron-vite.js'),
      'dev',
      ...(isRoot ? ['--noSandbox'] : []),
      ...rest,
    ]),
  pack: () => {
    build()
    const electron = [`-c.electronDist=${runtime.dir}`, `-c.electronVersion=${runtime.electron}`]
    run(process.execPath, [module('electron-builder/cli.js'), '--publish', 'never', ...rest, ...electron], env)
  },
  // Tools run on the application's own runtime, so that they load the same native modules.
  tool: () => {
    const [name, ...args] = rest
    const opensWindows = ['tour', 'bench'].includes(name)
    if (opensWindows) build()
    const run_ = opensWindows ? onScreen : run
    run_(runtime.exec, ['--import', 'tsx', join('tools', `${name}.ts`), ...args], { ...env, ELECTRON_RUN_AS_NODE: '1' })
  },
}

if (!COMMANDS[command]) {
  console.error(`unknown command ${command}; one of ${Object.keys(COMMANDS).join(', ')}`)
  process.exit(2)
}
COMMANDS[command]()

function check() {
  say('types')
  for (const project of ['tsconfig.node.json', 'tsconfig.web.json'])
    run(process.execPath, [module('typescript/bin/tsc'), '-p', project])
  say('format and lint')
  run(process.execPath, [module('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])
  say('boundaries between modules')
  run(process.execPath, [join(root, 'scripts/check-boundaries.mjs')])
  say('portable SQL')
  run(process.execPath, [join(root, 'scripts/check-sql.mjs')])
}

function build() {
  say('building')
  run(process.execPath, [module('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], env)
}

function unit(args) {
  say('unit and integration tests')
  run(runtime.exec, [module('vitest/vitest.mjs'), 'run', ...args], { ...env, ELECTRON_RUN_AS_NODE: '1' })
}

function e2e(args) {
  say('tests in the real window')
  onScreen(process.execPath, [module('playwright/cli.js'), 'test', ...args])
}

/** Runs to its end; a failure ends this script with the same status. */
function run(file, args, extra = {}) {
  const result = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...extra } })
  if (result.error) throw result.error
  if (result.status !== 0) process.exit(result.status ?? 1)
}

function onScreen(file, args, extra = {}) {
  if (!noDisplay) return run(file, args, { ...env, ...extra })
  say('no display: using a virtual one (Xvfb)')
  run('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', file, ...args], { ...env, ...extra })
}

/** npm ci, when packages are absent or older than the lock file. */
function installPackages() {
  const mark = module('.teller-setup')
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  say('installing npm packages (about half a minute)')
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(mark, lock)
}

/** The Electron runtime, and on Debian the system libraries it needs. */
async function prepareRuntime() {
  let found = await findRuntime()
  if (linux) {
    const linked = spawnSync('ldd', [found.exec], { encoding: 'utf8' }).stdout ?? ''
    const missing = linked.split('\n').filter((line) => line.includes('not found'))
    const noXvfb = noDisplay && spawnSync('which', ['xvfb-run', 'xauth']).status !== 0
    if (missing.length > 0 || noXvfb) installSystemLibraries(missing)
    if (found.broken) found = await findRuntime()
  }
  if (found.broken) throw new Error(`${found.exec} does not run`)
  say(`Electron ${found.electron} (Node ${found.node}) from ${found.source}`)
  return found
}

function installSystemLibraries(missing) {
  const hasApt = spawnSync('which', ['apt-get']).status === 0
  // A machine that has just started may be updating itself.
  const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
  if (hasApt && isRoot) run('apt-get', ['update', ...patient])
  // Debian 13 and Ubuntu 24 renamed the libraries that were rebuilt for 64-bit time.
  const t64 = spawnSync('apt-cache', ['show', 'libgtk-3-0t64'], { stdio: 'ignore' }).status === 0 ? 't64' : ''
  const packages = [
    ...['xvfb', 'xauth', 'fonts-dejavu-core', 'libnss3', 'libdrm2', 'libgbm1', 'libxkbcommon0'],
    ...['libxcomposite1', 'libxdamage1', 'libxrandr2'],
    ...['libatk1.0-0', 'libatk-bridge2.0-0', 'libcups2', 'libgtk-3-0', 'libasound2'].map((name) => name + t64),
  ]
  if (!hasApt || !isRoot) {
    console.error(
      `System libraries are missing. Install them and run this again: sudo apt-get install ${packages.join(' ')}`,
    )
    process.exit(1)
  }
  say(`installing system libraries (missing: ${missing.map((line) => line.trim().split(' ')[0]).join(' ') || 'Xvfb'})`)
  run('apt-get', ['install', '-y', ...patient, '--no-install-recommends', ...packages], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
}
