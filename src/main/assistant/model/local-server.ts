// An OpenAI-compatible model server on this very machine (Ollama, LM Studio, llama.cpp's server). It is asked for wording only,
// with prompts that hold neither a figure nor a name. Plain node:http to 127.0.0.1: no name is looked up, no redirect is
// followed, no proxy is asked.
import { type IncomingMessage, request } from 'node:http'
import { CHAT_SYSTEM } from './chat-prompt'
import { ModelProblem, type PhrasingModel } from './model'

export interface ServerAddress {
  readonly port: number
  /** Null: the first that the server offers. */
  readonly model: string | null
}

const HOST = '127.0.0.1'
const LONGEST_ANSWER_TOKENS = 200
const ANSWERS_WITHIN_MS = 3_000
/** A server that sends more than this for a few sentences is not what it says. */
const MOST_BYTES = 1 << 20

/** Names of the models that the server offers. Throws ModelProblem when it does not answer as such a server. */
export async function serverModels({ port }: Pick<ServerAddress, 'port'>): Promise<readonly string[]> {
  try {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS)
    const reply = await send(port, 'GET', '/v1/models', null, signal)
    let text = ''
    for await (const piece of limited(reply)) text += piece
    const { data } = JSON.parse(text) as { data?: readonly { id?: unknown }[] }
    return (data ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
  } catch (cause) {
    throw new ModelProblem(UNREACHABLE, { cause })
  }
}

/** The server as a model, after it has been asked what it offers. Throws ModelProblem when it is not there or has no such model. */
export async function serverModel({ port, model }: ServerAddress): Promise<PhrasingModel> {
  const offered = await serverModels({ port })
  const name = model ?? offered[0]
  if (name === undefined || !offered.includes(name)) {
    throw new ModelProblem('The model server on this computer does not offer that model. Answers are in plain wording.')
  }
  return {
    name,
    dialect: 'chat',
    async *phrase(prompt, signal) {
      const body = {
        model: name,
        stream: true,
        temperature: 0,
        max_tokens: LONGEST_ANSWER_TOKENS,
        messages: [
          { role: 'system', content: CHAT_SYSTEM },
          { role: 'user', content: prompt },
        ],
      }
      try {
        const reply = await send(port, 'POST', '/v1/chat/completions', JSON.stringify(body), signal)
        yield* contentOf(reply)
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
    dispose: async () => {},
  }
}

const UNREACHABLE =
  'The model server on this computer does not answer. Answers are in plain wording. Start it, or turn it off under Models.'

/** Rejects for anything but 200: a redirect leads elsewhere, and nothing of ours goes there. */
function send(
  port: number,
  method: 'GET' | 'POST',
  path: string,
  body: string | null,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers =
      body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = request({ host: HOST, port, method, path, headers, signal, agent: false }, (reply) => {
      if (reply.statusCode === 200) return resolve(reply)
      reply.destroy()
      reject(new ModelProblem(`The model server on this computer answered ${reply.statusCode}.`))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function* limited(reply: IncomingMessage): AsyncGenerator<string> {
  let bytes = 0
  reply.setEncoding('utf8')
  for await (const piece of reply as AsyncIterable<string>) {
    bytes += Buffer.byteLength(piece)
    if (bytes > MOST_BYTES) throw new ModelProblem('The model server on this computer sends too much.')
    yield piece
  }
}

/** Server-sent events: 'data: {json}' lines up to 'data: [DONE]'. A server that does not stream sends one JSON. */
async function* contentOf(reply: IncomingMessage): AsyncGenerator<string> {
  let waiting = ''
  for await (const piece of limited(reply)) {
    waiting += piece
    const lines = waiting.split('\n')
    waiting = lines.pop() ?? ''
    for (const line of lines) {
      const data = /^data: ?(.*)$/.exec(line.trim())?.[1]
      if (data === '[DONE]') return
      if (data) yield textIn(data)
    }
  }
  const rest = waiting.trim().replace(/^data: ?/, '')
  if (rest.startsWith('{')) yield textIn(rest)
}

interface Completion {
  readonly choices?: readonly { readonly delta?: { content?: unknown }; readonly message?: { content?: unknown } }[]
}

function textIn(json: string): string {
  const choice = (JSON.parse(json) as Completion).choices?.[0]
  const content = choice?.delta?.content ?? choice?.message?.content
  return typeof content === 'string' ? content : ''
}
