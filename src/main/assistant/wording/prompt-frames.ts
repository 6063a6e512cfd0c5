import { z } from 'zod'
import { ModelProblem } from '../model/model'

/** How our own models are asked, as their files say; written by tools/model/export.py. */
const ownMetadata = z.object({
  teller: z.object({
    prompt: z.object({ format: z.literal('restate-1'), before: z.string().min(1), after: z.string().min(1) }),
  }),
})

/** What stands before and after a request. Throws ModelProblem for a file of ours that is asked in another way. */
export function promptFrames(metadata: unknown): { readonly before: string; readonly after: string } {
  const read = ownMetadata.safeParse(metadata)
  if (!read.success) {
    throw new ModelProblem(
      'The language model belongs to another version of Teller. Answers are in plain wording. Reinstall Teller to replace it.',
      { fault: 'unknown-architecture' },
    )
  }
  return read.data.teller.prompt
}
