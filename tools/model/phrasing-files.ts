// The hand-written phrasings: groups of sentences that say the same, written with alternatives and parts that may be left out.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PhrasingGroup {
  /** Where it stands, for messages: 'spending.txt:12'. */
  readonly at: string
  /** The plain sentences that it rephrases, as the tools write them. */
  readonly plain: readonly string[]
  /** What the figures are where no sample book has such a sentence; see declared-case.ts. */
  readonly declared: string | null
  /** As written, alternatives not yet taken apart. */
  readonly phrasings: readonly string[]
  /** Ways that are understood and never said: nobody talks like that, or they claim too much. */
  readonly heard: readonly string[]
}

/**
 * Reads groups: '= ' begins a plain sentence, ': ' says what its facts are, '# ' is a comment, other lines are phrasings, of
 * which those with '< ' are understood and never said; an empty line ends a group. '~ a|b' writes a group once for each of these, in place of '@@'. Throws RangeError for a group without plain sentence.
 */
export function readPhrasings(folder: string): readonly PhrasingGroup[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => groupsIn(readFileSync(join(folder, name), 'utf8'), name))
}

/** The groups of one file's text. `file`: its name, for messages. */
export function groupsIn(text: string, file: string): readonly PhrasingGroup[] {
  const groups: PhrasingGroup[] = []
  let line = 1
  for (const block of text.split(/\n\s*\n/)) {
    const written = block.split('\n').filter((each) => each.trim() !== '' && !each.startsWith('#'))
    const at = `${file}:${line}`
    line += block.split('\n').length + 1
    if (written.length === 0) continue
    const each = written.find((one) => one.startsWith('~ '))?.slice(2)
    for (const name of each?.split('|') ?? ['@@']) {
      const lines = written.filter((one) => !one.startsWith('~ ')).map((one) => one.replaceAll('@@', name))
      groups.push(groupOf(lines, at))
    }
  }
  return groups
}

function groupOf(lines: readonly string[], at: string): PhrasingGroup {
  const plain = lines.filter((each) => each.startsWith('= ')).flatMap((each) => expanded(each.slice(2).trim()))
  if (plain.length === 0) throw new RangeError(`${at}: a group needs a plain sentence`)
  return {
    at,
    plain,
    declared: lines.find((each) => each.startsWith(': '))?.slice(2) ?? null,
    phrasings: lines.filter((each) => !/^[=:<] /.test(each)).map((each) => each.trim()),
    heard: lines.filter((each) => each.startsWith('< ')).map((each) => each.slice(2).trim()),
  }
}

const MOST_EXPANDED = 4000

/**
 * Every sentence that a phrasing stands for: '(on|at)' is one of these, '[in {time}]' may be left out, and both may hold the other.
 * Throws RangeError over 4,000 of them: such a phrasing is better written as several.
 */
export function expanded(phrasing: string): readonly string[] {
  let open = [phrasing]
  const done: string[] = []
  while (open.length > 0) {
    const next: string[] = []
    for (const text of open) {
      const inner = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/.exec(text)
      if (!inner) {
        done.push(tidied(text))
        continue
      }
      const options = inner[1] === undefined ? [inner[2] as string, ''] : inner[1].split('|')
      for (const option of options) {
        next.push(text.slice(0, inner.index) + option + text.slice(inner.index + inner[0].length))
      }
    }
    open = next
    if (open.length + done.length > MOST_EXPANDED) throw new RangeError(`too many sentences in one: ${phrasing}`)
  }
  return [...new Set(done)]
}

/** One space between words, none before a stop, a capital letter first. */
function tidied(text: string): string {
  const spaced = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([,.;:!?])/g, '$1')
    .replaceAll(/,+([.;:!?,])/g, '$1')
    .trim()
    .replace(/^,\s*/, '')
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1)
}
