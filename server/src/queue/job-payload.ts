// Payloads are kept in plain text by the outbox and by Redis, so they carry ids and nothing of a person. (architecture.md, decision 3)
import type { Json } from '@placet/core';

const payloadCharactersMax = 65_536;

/** The payload as JSON text. Throws on one that is too long or holds an `@`, which no id does and every e-mail address must. */
export const payloadText = (payload: Json): string => {
  const text = JSON.stringify(payload);
  if (text.length > payloadCharactersMax) throw new RangeError(`a job's payload is ${text.length} characters, at most ${payloadCharactersMax} are taken`);
  if (text.includes('@')) throw new TypeError('a job\'s payload holds an "@": jobs carry ids, never a person\'s data');
  return text;
};
