// When to come back, as an answer says it: seconds or a date. (RFC 9110 section 10.2.3; some send fractions of seconds)

/** Milliseconds to wait from `now`, or undefined when the header is missing or makes no sense. Never negative, never more than `msMax`. */
export const retryAfterMs = (header: string | undefined, now: number, msMax: number): number | undefined => {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), msMax);
  // Date.parse takes a great deal that is no date of HTTP, such as "-5" for a year.
  const at = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now, 0), msMax);
};
