import { useState } from 'react'

/** The latest value there was: the page stands still while another month or account is being asked for. */
export function useKept<Value>(value: Value | undefined): Value | undefined {
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return value ?? kept
}
