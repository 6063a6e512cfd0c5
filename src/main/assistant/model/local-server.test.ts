import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { serverModel, serverModels } from './local-server'

const never = new AbortController().signal
let close = async () => {}
afterEach(() => close())

interface Asked {
  readonly url: string
  readonly body: string
  readonly host: string
}

/** A real server on this machine that answers as it is told to, and remembers what it was asked. */
async function serving(answer: (asked: Asked, reply: ServerResponse) => void) {
  const asked: Asked[] = []
  const server = createServer(async (request: IncomingMessage, reply) => {
    let body = ''
    for await (const piece of request) body += piece
    const one = { url: request.url ?? '', body, host: request.headers.host ?? '' }
    asked.push(one)
    answer(one, reply)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port: (server.address() as AddressInfo).port, asked }
}

const offering =
  (say: (reply: ServerResponse) => void) =>
  ({ url }: Asked, reply: ServerResponse) => {
    if (url !== '/v1/models') return say(reply)
    reply.end(JSON.stringify({ data: [{ id: 'small' }, { id: 'large' }] }))
  }
const event = (text: string) => `data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\n`

async function heard(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

test('the words of a streaming server come through, however the stream is cut', async () => {
  const { port, asked } = await serving(
    offering((reply) => {
      const stream = `${event('You spent ')}${event('{total_amount}.')}data: [DONE]\n\n${event('never seen')}`
      for (let at = 0; at < stream.length; at += 11) reply.write(stream.slice(at, at + 11))
      reply.end()
    }),
  )
  const model = await serverModel({ port, model: 'large' })
  expect(model.name).toBe('large')
  expect(await heard(model.phrase('Needed: {total_amount}', never))).toBe('You spent {total_amount}.')
  const body = JSON.parse(asked[1]?.body ?? '{}')
  expect(body).toMatchObject({ model: 'large', stream: true })
  expect(body.messages.at(-1)).toEqual({ role: 'user', content: 'Needed: {total_amount}' })
  expect(asked.every(({ host }) => host === `127.0.0.1:${port}`)).toBe(true)
})

test('a server that does not stream is understood as well', async () => {
  const { port } = await serving(
    offering((reply) => reply.end(JSON.stringify({ choices: [{ message: { content: 'All of it.' } }] }))),
  )
  expect(await heard((await serverModel({ port, model: null })).phrase('p', never))).toBe('All of it.')
})

test('a redirect is never followed', async () => {
  const elsewhere: string[] = []
  const { port } = await serving(({ url }, reply) => {
    elsewhere.push(url)
    reply.writeHead(302, { location: '/stolen' }).end()
  })
  await expect(serverModels({ port })).rejects.toMatchObject({ name: 'ModelProblem' })
  expect(elsewhere).toEqual(['/v1/models'])
})

test('no server, no such model, and a server that is something else are said', async () => {
  const { port } = await serving(offering((reply) => reply.end()))
  await expect(serverModel({ port, model: 'unknown' })).rejects.toThrow('does not offer that model')
  await close()
  close = async () => {}
  await expect(serverModels({ port })).rejects.toThrow('does not answer')
  const other = await serving((_asked, reply) => reply.end('<html>hello</html>'))
  await expect(serverModels({ port: other.port })).rejects.toThrow('does not answer')
})

test('stopping frees the server at once', async () => {
  let ended = () => {}
  const wasEnded = new Promise<void>((resolve) => {
    ended = resolve
  })
  const { port } = await serving(
    offering((reply) => {
      reply.on('close', ended)
      reply.write(event('Once upon'))
    }),
  )
  const model = await serverModel({ port, model: null })
  const stop = new AbortController()
  const pieces: string[] = []
  for await (const piece of model.phrase('p', stop.signal)) {
    pieces.push(piece)
    stop.abort()
  }
  expect(pieces).toEqual(['Once upon'])
  await wasEnded
})

test('what a server may send is counted in bytes, not in letters', async () => {
  const { port } = await serving(offering((reply) => reply.end(event('न'.repeat(400_000)))))
  const model = await serverModel({ port, model: null })
  await expect(heard(model.phrase('p', never))).rejects.toThrow('sends too much')
})

test('a server that sends without end is cut off', async () => {
  const { port } = await serving(
    offering((reply) => {
      const more = () => {
        if (!reply.destroyed) reply.write(event('x'.repeat(60_000)), more)
      }
      more()
    }),
  )
  const model = await serverModel({ port, model: null })
  await expect(heard(model.phrase('p', never))).rejects.toThrow('sends too much')
})
