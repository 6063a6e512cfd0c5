import { z } from 'zod'
import type { IsoDate } from '../../shared/domain'
import type { ProductsForYou } from '../../shared/products'
import { type Books, booksVersion } from '../db/books'
import type { Db } from '../db/open'
import { recordProductEvent } from '../db/product-events'
import {
  answerRecommendation,
  catalogue,
  chooseRecommendations,
  productPerson,
  takeBackProductAnswers,
} from '../db/products'
import { AppError } from '../errors'
import { recommendationsView } from '../jobs/recommendations'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { openBooks, requireAsOf } from './opened-books'
import { outlookOf } from './outlook'

const productIdSchema = z.string().min(1).max(100)

type ProductsOperations = Pick<
  CustomerOperations,
  'customer.products' | 'customer.product.event' | 'customer.product.answer' | 'customer.products.choose'
>

export function productsOperations(backend: BooksBackend): ProductsOperations {
  const forYou = async (db: Db, books: Books, asOf: IsoDate): Promise<ProductsForYou> => {
    const { recommendations } = await productPerson(db, books.customerId)
    const common = { asOf, recommendations, textMatch: 'tfidf' } as const
    if (!recommendations) {
      const excluded = (await catalogue(db)).map((product) => ({ product, whyNot: [] }))
      return { ...common, ranked: [], noneFits: false, excluded }
    }
    const { accounts } = await outlookOf(db, books, asOf, backend.refreshOutlook)
    const shortfallAhead = accounts.some(({ forecast }) => forecast?.shortfall)
    const found = await recommendationsView(db, books, asOf, shortfallAhead)
    return { ...common, ...found, noneFits: found.ranked.length === 0 }
  }
  return {
    'customer.products': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        return forYou(db, books, await requireAsOf(db))
      },
    },
    'customer.product.event': {
      request: z.strictObject({ productId: productIdSchema, kind: z.enum(['view', 'click', 'application']) }),
      run: async ({ productId, kind }, me) => {
        const { db } = await openBooks(backend, me)
        const on = await requireAsOf(db)
        await requireProduct(db, productId)
        const { recommendations } = await productPerson(db, me.customerId)
        if (!recommendations && kind !== 'application') return null
        await recordProductEvent(db, me.customerId, { productId, kind, on })
        return null
      },
    },
    'customer.product.answer': {
      request: z.strictObject({ productId: productIdSchema, answer: z.enum(['interested', 'dismissed']).nullable() }),
      run: async ({ productId, answer }, me) => {
        const { db, books } = await openBooks(backend, me)
        const on = await requireAsOf(db)
        await requireProduct(db, productId)
        if (answer === null) {
          await takeBackProductAnswers(db, me.customerId, productId)
          return null
        }
        const version = await booksVersion(db, me.customerId)
        const shown = (await forYou(db, books, on)).ranked.find(({ product }) => product.id === productId)
        await answerRecommendation(db, me.customerId, {
          ...{ productId, answer, on, version },
          // 0: it was not recommended, the customer has found it in the catalogue.
          place: shown?.place ?? 0,
          yearlyBenefitMinor: shown?.yearlyBenefitMinor ?? 0,
          reasons: JSON.stringify(shown?.why ?? []),
        })
        return null
      },
    },
    'customer.products.choose': {
      request: z.strictObject({ recommendations: z.boolean() }),
      run: async ({ recommendations }, me) => {
        await chooseRecommendations(backend.db(), me.customerId, recommendations)
        return null
      },
    },
  }
}

async function requireProduct(db: Db, productId: string): Promise<void> {
  if ((await catalogue(db)).some((product) => product.id === productId)) return
  throw new AppError('not-found', 'This product is no longer in the catalogue.')
}
