import { z } from 'zod'
import type { PreferencesContract } from '../../shared/preferences'
import { changePreferences, preferencesOf } from '../db/preferences'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'

/** 'hi', 'de': whether there is a catalogue of it is for the window to say. */
const languageSchema = z.string().regex(/^[a-z]{2,3}$/, 'Give a language as two or three small letters.')

export function preferencesOperations(backend: BooksBackend): Pick<CustomerOperations, keyof PreferencesContract> {
  return {
    'customer.preferences': {
      request: z.strictObject({}),
      run: (_request, me) => preferencesOf(backend.db(), me.customerId),
    },
    'customer.preferences.set': {
      request: z.strictObject({
        language: languageSchema.nullable().optional(),
        hiddenAtStart: z.boolean().optional(),
        welcomed: z.boolean().optional(),
        notifications: z.boolean().optional(),
      }),
      run: async (changes, me) => {
        await changePreferences(backend.db(), me.customerId, changes)
        return null
      },
    },
  }
}
