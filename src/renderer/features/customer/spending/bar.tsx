interface BarProps {
  /** Of the longest one, 0–1; below 0 (more refunds than purchases) there is no bar. */
  readonly share: number
  /** 'var(--…)' */
  readonly colour: string
  /** What its figure does too, which is there for the keyboard. */
  readonly onOpen: () => void
}

/** A horizontal bar beside its figure, which says the same in words. */
export function Bar({ share, colour, onOpen }: BarProps) {
  return (
    <button type="button" className="spending-bar" tabIndex={-1} aria-hidden="true" onClick={onOpen}>
      {share > 0 && <span style={{ width: `${Math.min(1, share) * 100}%`, background: colour }} />}
    </button>
  )
}
