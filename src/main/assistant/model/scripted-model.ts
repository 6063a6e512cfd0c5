// A model for tests: it says what it is told to, however wrong, and can fall silent or fail.
import type { PhrasingModel } from './model'

export interface ScriptedModel extends PhrasingModel {
  /** Every prompt it was given. */
  readonly prompts: readonly string[]
}

/** Says `script`, or what `script` makes of the prompt, in pieces of a few letters. An Error in the script is thrown. */
export function scriptedModel(script: string | Error | ((prompt: string) => string | Error)): ScriptedModel {
  const prompts: string[] = []
  return {
    name: 'scripted',
    prompts,
    async *phrase(prompt, signal) {
      prompts.push(prompt)
      const text = typeof script === 'function' ? script(prompt) : script
      if (text instanceof Error) throw text
      for (let at = 0; at < text.length && !signal.aborted; at += 7) yield text.slice(at, at + 7)
    },
    dispose: async () => {},
  }
}
