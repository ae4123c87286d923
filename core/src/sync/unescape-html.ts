// Some shops escape text for the screen and write it so into files too: `D&#039;Exemple` is D'Exemple.

/** Resolves the five named and all numeric entities once; what is no entity, or names no character, stays as it is. */
export const unescapeHtml = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, resolve) : text;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

const resolve = (entity: string, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string => {
  if (name !== undefined) return named[name] ?? entity;
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : entity;
};
