// A stand-in for Electron's own default application: `electron [-r module] <path>`. It is a module with top-level await, so
// that Electron holds its ready event back until the application's main file has been loaded.
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const preloaded = []
let target = null
const given = process.argv.slice(1)
for (let index = 0; index < given.length && target === null; index++) {
  const argument = given[index]
  if (argument === '-r' || argument === '--require') preloaded.push(given[++index])
  else if (argument.startsWith('--require=')) preloaded.push(argument.slice('--require='.length))
  else if (!argument.startsWith('-')) target = argument
}
if (target === null) {
  console.error('usage: electron <path to an application>')
  process.exit(1)
}
if (preloaded.length > 0) Module._preloadModules(preloaded)

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
const path = resolve(target)
const manifest = join(path, 'package.json')
let main = path
if (existsSync(manifest)) {
  const { name, productName, version, main: entry = 'index.js' } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  app.setAppPath(path)
  main = join(path, entry)
} else {
  app.setAppPath(dirname(path))
}
try {
  await import(pathToFileURL(main).toString())
} catch (error) {
  console.error('The application could not be loaded.')
  console.error(error)
  process.exit(1)
}
