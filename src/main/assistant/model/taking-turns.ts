// One model, one evaluation at a time. Whoever stops is let go at once; the engine finishes its step behind their back, and
// only the next in turn waits for that.

export interface Turns {
  /** Pieces as `work` says them. Leaving the loop, or aborting, tells `work` to stop. Throws what `work` throws. */
  stream(
    signal: AbortSignal,
    work: (say: (piece: string) => void, stop: AbortSignal) => Promise<void>,
  ): AsyncGenerator<string>
  /** Null when aborted. */
  run<Result>(signal: AbortSignal, work: (stop: AbortSignal) => Promise<Result>): Promise<Result | null>
  /** Once nothing is evaluated any more: only then may the engine be freed. */
  idle(): Promise<unknown>
}

export function takingTurns(): Turns {
  let running: Promise<unknown> = Promise.resolve()

  /** Starts `work` after all before it; what comes of it never keeps the next one from starting. */
  const inTurn = (stop: AbortSignal, work: () => Promise<void>): Promise<void> => {
    const done = running.then(() => (stop.aborted ? undefined : work()))
    running = done.catch(() => {})
    return done
  }

  return {
    idle: () => running,
    async *stream(signal, work) {
      const leaving = new AbortController()
      const stop = AbortSignal.any([signal, leaving.signal])
      const pieces: string[] = []
      let over = false
      let failure: unknown = null
      let wake = () => {}
      const end = (error?: unknown) => {
        if (over) return
        over = true
        if (error !== undefined) failure = { error }
        wake()
      }
      stop.addEventListener('abort', () => end(), { once: true })
      if (stop.aborted) return
      const say = (piece: string) => {
        if (over) return
        pieces.push(piece)
        wake()
      }
      inTurn(stop, () => work(say, stop)).then(() => end(), end)
      try {
        while (true) {
          const piece = pieces.shift()
          if (piece !== undefined) yield piece
          else if (over) break
          else
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          if (signal.aborted) return
        }
        if (failure) throw (failure as { error: unknown }).error
      } finally {
        leaving.abort()
      }
    },
    run(signal, work) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return resolve(null)
        signal.addEventListener('abort', () => resolve(null), { once: true })
        inTurn(signal, async () => resolve(await work(signal))).catch((error) =>
          signal.aborted ? resolve(null) : reject(error),
        )
      })
    },
  }
}
