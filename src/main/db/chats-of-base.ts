// Who has asked the assistant, and whether it helped. Only jobs may import this: it has rows about everybody.
import type { Db } from './open'

/** Customer by customer, of the chats that are kept: positive where more answers helped than did not. */
export async function ratingsOfBase(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('chat_sessions')
    .innerJoin('chat_turns', 'chat_turns.session_id', 'chat_sessions.id')
    .groupBy('chat_sessions.customer_id')
    .select((eb) => ['chat_sessions.customer_id as customerId', eb.fn.sum('chat_turns.rating').as('rating')])
    .execute()
  return new Map(rows.map(({ customerId, rating }) => [customerId, Number(rating ?? 0)]))
}
