// What a model will need in memory, from its head alone, and how much of a conversation it can be given.
import { totalmem } from 'node:os'
import type { ModelFile } from '../../shared/models'
import type { GgufHeader } from './gguf-header'

export interface Memory {
  readonly totalBytes: number
  /** What could be had without swapping. */
  readonly freeBytes: number
}

/** Our own prompts are short; a conversation with tools takes up to this. */
const MOST_CONTEXT = 4096
const LEAST_CONTEXT = 512
const OWN_CONTEXT = 512
/** Of what is free beside the weights, the window, the database and other programs keep half. */
const FOR_CONTEXT = 0.5
/**
 * Work space of the engine: for each place of a batch, 4 bytes per entry of the vocabulary, and per head and token of the context;
 * and what it takes in any case.
 */
const BATCH = 128
const AT_LEAST = 48 * 2 ** 20
/** A model that takes more than this of what is free leaves other programs too little. */
const TIGHT = 0.8

/** As the system says it, limits of a container included. */
export function memoryOfMachine(): Memory {
  const limit = process.constrainedMemory()
  const totalBytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  return { totalBytes, freeBytes: Math.min(process.availableMemory(), totalBytes) }
}

/** Tokens that fit beside the weights; at most what the model was trained on, at least 512. */
export function contextFor(header: GgufHeader, bytes: number, { freeBytes }: Memory): number {
  const trained = header.trainedContextTokens ?? MOST_CONTEXT
  if (header.isOurs) return Math.min(trained, OWN_CONTEXT)
  const most = Math.min(trained, MOST_CONTEXT)
  if (!header.keptBytesPerToken) return Math.min(most, 2048)
  const room = Math.floor(((freeBytes - bytes) * FOR_CONTEXT) / header.keptBytesPerToken)
  return Math.min(most, Math.max(LEAST_CONTEXT, Math.floor(room / 256) * 256))
}

/** Weights, keys and values of a full context, work space of the engine: about. Null where the head does not say. */
export function memoryNeed(header: GgufHeader, bytes: number, contextTokens: number): number | null {
  if (header.keptBytesPerToken === null) return null
  const work = Math.min(BATCH, contextTokens) * 4 * ((header.vocabulary ?? 0) + (header.heads ?? 0) * contextTokens)
  return bytes + header.keptBytesPerToken * contextTokens + work + AT_LEAST
}

/** Whether that much is free. */
export function fitsIn(need: number | null, { freeBytes }: Memory): ModelFile['fits'] {
  if (need === null) return 'unknown'
  if (need > freeBytes) return 'no'
  return need > TIGHT * freeBytes ? 'tight' : 'yes'
}
