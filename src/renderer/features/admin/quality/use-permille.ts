import { useFormatter } from 'use-intl'

/** Shares with one decimal: of many rows a tenth of a percent is worth looking for. */
export function usePermille(): (share: number) => string {
  const numbers = useFormatter()
  return (share) => numbers.number(share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
