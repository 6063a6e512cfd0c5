// How operations are declared: a zod schema that parses the request, and the function that answers it.
import type { ZodType } from 'zod'
import type { AdminContract, CustomerContract, PublicContract } from '../shared/contract'

export interface CustomerSession {
  readonly role: 'customer'
  readonly userId: string
  readonly name: string
  /** The only place where a customer's id comes from. */
  readonly customerId: string
}

export interface AdminSession {
  readonly role: 'admin'
  readonly userId: string
  readonly name: string
}

export type Session = CustomerSession | AdminSession

type Entry = { request: unknown; reply: unknown; event?: unknown }

/** What a streaming operation may do while it works. A plain call has an emit that nobody hears. */
export interface Call<Event> {
  readonly emit: (event: Event) => void
  readonly signal: AbortSignal
}

export interface Operation<E extends Entry, Me> {
  /** Strict: an unknown key is an error. */
  readonly request: ZodType<E['request']>
  readonly run: (
    request: E['request'],
    me: Me,
    call: Call<E extends { event: infer Event } ? Event : never>,
  ) => Promise<E['reply']>
}

export type Operations<C, Me> = { readonly [Name in keyof C]: C[Name] extends Entry ? Operation<C[Name], Me> : never }

/** They know no caller, and asking them does not keep a session from going idle. */
export type PublicOperations = Operations<PublicContract, null>
export type CustomerOperations = Operations<CustomerContract, CustomerSession>
export type AdminOperations = Operations<AdminContract, AdminSession>
