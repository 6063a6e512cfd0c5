import type { Answer } from '../../../shared/contract'
import type { CategoryId } from '../../../shared/domain'

/** The category that every counted figure of an answer is about; null where one is about another, or about all of them. */
export function oneCategory({ sentences }: Pick<Answer, 'sentences'>): CategoryId | null {
  const figures = sentences.flatMap(({ parts }) => parts.flatMap((part) => ('filter' in part ? [part.filter] : [])))
  const [categoryId] = figures.map((filter) => filter.categoryId)
  return categoryId && figures.every((filter) => filter.categoryId === categoryId) ? categoryId : null
}
