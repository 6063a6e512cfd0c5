/** Latin first; Devanagari takes over for the letters that Inter lacks. Charts draw their own text and need it too. */
export const FONT_FAMILY = '"Inter Variable", "Noto Sans Devanagari Variable", sans-serif'
