// The month on paper: its figures, and the file that is made of the page that shows them.
import { z } from 'zod'
import { type ReportContract, SHEETS } from '../../shared/report'
import { AppError } from '../errors'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { monthSchema } from './filter-schema'
import { openBooks, requireAsOf } from './opened-books'
import { monthlyReport } from './report'

const NOT_THERE = 'The report could not be written there. Choose another folder, or close the file where it is open.'

export function reportOperations(backend: BooksBackend): Pick<CustomerOperations, keyof ReportContract> {
  return {
    'customer.report': {
      request: z.strictObject({ month: monthSchema.optional() }),
      run: async ({ month }, me) => {
        const { db, books } = await openBooks(backend, me)
        return monthlyReport(db, books, { name: me.name, asOf: await requireAsOf(db), month }, backend.refreshOutlook)
      },
    },
    'customer.report.save': {
      request: z.strictObject({ month: monthSchema }),
      run: async ({ month }) => {
        if (!backend.savePdf) throw new AppError('invalid-request', 'Nothing can be saved from here.')
        const saved = await backend.savePdf(`Teller ${month}.pdf`).catch((error) => {
          throw isRefused(error) ? new AppError('invalid-request', NOT_THERE, { cause: error }) : error
        })
        if (saved) return null
        throw new AppError('cancelled', 'The report was not saved.')
      },
    },
    'customer.sheet.print': {
      request: z.strictObject({ sheet: z.enum(SHEETS) }),
      run: async () => {
        if (!backend.printSheet) throw new AppError('invalid-request', 'Nothing can be printed from here.')
        if (await backend.printSheet()) return null
        throw new AppError('invalid-request', 'The printer did not take the sheet. Please tell the bank’s staff.')
      },
    },
  }
}

/** By the system: no right to write there, or the file is held by another program. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS|EBUSY)$/.test(String(error.code))
}
