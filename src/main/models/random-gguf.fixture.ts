// Writes a small language model of random weights, so that the engine's mechanics can be tried without a network: a Llama
// with a vocabulary of bytes, a chat template with tools, and nothing to say.
import { writeFileSync } from 'node:fs'
import { seededRandom } from '../analytics/random'

export interface RandomGguf {
  readonly name?: string
  readonly architecture?: string
  readonly width?: number
  readonly layers?: number
  readonly feedForward?: number
  readonly contextTokens?: number
  readonly template?: string
  readonly licence?: string
  /** Random by default; 'loop' makes a model that says the same letter for ever. */
  readonly weights?: 'random' | 'loop'
  readonly seed?: number
}

/** As Qwen and Hermes models have it, shortened: tools in the system message, calls between two marks. */
export const TOOL_TEMPLATE = `{%- if tools %}
{{- '<|im_start|>system\\n' }}
{%- if messages[0].role == 'system' %}{{- messages[0].content + '\\n\\n' }}{%- endif %}
{{- "# Tools\\n\\nYou may call one or more functions to assist with the user query.\\n\\nYou are provided with function signatures within <tools></tools> XML tags:\\n<tools>" }}
{%- for tool in tools %}{{- "\\n" }}{{- tool | tojson }}{%- endfor %}
{{- "\\n</tools>\\n\\nFor each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:\\n<tool_call>\\n{\\"name\\": <function-name>, \\"arguments\\": <args-json-object>}\\n</tool_call><|im_end|>\\n" }}
{%- else %}
{%- if messages[0].role == 'system' %}{{- '<|im_start|>system\\n' + messages[0].content + '<|im_end|>\\n' }}{%- endif %}
{%- endif %}
{%- for message in messages %}
{%- if message.role == "user" or (message.role == "system" and not loop.first) %}
{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}
{%- elif message.role == "assistant" %}
{{- '<|im_start|>assistant\\n' + message.content }}
{%- if message.tool_calls %}
{%- for tool_call in message.tool_calls %}
{%- if tool_call.function %}{%- set tool_call = tool_call.function %}{%- endif %}
{{- '\\n<tool_call>\\n{"name": "' + tool_call.name + '", "arguments": ' + (tool_call.arguments | tojson) + '}\\n</tool_call>' }}
{%- endfor %}
{%- endif %}
{{- '<|im_end|>\\n' }}
{%- elif message.role == "tool" %}
{{- '<|im_start|>user\\n<tool_response>\\n' + message.content + '\\n</tool_response><|im_end|>\\n' }}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}`

const SPECIAL = ['<|endoftext|>', '<|im_start|>', '<|im_end|>', '<tool_call>', '</tool_call>'] as const
const U32 = 4
const I32 = 5
const F32 = 6
const BOOL = 7
const STRING = 8
const ARRAY = 9

/** Writes the model to `file`; the same options make the same bytes. 0.3 MB unless it is asked to be wider. */
export function writeRandomGguf(file: string, options: RandomGguf = {}): void {
  const { architecture = 'llama', width = 64, layers = 2, feedForward = 2 * width, contextTokens = 4096 } = options
  const heads = Math.max(1, width / 32)
  const tokens = [...SPECIAL, ...byteLetters()]
  const head = [
    entry('general.architecture', STRING, architecture),
    entry('general.name', STRING, options.name ?? 'Random weights'),
    ...(options.licence ? [entry('general.license', STRING, options.licence)] : []),
    entry('general.file_type', U32, 0),
    entry(`${architecture}.context_length`, U32, contextTokens),
    entry(`${architecture}.embedding_length`, U32, width),
    entry(`${architecture}.block_count`, U32, layers),
    entry(`${architecture}.feed_forward_length`, U32, feedForward),
    entry(`${architecture}.attention.head_count`, U32, heads),
    entry(`${architecture}.attention.head_count_kv`, U32, heads),
    entry(`${architecture}.attention.layer_norm_rms_epsilon`, F32, 1e-5),
    entry(`${architecture}.rope.dimension_count`, U32, width / heads),
    entry(`${architecture}.rope.freq_base`, F32, 10_000),
    entry(`${architecture}.vocab_size`, U32, tokens.length),
    entry('tokenizer.ggml.model', STRING, 'gpt2'),
    entry('tokenizer.ggml.pre', STRING, 'gpt-2'),
    list('tokenizer.ggml.tokens', STRING, tokens),
    list(
      'tokenizer.ggml.token_type',
      I32,
      tokens.map((_, id) => (id < 3 ? 3 : id < SPECIAL.length ? 4 : 1)),
    ),
    list('tokenizer.ggml.merges', STRING, ['a b']),
    entry('tokenizer.ggml.bos_token_id', U32, 0),
    entry('tokenizer.ggml.eos_token_id', U32, 2),
    entry('tokenizer.ggml.eot_token_id', U32, 2),
    entry('tokenizer.ggml.padding_token_id', U32, 0),
    entry('tokenizer.ggml.add_bos_token', BOOL, false),
    entry('tokenizer.chat_template', STRING, options.template ?? TOOL_TEMPLATE),
  ]
  const shapes: [string, readonly number[]][] = [
    ['token_embd.weight', [width, tokens.length]],
    ['output_norm.weight', [width]],
    ['output.weight', [width, tokens.length]],
  ]
  for (let layer = 0; layer < layers; layer++) {
    const named = (part: string, ...shape: number[]) => shapes.push([`blk.${layer}.${part}.weight`, shape])
    named('attn_norm', width)
    named('ffn_norm', width)
    for (const part of ['attn_q', 'attn_k', 'attn_v', 'attn_output']) named(part, width, width)
    named('ffn_gate', width, feedForward)
    named('ffn_up', width, feedForward)
    named('ffn_down', feedForward, width)
  }
  const random = seededRandom(options.seed ?? 11)
  let offset = 0
  const infos: Buffer[] = []
  const data: Buffer[] = []
  for (const [name, shape] of shapes) {
    const weights = weightsOf(name, shape, options.weights ?? 'random', random)
    infos.push(text(name), uint32(shape.length), ...shape.map(uint64), uint32(0), uint64(offset))
    const padding = -weights.length & 31
    data.push(weights, Buffer.alloc(padding))
    offset += weights.length + padding
  }
  const start = Buffer.concat([
    Buffer.from('GGUF'),
    uint32(3),
    uint64(shapes.length),
    uint64(head.length),
    ...head,
    ...infos,
  ])
  writeFileSync(file, Buffer.concat([start, Buffer.alloc(-start.length & 31), ...data]))
}

/** All rows of the output alike but one: whatever comes in, the letter of that row comes out. */
function weightsOf(name: string, shape: readonly number[], kind: RandomGguf['weights'], random: () => number): Buffer {
  const [width = 1, rows = 1] = shape
  const values = new Float32Array(width * rows)
  if (shape.length === 1) values.fill(1)
  else if (kind === 'random') for (let at = 0; at < values.length; at++) values[at] = (random() - 0.5) * 0.35
  else if (name === 'token_embd.weight') values.fill(1)
  else if (name === 'output.weight') values.fill(1, width * letterId('o'), width * (letterId('o') + 1))
  return Buffer.from(values.buffer)
}

const letterId = (letter: string) => SPECIAL.length + byteLetters().indexOf(letter)

/** GPT-2's printable stand-ins for the 256 bytes. */
function byteLetters(): readonly string[] {
  const printable = (byte: number) =>
    (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || (byte >= 174 && byte <= 255)
  let next = 256
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : next++))
}

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const uint64 = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
const text = (value: string) => Buffer.concat([uint64(Buffer.byteLength(value)), Buffer.from(value)])

function encoded(type: number, value: string | number | boolean): Buffer {
  if (type === STRING) return text(String(value))
  if (type === BOOL) return Buffer.from([value ? 1 : 0])
  const bytes = Buffer.alloc(4)
  if (type === F32) bytes.writeFloatLE(Number(value))
  else bytes.writeInt32LE(Number(value))
  return bytes
}
const entry = (key: string, type: number, value: string | number | boolean) =>
  Buffer.concat([text(key), uint32(type), encoded(type, value)])
const list = (key: string, type: number, values: readonly (string | number)[]) =>
  Buffer.concat([
    ...[text(key), uint32(ARRAY), uint32(type), uint64(values.length)],
    ...values.map((value) => encoded(type, value)),
  ])
