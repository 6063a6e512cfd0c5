// The catalogue, what is recommended from it, and what the customer says to that.
import type { CategoryId, IsoDate } from '../../shared/domain'
import type { Product, ProductKind } from '../../shared/products'
import type { Db } from './open'

/** The bank's catalogue, by id. */
export async function catalogue(db: Db): Promise<readonly Product[]> {
  const rows = await db.selectFrom('products').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ProductKind,
    name: row.name,
    summary: row.summary,
    currency: row.currency,
    annualRate: row.annual_rate,
    annualFeeMinor: Number(row.annual_fee_minor),
    cashbackRate: row.cashback_rate,
    cashbackCategories: JSON.parse(row.cashback_categories) as readonly CategoryId[],
    monthlyLimitMinor: row.monthly_limit_minor === null ? null : Number(row.monthly_limit_minor),
    fromBalanceMinor: row.from_balance_minor === null ? null : Number(row.from_balance_minor),
    byMonth: row.by_month === 1,
    minAge: row.min_age,
    maxAge: row.max_age,
    minMonthlyIncomeMinor: row.min_monthly_income_minor === null ? null : Number(row.min_monthly_income_minor),
  }))
}

export interface ProductAnswer {
  readonly productId: string
  readonly answer: 'interested' | 'dismissed'
  readonly on: IsoDate
}

/** What the customer has said to recommendations, oldest first. */
export async function productAnswers(db: Db, customerId: string): Promise<readonly ProductAnswer[]> {
  const rows = await db
    .selectFrom('recommendations')
    .select(['product_id as productId', 'answer', 'as_of as on'])
    .where('customer_id', '=', customerId)
    .where('answer', 'is not', null)
    .orderBy('as_of')
    .execute()
  return rows.map((row) => ({ ...row, answer: row.answer as ProductAnswer['answer'] }))
}

export interface AnsweredRecommendation extends ProductAnswer {
  readonly version: number
  readonly place: number
  readonly yearlyBenefitMinor: number
  /** JSON. */
  readonly reasons: string
}

/** Keeps the answer with the recommendation that it answers; a later answer of the same day takes its place. */
export async function answerRecommendation(
  db: Db,
  customerId: string,
  answered: AnsweredRecommendation,
): Promise<void> {
  const values = {
    version: answered.version,
    place: answered.place,
    yearly_benefit_minor: answered.yearlyBenefitMinor,
    reasons: answered.reasons,
    answer: answered.answer,
  }
  await db
    .insertInto('recommendations')
    .values({ customer_id: customerId, product_id: answered.productId, as_of: answered.on, ...values })
    .onConflict((conflict) => conflict.columns(['customer_id', 'product_id', 'as_of']).doUpdateSet(values))
    .execute()
}

/** Nothing has been said to this product any more; what was recommended stays. */
export async function takeBackProductAnswers(db: Db, customerId: string, productId: string): Promise<void> {
  await db
    .updateTable('recommendations')
    .set({ answer: null })
    .where('customer_id', '=', customerId)
    .where('product_id', '=', productId)
    .execute()
}

export interface ProductPerson {
  readonly bornOn: IsoDate
  /** False when the customer wants no recommendations. */
  readonly recommendations: boolean
}

/** What eligibility asks of the customer. Throws kysely's NoResultError for an unknown one: a session always has one. */
export async function productPerson(db: Db, customerId: string): Promise<ProductPerson> {
  const row = await db
    .selectFrom('customers')
    .select(['born_on', 'recommendations'])
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  return { bornOn: row.born_on, recommendations: row.recommendations === 1 }
}

export async function chooseRecommendations(db: Db, customerId: string, wanted: boolean): Promise<void> {
  await db
    .updateTable('customers')
    .set({ recommendations: wanted ? 1 : 0 })
    .where('id', '=', customerId)
    .execute()
}
