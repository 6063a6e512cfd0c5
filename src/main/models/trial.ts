// Trying a model in a process of its own: whatever a file does to the engine, the application lives on. The process says one
// line of JSON at its end.
import { spawn } from 'node:child_process'
import { z } from 'zod'
import type { ModelFault, ModelMeasure } from '../../shared/models'

export interface TrialRequest {
  readonly file: string
  readonly dialect: 'slots' | 'chat'
  readonly contextTokens: number
}

/** How the process ended: its exit code, null when a signal ended it, and what it has written. */
export interface ChildEnd {
  readonly code: number | null
  readonly output: string
}

/** Starts the process of a trial; main has Electron's, tests Node's. Ends it when `signal` is aborted. */
export type StartTrial = (request: TrialRequest, signal: AbortSignal) => Promise<ChildEnd>

export type Trial = { readonly measured: ModelMeasure } | { readonly fault: ModelFault }

const LONGEST_MS = 180_000

const LINE = z.union([
  z.object({
    measured: z.object({
      firstTokenMs: z.number(),
      tokensPerSecond: z.number(),
      contextTokens: z.number(),
      memoryBytes: z.number(),
    }),
  }),
  z.object({ fault: z.enum(['not-a-model', 'truncated', 'unknown-architecture', 'too-large', 'silent', 'failed']) }),
])

/** Loads the model elsewhere and has it say something. A process that ends early has crashed; after 3 minutes it is ended as silent. */
export async function tryModel(start: StartTrial, request: TrialRequest, signal: AbortSignal): Promise<Trial> {
  const late = AbortSignal.timeout(LONGEST_MS)
  const { code, output } = await start(request, AbortSignal.any([signal, late]))
  signal.throwIfAborted()
  if (late.aborted) return { fault: 'silent' }
  const said = code === 0 ? saidIn(output) : null
  return said ?? { fault: 'crashed' }
}

/** The last line that is what a trial says; null without one, or when it is cut off. */
function saidIn(output: string): Trial | null {
  const line = output.split('\n').findLast((each) => each.startsWith('{'))
  try {
    return line === undefined ? null : (LINE.safeParse(JSON.parse(line)).data ?? null)
  } catch {
    return null
  }
}

/** In a Node process: `execArgv` and `script` are what runs trial-child. */
export function trialInNode(script: string, execArgv: readonly string[] = []): StartTrial {
  return ({ file, dialect, contextTokens }, signal) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...execArgv, script, file, dialect, String(contextTokens)], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      })
      const stop = () => void child.kill('SIGKILL')
      signal.addEventListener('abort', stop, { once: true })
      let output = ''
      child.stdout.on('data', (piece) => {
        output += piece
      })
      child.on('error', reject)
      child.on('close', (code) => {
        signal.removeEventListener('abort', stop)
        resolve({ code, output })
      })
      if (signal.aborted) stop()
    })
}
