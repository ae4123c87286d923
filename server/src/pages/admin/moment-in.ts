// A time as somebody types it into a form: the year first, in a time zone they know of.
import { momentParser } from '@placet/core';

/** Epoch milliseconds of a text such as 2026-11-25 08:30 in the zone; nothing when it is none. */
export const momentIn = (text: string, timeZone: string): number | undefined => {
  const parser = momentParser(timeZone);
  const moment = parser.ok && /^\d{4}-/.test(text) ? parser.value(text) : undefined;
  return typeof moment === 'number' ? moment : undefined;
};
