// A customer's chats with the assistant. Every statement looks for the customer's own sessions and nobody else's.
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { AskRequest, Chat, ChatPage, ChatTurn, KeptTurn, Thumb } from '../../shared/chats'
import type { Answer, AnswerSentence } from '../../shared/contract'
import type { Db } from './open'
import type { BankDatabase } from './schema'

const LONGEST_TITLE = 200

/** The customer's chats, latest question first; with words those alone in one of whose turns all of them stand. */
export async function chatsOf(
  db: Db,
  customerId: string,
  page: { readonly words: readonly string[]; readonly offset: number; readonly limit: number },
): Promise<ChatPage> {
  const found = (eb: ExpressionBuilder<BankDatabase, 'chat_sessions'>) =>
    eb.exists(
      eb
        .selectFrom('chat_turns as said')
        .select('said.id')
        .whereRef('said.session_id', '=', 'chat_sessions.id')
        .where((turn) => turn.and(page.words.map((word) => contains(word)))),
    )
  const own = db
    .selectFrom('chat_sessions')
    .where('chat_sessions.customer_id', '=', customerId)
    .$if(page.words.length > 0, (query) => query.where(found))
  const rows = await own
    .innerJoin('chat_turns', 'chat_turns.session_id', 'chat_sessions.id')
    .groupBy(['chat_sessions.id', 'chat_sessions.title'])
    .select((eb) => [
      'chat_sessions.id as id',
      'chat_sessions.title as title',
      eb.fn.count('chat_turns.id').as('questions'),
      eb.fn.max('chat_turns.asked_at').as('askedAt'),
    ])
    .orderBy((eb) => eb.fn.max('chat_turns.id'), 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const { total } = await own.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  return {
    chats: rows.map((row) => ({ ...row, id: Number(row.id), questions: Number(row.questions) })),
    total: Number(total),
  }
}

/** One chat with all that was said in it; null when the customer has none of that id. */
export async function chatOf(db: Db, customerId: string, id: number): Promise<Chat | null> {
  const rows = await db
    .selectFrom('chat_turns')
    .innerJoin('chat_sessions', 'chat_sessions.id', 'chat_turns.session_id')
    .select(['chat_turns.id', 'question', 'asked_at', 'shown', 'answer', 'problem', 'rating'])
    .where('chat_turns.session_id', '=', id)
    .where('chat_sessions.customer_id', '=', customerId)
    .orderBy('chat_turns.id')
    .execute()
  return rows.length === 0 ? null : { id, turns: rows.map(asTurn) }
}

/**
 * Keeps a question before it is answered, so that nothing that happens in the middle loses it. In a chat of somebody else, or
 * that is no longer there, nothing is kept: a new chat begins. Returns where it is.
 */
export async function keepQuestion(
  db: Db,
  customerId: string,
  asked: AskRequest & { readonly askedAt: string },
): Promise<KeptTurn> {
  return db.transaction().execute(async (step) => {
    const going = asked.chatId === undefined ? undefined : await sessionOf(step, customerId, asked.chatId)
    if (going !== undefined && asked.insteadOf !== undefined) {
      await step.deleteFrom('chat_turns').where('session_id', '=', going).where('id', '>=', asked.insteadOf).execute()
      await retitle(step, going, asked.question)
    }
    const chatId = going ?? (await beginSession(step, customerId, asked))
    const { id } = await step
      .insertInto('chat_turns')
      .values({
        session_id: chatId,
        question: asked.question,
        asked_at: asked.askedAt,
        shown: '[]',
        answer: null,
        problem: null,
        words: asked.question.toLowerCase(),
        rating: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { chatId, turnId: Number(id) }
  })
}

/** The latest questions of a chat before one of its turns, oldest first. */
export async function questionsBefore(
  db: Db,
  { chatId, turnId }: KeptTurn,
  limit: number,
): Promise<readonly { readonly turnId: number; readonly question: string }[]> {
  const rows = await db
    .selectFrom('chat_turns')
    .select(['id', 'question'])
    .where('session_id', '=', chatId)
    .where('id', '<', turnId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse().map((row) => ({ turnId: Number(row.id), question: row.question }))
}

/** What is shown of an answer so far. Nothing happens when the turn is no longer there. */
export async function keepShown(db: Db, turnId: number, shown: readonly AnswerSentence[]): Promise<void> {
  await db
    .updateTable('chat_turns')
    .set({ shown: JSON.stringify(shown) })
    .where('id', '=', turnId)
    .execute()
}

/** The whole answer. Nothing happens when the turn is no longer there. */
export async function keepAnswer(db: Db, turnId: number, answer: Answer): Promise<void> {
  const said = answer.sentences.map(({ parts }) => parts.map(({ text }) => text).join(''))
  const labels = answer.table.map(({ label }) => label)
  await db
    .updateTable('chat_turns')
    .set({
      shown: '[]',
      answer: JSON.stringify(answer),
      words: [answer.question, ...said, ...labels].join(' ').toLowerCase(),
    })
    .where('id', '=', turnId)
    .execute()
}

/** Why a question could not be answered, in words for the customer. Nothing happens when the turn is no longer there. */
export async function keepProblem(db: Db, turnId: number, problem: string): Promise<void> {
  await db.updateTable('chat_turns').set({ problem }).where('id', '=', turnId).execute()
}

/** Returns whether the customer has the turn. */
export async function rateTurn(db: Db, customerId: string, turnId: number, thumb: Thumb | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('chat_turns')
    .set({ rating: thumb })
    .where('id', '=', turnId)
    .where('session_id', 'in', (eb) =>
      eb.selectFrom('chat_sessions').select('chat_sessions.id').where('customer_id', '=', customerId),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Deletes one chat of the customer, or all of them, with every turn. Returns how many there were. */
export async function deleteChats(db: Db, customerId: string, id: number | undefined): Promise<number> {
  let query = db.deleteFrom('chat_sessions').where('customer_id', '=', customerId)
  if (id !== undefined) query = query.where('id', '=', id)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

/** What the customer has asked and been told, oldest first: for their own data. */
export async function allChatsOf(db: Db, customerId: string): Promise<readonly Chat[]> {
  const rows = await db
    .selectFrom('chat_turns')
    .innerJoin('chat_sessions', 'chat_sessions.id', 'chat_turns.session_id')
    .select(['chat_turns.id', 'session_id', 'question', 'asked_at', 'shown', 'answer', 'problem', 'rating'])
    .where('chat_sessions.customer_id', '=', customerId)
    .orderBy('chat_turns.session_id')
    .orderBy('chat_turns.id')
    .execute()
  const chats = new Map<number, ChatTurn[]>()
  for (const row of rows) {
    const turns = chats.get(Number(row.session_id)) ?? []
    chats.set(Number(row.session_id), turns)
    turns.push(asTurn(row))
  }
  return [...chats].map(([id, turns]) => ({ id, turns }))
}

async function sessionOf(db: Db, customerId: string, id: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('chat_sessions')
    .select('id')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row && Number(row.id)
}

async function beginSession(
  db: Db,
  customerId: string,
  { question, askedAt }: { readonly question: string; readonly askedAt: string },
): Promise<number> {
  const { id } = await db
    .insertInto('chat_sessions')
    .values({ customer_id: customerId, title: question.slice(0, LONGEST_TITLE), started_at: askedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(id)
}

/** A chat whose first question has been dropped is called after the one in its place. */
async function retitle(db: Db, chatId: number, question: string): Promise<void> {
  await db
    .updateTable('chat_sessions')
    .set({ title: question.slice(0, LONGEST_TITLE) })
    .where('id', '=', chatId)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('chat_turns').select('chat_turns.id').where('session_id', '=', chatId))),
    )
    .execute()
}

function contains(word: string) {
  // '!' and not a backslash: engines differ in how they read a backslash inside a literal.
  const pattern = `%${word.replace(/[!%_]/g, '!$&')}%`
  return sql<SqlBool>`said.words like ${pattern} escape '!'`
}

interface TurnRow {
  readonly id: number
  readonly question: string
  readonly asked_at: string
  readonly shown: string
  readonly answer: string | null
  readonly problem: string | null
  readonly rating: number | null
}

function asTurn(row: TurnRow): ChatTurn {
  return {
    id: Number(row.id),
    question: row.question,
    askedAt: row.asked_at,
    answer: row.answer === null ? null : (JSON.parse(row.answer) as Answer),
    problem: row.problem,
    shown: JSON.parse(row.shown) as readonly AnswerSentence[],
    thumb: row.rating === null ? null : Number(row.rating) === 1 ? 1 : -1,
  }
}
