import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CatalogueModel } from '../../shared/models'

const CATALOGUE = z.array(
  z.strictObject({
    name: z.string(),
    title: z.string(),
    fileName: z.string().regex(/^[\w.-]+\.gguf$/),
    /** Where `npm run model:get` fetches it. */
    url: z.url({ protocol: /^https$/ }),
    licence: z.string(),
    parameters: z.string(),
    bytes: z.int().positive(),
    memoryBytes: z.int().positive(),
    /** Null where we have not seen the publisher's sum ourselves. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    note: z.string(),
  }),
)

export type CatalogueEntry = z.infer<typeof CATALOGUE>[number]

/** The open models that are known to be of use, as `seed/models.json` has them. Throws when that file is not as it should be. */
export function readCatalogue(seedDir: string): readonly CatalogueEntry[] {
  return CATALOGUE.parse(JSON.parse(readFileSync(join(seedDir, 'models.json'), 'utf8')))
}

/** What the page shows of them. */
export function catalogueForPage(entries: readonly CatalogueEntry[]): readonly CatalogueModel[] {
  return entries.map(({ url: _url, sha256: _sha256, ...shown }) => ({
    ...shown,
    command: `npm run model:get -- ${shown.name}`,
  }))
}
