import { useState } from 'react'

/**
 * The last value that was there, so that the next one replaces it without a flash of nothing between.
 * `same`: for values that are made anew on every render.
 */
export function useLatest<Value>(
  value: Value | undefined,
  same: (a: Value, b: Value) => boolean = Object.is,
): Value | undefined {
  const [latest, setLatest] = useState(value)
  if (value !== undefined && (latest === undefined || !same(value, latest))) setLatest(value)
  return value ?? latest
}
