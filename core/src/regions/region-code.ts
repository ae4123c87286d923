// How a region is written: an ISO 3166-1 country (`DE`), an ISO 3166-2 subdivision (`US-CA`), `EU`, or `ZZ` when nothing is known.
export const unknownRegion = 'ZZ';

const shape = /^[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?$/;

/** Codes in use that ISO does not list: `UK` in shop data, `EL` in VAT numbers. */
const countryAliases: ReadonlyMap<string, string> = new Map([['UK', 'GB'], ['EL', 'GR']]);

/** `text` as a region code, or undefined when it is none: case and the two usual aliases are mended, nothing is guessed. */
export const normaliseRegion = (text: string): string | undefined => {
  const trimmed = text.length > 16 ? '' : text.trim();
  if (!shape.test(trimmed)) return undefined;
  const code = trimmed.toUpperCase();
  const alias = countryAliases.get(code.slice(0, 2));
  return alias === undefined ? code : alias + code.slice(2);
};

export const countryOf = (code: string): string => code.slice(0, 2);
