import { useFormatter } from 'use-intl'

/** Sizes, tokens and times of models, as this page writes them. */
export function useAmounts() {
  const write = useFormatter()
  return {
    size: (bytes: number) =>
      bytes >= 1e9
        ? write.number(bytes / 1e9, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 })
        : write.number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: bytes < 1e7 ? 1 : 0 }),
    count: (value: number) => write.number(value, { maximumFractionDigits: 0 }),
    tenths: (value: number) => write.number(value, { maximumFractionDigits: 1 }),
  }
}
