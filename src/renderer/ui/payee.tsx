import { useFormat } from './format'

const TILES = 6

/** Monogram and name of the other side. The colour is a stable function of the name. */
export function Payee({ name, children }: { readonly name: string; readonly children?: React.ReactNode }) {
  const format = useFormat()
  return (
    <span className="payee">
      <PayeeTile name={name} />
      <span className="payee-name">{format.name(name)}</span>
      {children}
    </span>
  )
}

export function PayeeTile({ name, big }: { readonly name: string; readonly big?: boolean }) {
  const format = useFormat()
  return (
    <span className={`tile tile-${(hash(name) % TILES) + 1}${big ? ' big' : ''}`} aria-hidden="true">
      {format.name(name) === name ? monogram(name) : ''}
    </span>
  )
}

/** 'Sri Lakshmi Stores' → 'SL', 'Swiggy' → 'Sw'. */
export function monogram(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  const [first = '?', second] = words
  const letters = (word: string) => [...word]
  if (second) return `${letters(first)[0] ?? ''}${letters(second)[0] ?? ''}`.toLocaleUpperCase()
  const [head = '?', next = ''] = letters(first)
  return head.toLocaleUpperCase() + next.toLocaleLowerCase()
}

function hash(text: string): number {
  let value = 0
  for (const char of text) value = (value * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return value
}
