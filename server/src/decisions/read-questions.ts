// From bytes to questions: lines of JSON, each checked for itself, so that a bad one spoils nothing but its own answer.
import type { IncomingMessage } from 'node:http';
import { err, type Failure, type Result } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { validationFailure } from '../http/error-reply.js';
import type { ReadLine } from './decide-batch.js';
import { lineSchema, questionOf, type BatchQuery, type DecisionLine } from './decision-request.js';
import { checkTime, prepareQuestion, type Asked, type Shop } from './prepare-question.js';
import { readLines, type Line } from './read-lines.js';

/** An address, a campaign and all the evidence there is fit into a tenth of it. */
export const lineBytesMax = 16_384;

export interface QuestionSource {
  readonly keyring: Pick<Keyring, 'lookupKey'>;
  readonly store: Shop;
  readonly query: BatchQuery;
  readonly source: AsyncIterable<Uint8Array>;
  readonly now: () => number;
}

/** The bytes of a request for as long as its sender is there. Who leaves in the middle is answered no more. */
export const bytesOf = async function* (request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request) yield chunk as Uint8Array;
  } catch (error) {
    if (request.complete) throw error;
  }
};

export const readQuestions = async function* ({ keyring, store, query, source, now }: QuestionSource): AsyncGenerator<readonly ReadLine[]> {
  for await (const lines of readLines(source, lineBytesMax)) {
    const at = now();
    yield lines.map((line): ReadLine => {
      const asked = readQuestion(keyring, store, query, line, at);
      return asked.ok ? { number: line.number, asked: asked.value } : { number: line.number, failure: asked.error };
    });
  }
};

const readQuestion = (keyring: QuestionSource['keyring'], store: Shop, query: BatchQuery, { bytes }: Line, now: number): Result<Asked> => {
  if (bytes === undefined) return err('request_too_large', `is longer than the ${lineBytesMax} bytes a line may have`);
  const line = parseLine(bytes);
  if (!line.ok) return line;
  const question = questionOf(line.value, query);
  if ('code' in question) return { ok: false, error: question };
  const time = checkTime(question.at, now);
  return time.ok ? prepareQuestion(keyring, store, question) : time;
};

const parseLine = (bytes: Buffer): Result<DecisionLine> => {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return notJson;
  }
  const parsed = lineSchema.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: validationFailure(parsed.error, 'line') };
};

const notJson: { readonly ok: false; readonly error: Failure } = err('malformed_json', 'is not JSON');
