// A cell that starts like a formula is run by spreadsheets, also when a shopper typed it as a name. (OWASP, CSV Injection)

/**
 * Puts one apostrophe before a cell that starts with = + - @, tab, line break, their full-width forms, or an apostrophe.
 * The apostrophe itself is guarded too, so that `unguardFormula` gives back exactly what was there.
 */
export const guardFormula = (cell: string): string => starters.has(cell.charCodeAt(0)) ? `'${cell}` : cell;

/** Takes away exactly one leading apostrophe: the inverse of `guardFormula`. */
export const unguardFormula = (cell: string): string => cell.charCodeAt(0) === apostrophe ? cell.slice(1) : cell;

const apostrophe = 0x27;
const starters = new Set(Array.from('=+-@\t\r\n\'＝＋－＠', starter => starter.charCodeAt(0)));
