// The engine's thread out of its sources: tests and measurements have no built application.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine } from './engine'
import { threadedEngine } from './threaded-engine'

/** As an installed Teller runs it. */
export function engineOfSources(): Engine {
  const reader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  )
  const child = pathToFileURL(join(import.meta.dirname, 'engine-child.ts'))
  const start = `import { register } from '${reader}'; register(); await import('${child}')`
  return threadedEngine(new URL(`data:text/javascript,${encodeURIComponent(start)}`))
}
