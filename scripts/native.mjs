// better-sqlite3 ships N-API 10 binaries. Node 20 and Electron < 35 stop at N-API 9, so for those it is compiled here
// once, from the package's own source, against the experimental N-API surface that became version 10.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheDir, root } from './runtime.mjs'

const pkg = join(root, 'node_modules/better-sqlite3')
const target = join(pkg, 'build/Release/better_sqlite3.node')
const loads = (exec) =>
  spawnSync(exec, ['-e', 'new (require("better-sqlite3"))(":memory:").close()'], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: 'ignore',
  }).status === 0

export function ensureSqlite(execs) {
  if (execs.every(loads)) return 'ok'
  const { version } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'))
  const cached = join(cacheDir, `better-sqlite3-${version}-${process.platform}-${process.arch}-napi-experimental.node`)
  if (!existsSync(cached)) {
    console.error(`[native] compiling better-sqlite3 ${version} (one to two minutes, once)`)
    const dir = join(cacheDir, `build-better-sqlite3-${version}`)
    rmSync(dir, { recursive: true, force: true })
    mkdirSync(dir, { recursive: true })
    cpSync(pkg, dir, { recursive: true, filter: (f) => !/[\\/](prebuilds|build)$/.test(f) })
    // node-addon-api lives beside better-sqlite3 in node_modules.
    cpSync(join(root, 'node_modules/node-addon-api'), join(dir, 'node_modules/node-addon-api'), { recursive: true })
    const gyp = join(dir, 'binding.gyp')
    const text = readFileSync(gyp, 'utf8')
    const patched = text
      .replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
      .replaceAll("'-flto', ", '')
      .replaceAll(", '-flto'", '')
      .replaceAll("'-flto'", '')
    if (patched === text || patched.includes('NAPI_VERSION'))
      throw new Error('better-sqlite3/binding.gyp is not as expected')
    writeFileSync(gyp, patched)
    // Headers: those beside this Node, so that nothing is fetched from nodejs.org.
    const home = [resolve(dirname(process.execPath), '..'), '/usr'].find((d) =>
      existsSync(join(d, 'include/node/node_api.h')),
    )
    const r = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/node-gyp/bin/node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        '-j',
        'max',
        ...(home ? [`--nodedir=${home}`] : []),
      ],
      { cwd: dir, encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    if (r.status !== 0) throw new Error(`better-sqlite3 did not compile:\n${(r.stderr ?? '').slice(-4000)}`)
    copyFileSync(join(dir, 'build/Release/better_sqlite3.node'), cached)
    rmSync(dir, { recursive: true, force: true })
  }
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(cached, target)
  const bad = execs.filter((e) => !loads(e))
  if (bad.length) throw new Error(`better-sqlite3 does not load in ${bad.join(', ')}`)
  return 'compiled'
}
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureSqlite(process.argv.slice(2)))
