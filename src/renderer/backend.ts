// The only file that touches window.teller. A page asks with useCall, changes with useAct, and watches with stream.
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Channel, ErrorCode, EventOf, Failure, Reply, ReplyOf, Request, StreamChannel } from '../shared/contract'
import { inOwnWords } from './from-main/in-own-words'

interface Bridge {
  call(channel: string, request: unknown): Promise<unknown>
  stream(
    channel: string,
    request: unknown,
    onEvent: (event: unknown) => void,
  ): { readonly reply: Promise<unknown>; readonly cancel: () => void }
}

declare global {
  interface Window {
    teller: Bridge
  }
}

/** A refusal or a fault that main has put into words for people. */
export class BackendError extends Error {
  readonly code: ErrorCode
  constructor(failure: Failure) {
    super(inOwnWords(failure.message))
    this.name = 'BackendError'
    this.code = failure.code
  }
}

export async function call<C extends Channel>(channel: C, request: Request<C>): Promise<ReplyOf<C>> {
  return unwrap(await window.teller.call(channel, request))
}

export interface Stream<C extends StreamChannel> {
  readonly reply: Promise<ReplyOf<C>>
  readonly cancel: () => void
}

export function stream<C extends StreamChannel>(
  channel: C,
  request: Request<C>,
  onEvent: (event: EventOf<C>) => void,
): Stream<C> {
  const { reply, cancel } = window.teller.stream(channel, request, (event) => onEvent(event as EventOf<C>))
  return { reply: reply.then((value) => unwrap<ReplyOf<C>>(value)), cancel }
}

function unwrap<Value>(reply: unknown): Value {
  const { ok, ...rest } = reply as Reply<Value>
  if (ok) return (rest as { value: Value }).value
  throw new BackendError((rest as { error: Failure }).error)
}

/** What an operation replies, kept until something changes. The key is the channel and the request. */
export function useCall<C extends Channel>(
  channel: C,
  request: Request<C>,
  options: { readonly enabled?: boolean } = {},
) {
  return useQuery<ReplyOf<C>, Error>({
    queryKey: [channel, request],
    queryFn: () => call(channel, request),
    enabled: options.enabled ?? true,
  })
}

/**
 * An operation that changes the books; everything on screen is asked for again once it has. `expect` shows beforehand
 * what is bound to come of it, with `expectReply`; when it fails, what is true is asked for again too.
 */
export function useAct<C extends Channel>(channel: C, expect?: (queries: QueryClient, request: Request<C>) => void) {
  const queries = useQueryClient()
  return useMutation<ReplyOf<C>, Error, Request<C>>({
    mutationFn: (request) => call(channel, request),
    onMutate: (request) => expect?.(queries, request),
    // What a job finds out anew may take seconds: whoever has changed something hears of it before.
    onSuccess: () => Promise.race([refetchBooks(queries), patience()]),
    onError: () => (expect ? refetchBooks(queries) : undefined),
  })
}

/** Long enough for what is on the page, which then changes together with what closes. */
const PATIENCE_MS = 400

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
}

/** Changes every reply of an operation that is on screen or kept. */
export function expectReply<C extends Channel>(
  queries: QueryClient,
  channel: C,
  change: (reply: ReplyOf<C>) => ReplyOf<C>,
): void {
  queries.setQueriesData<ReplyOf<C>>({ queryKey: [channel] }, (reply) => reply && change(reply))
}

/** Asks an operation again, whatever it was asked before, where its replies are on screen. */
export function askAgain(queries: QueryClient, channel: Channel): Promise<void> {
  return queries.invalidateQueries({ queryKey: [channel] })
}

/** The as-of date follows the books. */
export const BANK_QUERY = ['app.prepare'] as const

export async function refetchBooks(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith('customer.') }),
    queries.invalidateQueries({ queryKey: BANK_QUERY }),
  ])
}
