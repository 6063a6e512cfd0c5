import type { ModelFault } from '../../shared/models'

/** What is wrong with a file and what to do, for whoever picked it. */
export const WHY: Readonly<Record<ModelFault, string>> = {
  missing: 'The model’s file is missing. Reinstall Teller, or choose another model.',
  damaged: 'The file’s SHA-256 is not the one that is known for it. Get it again.',
  'not-a-model': 'This is no language model in GGUF format. Nothing was changed.',
  truncated: 'The file ends before its weights do. Copy or download it again.',
  'unknown-architecture': 'Teller’s model engine does not know this kind of model. Choose another one.',
  'too-large': 'This model needs more memory than is free. Close other programs, or choose a smaller one.',
  crashed: 'The model ended the process that tried it. It is not used. Choose another one.',
  silent: 'The model said nothing in time. Choose a smaller one.',
  failed: 'The model could not be loaded on this computer. Choose another one.',
}
