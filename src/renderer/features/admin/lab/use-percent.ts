import { useMemo } from 'react'
import { useFormat } from '../../../ui/format'

/** 0.0755 → '7.55%': rates are told apart by less than a whole percent. */
export function usePercent(): (share: number) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
    return (share) => percent.format(share)
  }, [locale])
}
