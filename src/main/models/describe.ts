// A model file as an administrator sees it: what its head says, what is known of it, and whether it fits.
import type { ModelFault, ModelFile } from '../../shared/models'
import type { CatalogueEntry } from './catalogue'
import type { KnownFile } from './choices'
import { callsTools } from './levels'
import { contextFor, fitsIn, type Memory, memoryNeed } from './memory-need'
import { type FoundFile, sha256Beside } from './model-folder'

export interface Known {
  /** Kept under its name; it may be about another file of that name. */
  readonly kept: KnownFile | undefined
  /** Why it does not answer, of this start. */
  readonly fault: ModelFault | null
  readonly isInUse: boolean
  readonly memory: Memory
  readonly catalogue: readonly CatalogueEntry[]
}

/** Everything that is shown of one file; null and 'unknown' where nothing is known. */
export function describeFile(file: FoundFile, { kept, fault, isInUse, memory, catalogue }: Known): ModelFile {
  const { header, id, fileName, origin, bytes } = file
  const known = isStill(file, kept) ? kept : undefined
  const need = header ? memoryNeed(header, bytes, contextFor(header, bytes, memory)) : null
  return {
    id,
    fileName,
    origin,
    name: header?.name ?? fileName.replace(/\.gguf$/i, ''),
    bytes,
    architecture: header?.architecture ?? null,
    quantisation: header?.quantisation ?? null,
    parameters: header?.parameters ?? null,
    trainedContextTokens: header?.trainedContextTokens ?? null,
    licence: header?.licence ?? (origin === 'shipped' ? 'MIT' : (listed(file, catalogue)?.licence ?? null)),
    callsTools: callsTools(header?.chatTemplate ?? null),
    checksum: checksumOf(known, expectedSum(file, catalogue)),
    sha256: known?.sha256 ?? null,
    memoryBytes: need,
    fits: isInUse ? 'yes' : fitsIn(need, memory),
    measured: known?.measured ?? null,
    fault: file.fault ?? (known?.differs ? 'damaged' : null) ?? fault ?? kept?.fault ?? null,
  }
}

function checksumOf(known: KnownFile | undefined, expected: string | null): ModelFile['checksum'] {
  if (known?.differs) return 'differs'
  if (!known?.sha256) return 'unknown'
  if (expected === null) return 'recorded'
  // Counted before anybody said what it should be.
  return known.sha256 === expected ? 'matches' : 'unknown'
}

/** What was found out about a file still holds while neither its size nor its time of change is another. */
export function isStill(file: FoundFile, kept: KnownFile | undefined): kept is KnownFile {
  return kept !== undefined && kept.bytes === file.bytes && kept.changedAt === file.changedAt
}

/** The SHA-256 that a file should have: what stands beside it, else what the catalogue says; null where nobody says. */
export function expectedSum(file: FoundFile, catalogue: readonly CatalogueEntry[]): string | null {
  return sha256Beside(file.path) ?? listed(file, catalogue)?.sha256 ?? null
}

function listed({ fileName }: FoundFile, catalogue: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.fileName === fileName)
}
