// The head of a GGUF file, without the engine: what the model calls itself, how it is built, what it needs. The file may be
// anything that somebody has picked, so every length is checked and nothing is kept that is not wanted.
import { type FileHandle, open } from 'node:fs/promises'

export interface GgufHeader {
  readonly name: string | null
  readonly architecture: string | null
  readonly licence: string | null
  readonly quantisation: string | null
  readonly parameters: number
  readonly trainedContextTokens: number | null
  readonly layers: number | null
  /** The most that a layer has. */
  readonly heads: number | null
  /** Bytes of keys and values that one token keeps in memory, at 16 bits; null where the file does not say. */
  readonly keptBytesPerToken: number | null
  readonly vocabulary: number | null
  readonly chatTemplate: string | null
  /** Written by Teller's own training: it takes slots, not a conversation. */
  readonly isOurs: boolean
}

/** Why a file is no model that can be read. */
export class GgufProblem extends Error {
  constructor(readonly fault: 'not-a-model' | 'truncated') {
    super(`the file is ${fault === 'truncated' ? 'cut off' : 'no GGUF model'}`)
    this.name = 'GgufProblem'
  }
}

type Value = string | number | boolean | readonly number[] | null

const LONGEST_TEXT = 1 << 20
const MOST_ENTRIES = 100_000
const CHUNK = 1 << 20

/**
 * Reads the head of a file (GGUF versions 2 and 3, little-endian: github.com/ggml-org/ggml, docs/gguf.md). Throws
 * GgufProblem when it is no such file, and 'truncated' when it ends before its weights do. Reads vocabularies only to pass over them.
 */
export async function readGgufHeader(file: string): Promise<GgufHeader> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    return await readHead(reader(handle, size), size)
  } finally {
    await handle.close()
  }
}

async function readHead(read: Reader, size: number): Promise<GgufHeader> {
  if (size < 24 || (await read.text(4)) !== 'GGUF') throw new GgufProblem('not-a-model')
  const version = await read.uint32()
  if (version !== 2 && version !== 3) throw new GgufProblem('not-a-model')
  const tensors = await read.count(MOST_ENTRIES)
  const entries = await read.count(MOST_ENTRIES)
  const values = new Map<string, Value>()
  const lengths = new Map<string, number>()
  for (let entry = 0; entry < entries; entry++) {
    const key = await read.string()
    const type = await read.uint32()
    if (type === ARRAY) lengths.set(key, await readArray(read, key, values))
    else values.set(key, await readValue(read, type))
  }
  const { parameters, lastOffset } = await readTensors(read, tensors)
  const alignment = numberOf(values, 'general.alignment') ?? 32
  const weightsAt = Math.ceil(read.position() / alignment) * alignment
  if (tensors === 0 || weightsAt + lastOffset >= size) throw new GgufProblem('truncated')
  return described(values, lengths, parameters)
}

function described(
  values: ReadonlyMap<string, Value>,
  lengths: ReadonlyMap<string, number>,
  parameters: number,
): GgufHeader {
  const architecture = textOf(values, 'general.architecture')
  const own = (key: string) => numberOf(values, `${architecture}.${key}`)
  const fileType = numberOf(values, 'general.file_type')
  const name = textOf(values, 'general.name')
  const layers = own('block_count')
  return {
    name,
    architecture,
    licence: textOf(values, 'general.license'),
    quantisation: fileType === null ? null : (FILE_TYPES[fileType] ?? null),
    parameters,
    trainedContextTokens: own('context_length'),
    layers,
    heads: largest(values.get(`${architecture}.attention.head_count`)),
    keptBytesPerToken: keptPerToken(values, architecture ?? '', layers),
    vocabulary: lengths.get('tokenizer.ggml.tokens') ?? null,
    chatTemplate: textOf(values, 'tokenizer.chat_template'),
    isOurs: [...values.keys()].some((key) => key.startsWith('teller.')) || /^teller-/.test(name ?? ''),
  }
}

/** Two halves (keys and values) of two bytes, over all layers and the heads that have their own. */
function keptPerToken(values: ReadonlyMap<string, Value>, architecture: string, layers: number | null): number | null {
  const own = (key: string) => values.get(`${architecture}.${key}`)
  const heads = largest(own('attention.head_count'))
  const kept = largest(own('attention.head_count_kv')) ?? heads
  const width = largest(own('embedding_length'))
  if (!layers || !heads || !kept || !width) return null
  const keys = largest(own('attention.key_length')) ?? width / heads
  const held = largest(own('attention.value_length')) ?? width / heads
  return 2 * layers * kept * (keys + held)
}

function largest(value: Value | undefined): number | null {
  if (typeof value === 'number') return value
  return Array.isArray(value) && value.length > 0 ? Math.max(...value) : null
}

function numberOf(values: ReadonlyMap<string, Value>, key: string): number | null {
  const value = values.get(key)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function textOf(values: ReadonlyMap<string, Value>, key: string): string | null {
  const value = values.get(key)
  return typeof value === 'string' && value !== '' ? value : null
}

const STRING = 8
const ARRAY = 9
/** Bytes of each type of number. */
const WIDTHS: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 }

async function readValue(read: Reader, type: number): Promise<Value> {
  if (type === STRING) return read.string()
  const width = WIDTHS[type]
  if (width === undefined) throw new GgufProblem('not-a-model')
  const bytes = await read.bytes(width)
  switch (type) {
    case 0:
      return bytes.readUInt8()
    case 1:
      return bytes.readInt8()
    case 2:
      return bytes.readUInt16LE()
    case 3:
      return bytes.readInt16LE()
    case 4:
      return bytes.readUInt32LE()
    case 5:
      return bytes.readInt32LE()
    case 6:
      return bytes.readFloatLE()
    case 7:
      return bytes.readUInt8() !== 0
    case 10:
      return Number(bytes.readBigUInt64LE())
    case 11:
      return Number(bytes.readBigInt64LE())
    default:
      return bytes.readDoubleLE()
  }
}

/** Short arrays of numbers are kept (heads per layer); of all others only the length. */
async function readArray(read: Reader, key: string, values: Map<string, Value>): Promise<number> {
  const type = await read.uint32()
  const length = await read.count(MOST_ENTRIES * 100)
  if (type === STRING) for (let item = 0; item < length; item++) await read.skip(await read.count(LONGEST_TEXT))
  else if (WIDTHS[type] === undefined) throw new GgufProblem('not-a-model')
  else if (length <= 512) {
    const numbers: number[] = []
    for (let item = 0; item < length; item++) numbers.push(Number(await readValue(read, type)))
    values.set(key, numbers)
  } else await read.skip(length * (WIDTHS[type] ?? 0))
  return length
}

async function readTensors(read: Reader, tensors: number): Promise<{ parameters: number; lastOffset: number }> {
  let parameters = 0
  let lastOffset = 0
  for (let tensor = 0; tensor < tensors; tensor++) {
    await read.string()
    const dimensions = await read.uint32()
    if (dimensions > 8) throw new GgufProblem('not-a-model')
    let elements = 1
    for (let dimension = 0; dimension < dimensions; dimension++) elements *= await read.count(Number.MAX_SAFE_INTEGER)
    await read.uint32()
    parameters += elements
    lastOffset = Math.max(lastOffset, await read.count(Number.MAX_SAFE_INTEGER))
  }
  return { parameters, lastOffset }
}

interface Reader {
  readonly position: () => number
  readonly bytes: (length: number) => Buffer | Promise<Buffer>
  readonly skip: (length: number) => void
  readonly text: (length: number) => Promise<string>
  readonly string: () => Promise<string>
  readonly uint32: () => Promise<number>
  /** A 64-bit length; above `most` the file is not what it says. */
  readonly count: (most: number) => Promise<number>
}

/** Reads on from the beginning, a megabyte at a time. */
function reader(handle: FileHandle, size: number): Reader {
  let chunk: Buffer = Buffer.alloc(0)
  let chunkAt = 0
  let at = 0
  const bytes = (length: number): Buffer | Promise<Buffer> => {
    const from = at - chunkAt
    if (from >= 0 && from + length <= chunk.length) {
      at += length
      return chunk.subarray(from, from + length)
    }
    return refill(length)
  }
  const refill = async (length: number): Promise<Buffer> => {
    if (at + length > size) throw new GgufProblem('truncated')
    const wanted = Math.min(size - at, Math.max(CHUNK, length))
    const buffer = Buffer.alloc(wanted)
    const { bytesRead } = await handle.read(buffer, 0, wanted, at)
    if (bytesRead < length) throw new GgufProblem('truncated')
    chunk = buffer.subarray(0, bytesRead)
    chunkAt = at
    at += length
    return chunk.subarray(0, length)
  }
  const count = async (most: number): Promise<number> => {
    const value = Number((await bytes(8)).readBigUInt64LE())
    if (value > most) throw new GgufProblem('not-a-model')
    return value
  }
  const text = async (length: number) => (await bytes(length)).toString('utf8')
  return {
    position: () => at,
    bytes,
    skip: (length) => {
      at += length
    },
    text,
    string: async () => text(await count(LONGEST_TEXT)),
    uint32: async () => (await bytes(4)).readUInt32LE(),
    count,
  }
}

/** llama.cpp's names of file types (enum llama_ftype); those that are left out are no longer made. */
const FILE_TYPES: Readonly<Record<number, string>> = {
  0: 'F32',
  1: 'F16',
  2: 'Q4_0',
  3: 'Q4_1',
  7: 'Q8_0',
  8: 'Q5_0',
  9: 'Q5_1',
  10: 'Q2_K',
  11: 'Q3_K_S',
  12: 'Q3_K_M',
  13: 'Q3_K_L',
  14: 'Q4_K_S',
  15: 'Q4_K_M',
  16: 'Q5_K_S',
  17: 'Q5_K_M',
  18: 'Q6_K',
  19: 'IQ2_XXS',
  20: 'IQ2_XS',
  21: 'Q2_K_S',
  22: 'IQ3_XS',
  23: 'IQ3_XXS',
  24: 'IQ1_S',
  25: 'IQ4_NL',
  26: 'IQ3_S',
  27: 'IQ3_M',
  28: 'IQ2_S',
  29: 'IQ2_M',
  30: 'IQ4_XS',
  31: 'IQ1_M',
  32: 'BF16',
  36: 'TQ1_0',
  37: 'TQ2_0',
}
