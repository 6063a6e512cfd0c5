// The customer's chats with the assistant: reading, searching, rating and deleting what is kept of them.
import { z } from 'zod'
import type { ChatsContract } from '../../shared/chats'
import { LONGEST_QUESTION } from '../assistant/screening/screening'
import { chatOf, chatsOf, deleteChats, rateTurn } from '../db/chats'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import type { CustomerOperations } from '../operation'

/** More words make a search no better. */
const MOST_WORDS = 12

const id = z.int().positive()

export function chatOperations(db: () => Db): Pick<CustomerOperations, Exclude<keyof ChatsContract, 'customer.ask'>> {
  return {
    'customer.chats': {
      request: z.strictObject({
        search: z.string().max(LONGEST_QUESTION).optional(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(100),
      }),
      run: async ({ search = '', offset, limit }, me) => {
        const words = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
        return chatsOf(db(), me.customerId, { words, offset, limit })
      },
    },
    'customer.chat': {
      request: z.strictObject({ chatId: id }),
      run: async ({ chatId }, me) => {
        const chat = await chatOf(db(), me.customerId, chatId)
        if (chat) return chat
        throw new AppError('not-found', 'This chat is no longer there.')
      },
    },
    'customer.chats.delete': {
      request: z.strictObject({ chatId: id.optional() }),
      run: async ({ chatId }, me) => ({ deleted: await deleteChats(db(), me.customerId, chatId) }),
    },
    'customer.chat.rate': {
      request: z.strictObject({ turnId: id, thumb: z.union([z.literal(1), z.literal(-1)]).nullable() }),
      run: async ({ turnId, thumb }, me) => {
        if (await rateTurn(db(), me.customerId, turnId, thumb)) return null
        throw new AppError('not-found', 'This answer is no longer kept.')
      },
    },
  }
}
