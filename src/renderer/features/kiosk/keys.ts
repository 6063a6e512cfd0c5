// Which keys the screen's keyboard has, and what pressing one does to a field.

const DIGITS = [...'1234567890'] as const
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß,.-?'],
}
const ENGLISH = ['qwertyuiop', "asdfghjkl'", 'zxcvbnm,.-?']
const PAD = ['123', '456', '789', '.0-']
const SHIFTED: Readonly<Record<string, string>> = {
  ...{ '1': '!', '2': '@', '3': '#', '4': '$', '5': '%', '6': '&', '7': '/', '8': '(', '9': ')', '0': '=' },
  ...{ ',': ';', '.': ':', '-': '_', '?': '+', "'": '"' },
}

/** Rows of keys from top to bottom, each key as it is written. Languages without a layout of their own write Latin letters. */
export function keyRows(language: string, shift: boolean, numeric: boolean): readonly (readonly string[])[] {
  if (numeric) return PAD.map((row) => [...row])
  const rows = [[...DIGITS], ...(LETTERS[language] ?? ENGLISH).map((row) => [...row])]
  return shift ? rows.map((row) => row.map((key) => SHIFTED[key] ?? (key === 'ß' ? key : key.toUpperCase()))) : rows
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** Whether only digits go into it. */
export function isNumeric({ type, inputMode }: Pick<Field, 'type' | 'inputMode'>): boolean {
  return type === 'number' || inputMode === 'numeric' || inputMode === 'decimal'
}

/** Writes a key where the field's cursor is, over what is marked; null takes one letter away. The page hears of it as of any key. */
export function typed(field: Field, key: string | null): void {
  field.focus()
  // Deprecated, and the one way that keeps the cursor, undo and every listener right.
  if (key === null) document.execCommand('delete')
  else document.execCommand('insertText', false, key)
}
