// What a visitor's browser may send, read strictly: a choice in the banner, or the ticked boxes of a form.
import { choosableCategories, isTarget, localeTagSchema, sectionNameSchema, type Failure, type Target } from '@placet/core';
import type { Request } from 'express';
import { z } from 'zod';
import { regionSchema, wellFormedText } from '../consents/consent-request.js';
import { validationFailure } from '../http/error-reply.js';

const dayMs = 86_400_000;

/** Answers wait in a browser until the server is there again; what waited longer happened this long ago. */
export const ageMsMax = 400 * dayMs;

/** A browser's clock may stand still, jump or run backwards: that costs the exact time and never the answer. */
const ageMs = z.number().default(0).transform(age => Math.round(Math.min(Math.max(age, 0), ageMsMax)));

const key = z.string().regex(/^[\x21-\x7e]{1,80}$/, '1 to 80 visible ASCII characters');
const browserId = z.string().regex(/^[\w-]{16,64}$/, '16 to 64 of A-Z, a-z, 0-9, _ and -');

/** Without query and fragment, in which shops carry names, addresses and keys. */
const pageUrl = z.url({ protocol: /^https?$/ }).max(2000).transform(text => text.replace(/[?#].*$/s, ''));

const choice = z.strictObject({
  browserId,
  version: z.int().min(0).max(1_000_000_000),
  locale: localeTagSchema,
  /** Empty where nothing was known. */
  region: z.union([z.literal(''), regionSchema], 'must be an ISO 3166 code such as DE or US-CA, or empty'),
  granted: z.array(z.enum(choosableCategories)).max(choosableCategories.length).refine(list => new Set(list).size === list.length, 'names a category twice'),
  how: z.enum(['accept_all', 'reject_all', 'save', 'signal']),
  gpc: z.boolean(),
}).refine(({ how, granted }) => how !== 'reject_all' || granted.length === 0, { path: ['granted'], message: 'is not empty although all was rejected' })
  .refine(({ how, granted, gpc }) => how !== 'accept_all' || gpc || granted.length === choosableCategories.length, { path: ['granted'], message: 'lacks a category although all were accepted' });

const choiceBody = z.strictObject({ choice, key, pageUrl, ageMs });
export type ChoiceBody = z.output<typeof choiceBody>;

const boxAnswer = z.strictObject({
  target: z.string().refine((text): text is Target => isTarget(text), 'is nothing that can be answered'),
  version: z.int().min(1).optional(),
  text: wellFormedText(2000),
  locale: localeTagSchema,
});

const sectionBody = z.strictObject({
  section: sectionNameSchema, key,
  answers: z.array(boxAnswer).min(1).max(30).refine(list => new Set(list.map(({ target }) => target)).size === list.length, 'names a target twice'),
  email: z.string().min(1).max(320).optional(),
  phone: z.string().min(1).max(40).optional(),
  browserId: browserId.optional(),
  subjectToken: z.string().max(10_000).optional(),
  pageUrl, ageMs,
});
export type SectionBody = z.output<typeof sectionBody>;
export type BoxAnswer = SectionBody['answers'][number];

const promptBody = z.strictObject({ subjectToken: z.string().max(10_000), locale: localeTagSchema.optional() });
export type PromptBody = z.output<typeof promptBody>;

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export type AnswerBody = { readonly kind: 'choice'; readonly body: ChoiceBody } | { readonly kind: 'section'; readonly body: SectionBody };

/** Which of the two it is shows in its first field, so that a mistake is told by the fields of that one. */
export const readAnswer = (request: Request): Read<AnswerBody> => {
  const json = readJson(request);
  if (!json.ok) return json;
  const isChoice = typeof json.value === 'object' && json.value !== null && 'choice' in json.value;
  if (isChoice) return then(check(choiceBody, json.value), body => ({ kind: 'choice', body }));
  return then(check(sectionBody, json.value), body => ({ kind: 'section', body }));
};

export const readPrompt = (request: Request): Read<PromptBody> => {
  const json = readJson(request);
  return json.ok ? check(promptBody, json.value) : json;
};

const then = <A, B>(read: Read<A>, make: (value: A) => B): Read<B> => read.ok ? { ok: true, value: make(read.value) } : read;

const check = <T>(schema: z.ZodType<T>, value: unknown): Read<T> => {
  const parsed = schema.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: validationFailure(parsed.error, 'body') };
};

/** `text/plain` needs no preflight, and is what a page that is closing can still send. */
const readJson = (request: Request): Read<unknown> => {
  if (!/^(?:text\/plain|application\/json)\s*(?:;|$)/i.test(request.get('content-type') ?? '')) {
    return { ok: false, error: { code: 'unsupported_media_type', message: 'Send JSON as text/plain or application/json.' } };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, error: { code: 'malformed_json', message: 'The body is not JSON.' } };
  }
};
