interface BarProps {
  /** Of the longest one, 0–1; below 0 (more refunds than purchases) there is no bar. */
  readonly share: number
  /** 'var(--…)' */
  readonly colour: string
}

/** A horizontal bar beside its figure, which says the same in words. */
export function Bar({ share, colour }: BarProps) {
  return (
    <span className="spending-bar" aria-hidden="true">
      {share > 0 && <span style={{ width: `${Math.min(1, share) * 100}%`, background: colour }} />}
    </span>
  )
}
