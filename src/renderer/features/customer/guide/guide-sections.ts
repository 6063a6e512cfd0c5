import type { GuideEntry } from '../../../../shared/guide'

export interface GuideSection {
  readonly section: string
  readonly entries: readonly GuideEntry[]
}

/**
 * The entries that hold every word of `wanted` in their title, text or section, section by section in the given order; all of
 * them when nothing is wanted. Sections without an entry are left out.
 */
export function sectionsOf(entries: readonly GuideEntry[], wanted: string): readonly GuideSection[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const sections = new Map<string, GuideEntry[]>()
  for (const entry of entries) {
    const whole = `${entry.title} ${entry.section} ${entry.text}`.toLowerCase()
    if (!words.every((word) => whole.includes(word))) continue
    sections.set(entry.section, [...(sections.get(entry.section) ?? []), entry])
  }
  return [...sections].map(([section, entries]) => ({ section, entries }))
}
