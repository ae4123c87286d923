// What visitors answer: kept in the ledger before we say so. (COO-7, POL-3)
import type { Result, StoreId } from '@placet/core';
import type { Request, Response } from 'express';
import { sendFailure } from '../http/error-reply.js';
import type { CaptureReply, CaptureRequest } from '../ledger/capture-request.js';
import { countBanner } from './banner-statistics.js';
import { readAnswer, readPrompt, type AnswerBody } from './answer-body.js';
import { captureChoice } from './capture-choice.js';
import { captureSection } from './capture-section.js';
import { storeIn, type Front } from './front.js';
import { sendSlowDown } from './limits.js';
import { owedBoxes } from './owed-boxes.js';
import { claimedSubject, subjectOfToken } from './subject-token-of.js';
import { localeOf, regionOfRequest } from './visitor.js';

/** `POST /s/{publicKey}/consents` */
export const takeConsents = async (front: Front, request: Request, response: Response): Promise<void> => {
  response.setHeader('Cache-Control', 'no-store');
  const read = readAnswer(request);
  if (!read.ok) {
    sendFailure(response, read.error);
    return;
  }
  const wait = waitOf(front, request, read.value);
  if (wait !== undefined) {
    response.setHeader('Retry-After', wait);
    sendSlowDown(response);
    return;
  }
  const capture = await captureOf(front, request, response, read.value);
  if (!capture.ok) {
    sendFailure(response, capture.error);
    return;
  }
  sendReply(response, await append(front, capture.value));
};

const waitOf = ({ newBrowsers }: Front, { ip }: Request, { kind, body }: AnswerBody): number | undefined => {
  const browserId = kind === 'choice' ? body.choice.browserId : body.browserId;
  return browserId === undefined || ip === undefined ? undefined : newBrowsers.waitSeconds(ip, browserId);
};

const captureOf = (front: Front, request: Request, response: Response, { kind, body }: AnswerBody): Promise<Result<CaptureRequest>> =>
  kind === 'choice' ? captureChoice(front, storeIn(response), body, request) : captureSection(front, storeIn(response), body, request);

/** Two tabs may send the same at once: the writer answers the second as a conflict while the first is on its way, and a moment later as a replay. */
const append = async ({ services: { writer } }: Front, capture: CaptureRequest): Promise<CaptureReply> => {
  const reply = await writer.append(capture);
  return reply.kind === 'idempotency_conflict' ? writer.append(capture) : reply;
};

const sendReply = (response: Response, reply: CaptureReply): void => {
  switch (reply.kind) {
    case 'captured':
      response.status(201).json({ recorded: reply.captured.placed.length });
      return;
    case 'replayed':
      response.status(200).type('json').send(reply.body);
      return;
    case 'idempotency_conflict':
      sendFailure(response, { code: 'idempotency_conflict', message: 'key: was used with another answer.', details: [{ path: 'key', message: 'was used with another answer' }] });
  }
};

/** `POST /s/{publicKey}/prompt`: what somebody signed in is still to be asked. */
export const sendPrompt = async (front: Front, request: Request, response: Response): Promise<void> => {
  response.setHeader('Cache-Control', 'no-store');
  const read = readPrompt(request);
  if (!read.ok) {
    sendFailure(response, read.error);
    return;
  }
  const store = storeIn(response);
  const { subjectToken, locale } = read.value;
  const claims = await subjectOfToken(front.services, store.id as StoreId, subjectToken);
  if (claims === undefined) {
    sendFailure(response, { code: 'unauthenticated', message: 'subjectToken: is not signed with the shop\'s secret, or is over.' });
    return;
  }
  const own = regionOfRequest(front.services.geo, request);
  const regions = own === undefined ? [] : [own];
  response.json({ boxes: await owedBoxes(front.services, store, claimedSubject(claims), { locale: locale ?? localeOf(request, store), regions }) });
};

/** `POST /s/{publicKey}/shown`: one more, and nothing about whom. */
export const countShown = async ({ services: { database, geo, clock } }: Front, request: Request, response: Response): Promise<void> => {
  const counted = { at: clock.now(), region: regionOfRequest(geo, request), kind: 'shown' } as const;
  await database.write(({ sql }) => countBanner(sql, storeIn(response), counted));
  response.setHeader('Cache-Control', 'no-store');
  response.status(204).end();
};
