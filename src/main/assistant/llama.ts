// The embedded GGUF through node-llama-cpp: the only file that knows the engine.

import { ModelProblem, type PhrasingModel } from './model'
import { EMBEDDED_MODEL, verifiedModelFile } from './model-file'

const CONTEXT_TOKENS = 512
const LONGEST_ANSWER_TOKENS = 110

/**
 * Loads the embedded model on the processor, with one context. Throws ModelProblem when the file is missing or damaged
 * or the engine cannot run here; never builds or downloads anything.
 */
export async function loadEmbeddedModel(modelsDir: string): Promise<PhrasingModel> {
  const file = await verifiedModelFile(modelsDir)
  try {
    return await load(file)
  } catch (cause) {
    throw new ModelProblem(
      'The language model could not be loaded on this computer. Answers are in plain wording. Restart Teller to try again.',
      { cause },
    )
  }
}

async function load(modelPath: string): Promise<PhrasingModel> {
  // Not until it is wanted: the engine's native library takes longer to load than the window to open.
  const { getLlama, LlamaLogLevel } = await import('node-llama-cpp')
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error })
  const model = await llama.loadModel({ modelPath })
  const context = await model.createContext({ contextSize: CONTEXT_TOKENS, threads: 1 })
  const sequence = context.getSequence()
  // As the model was trained: ChatML with the beginning-of-text token first. Only these frames are read as special
  // tokens; the prompt between them is plain text, whatever it holds.
  const before = model.tokenize('<|endoftext|><|im_start|>user\n', true)
  const after = model.tokenize('<|im_end|>\n<|im_start|>assistant\n', true)

  let running: Promise<void> = Promise.resolve()

  async function* phrase(prompt: string, signal: AbortSignal): AsyncGenerator<string> {
    const previous = running
    let finish = () => {}
    running = new Promise((resolve) => {
      finish = resolve
    })
    try {
      await previous
      if (signal.aborted) return
      await sequence.clearHistory()
      const tokens = [...before, ...model.tokenize(prompt, false), ...after]
      const written: (typeof tokens)[number][] = []
      let text = ''
      for await (const token of sequence.evaluate(tokens, { temperature: 0 })) {
        written.push(token)
        const longer = model.detokenize(written, false)
        yield longer.slice(text.length)
        text = longer
        if (signal.aborted || written.length >= LONGEST_ANSWER_TOKENS) return
      }
    } finally {
      finish()
    }
  }

  return {
    name: EMBEDDED_MODEL.replace(/\.gguf$/, ''),
    phrase,
    dispose: () => llama.dispose(),
  }
}
