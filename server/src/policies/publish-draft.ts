// A draft becomes the next version: exactly what was reviewed, cleaned like every other text, and in one transaction with the end of the draft. (POL-2)
import { createHash } from 'node:crypto';
import { err, momentParser, ok, type FailureDetail, type PolicyId, type PolicyVersion, type Result, type StoreId, type VersionDraft } from '@placet/core';
import type { Services } from '../compose.js';
import { policyHtmlLengthMax, sanitiseHtml } from '../documents/sanitise-html.js';
import type { Store } from '../storage/models/index.js';
import { discardDraft, findDraft, type DraftText, type PolicyDraft } from './draft-shelf.js';
import { htmlFromTyped } from './typed-html.js';

/** Stands for the whole draft as it was shown; another one means that somebody changed a word of it since. */
export const draftPrint = ({ base, material, changeSummary, effectiveOn, texts }: PolicyDraft): string => {
  const words = texts.map(({ locale, title, html }) => [locale, title, html]);
  return createHash('sha256').update(JSON.stringify([base, material, changeSummary, effectiveOn, words])).digest('base64url');
};

export const isWritten = ({ title, html }: Pick<DraftText, 'title' | 'html'>): boolean => /\S/.test(title) && shownHtml(html) !== '';

/** A draft's text as shoppers will see it. What is too long to be cleaned is not shown; keeping it was refused. */
export const shownHtml = (typed: string): string => {
  const html = htmlFromTyped(typed);
  return html.length > policyHtmlLengthMax ? '' : sanitiseHtml(html).trim();
};

/** The first instant of a day in a time zone, or undefined when it is no day. */
export const dayBegins = (day: string, timeZone: string): number | undefined => {
  const parser = momentParser(timeZone);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) && parser.ok ? parser.value(day) : undefined;
  return typeof at === 'number' ? at : undefined;
};

/** The version the draft would be; `details` name what is still missing, by `locales.<tag>.<field>`, `material` or `effectiveAt`. */
export const versionOfDraft = (draft: PolicyDraft, store: Store, now: number): Result<VersionDraft, 'validation_failed'> => {
  const details: FailureDetail[] = draft.texts.flatMap(({ locale, title, html }) => [
    ...(/\S/.test(title) ? [] : [{ path: `locales.${locale}.title`, message: 'is empty' }]),
    ...(shownHtml(html) === '' ? [{ path: `locales.${locale}.html`, message: 'is empty' }] : []),
  ]);
  if (draft.texts.length === 0) details.push({ path: 'locales', message: 'at least one language' });
  if (draft.material === null) details.push({ path: 'material', message: 'yes or no' });
  const effectiveAt = draft.effectiveOn === '' ? undefined : dayBegins(draft.effectiveOn, store.timezone);
  if (draft.effectiveOn !== '' && (effectiveAt === undefined || effectiveAt <= now)) details.push({ path: 'effectiveAt', message: 'a day to come' });
  if (details.length > 0) return err('validation_failed', 'The draft is not finished.', details);
  const locales = Object.fromEntries(draft.texts.map(({ locale, title, html }) => [locale, { title: title.trim(), html: shownHtml(html) }]));
  return ok({ locales, material: draft.material === true, changeSummary: draft.changeSummary, ...effectiveAt === undefined ? {} : { effectiveAt } });
};

export type PublishPorts = Pick<Services, 'database' | 'clock' | 'policies'>;

/** Publishes the draft if it is still the one with `print`. `not_found` when there is none: somebody published or discarded it. */
export const publishDraft = async (
  ports: PublishPorts, store: Store, policyId: PolicyId, print: string,
): Promise<Result<PolicyVersion, 'validation_failed' | 'conflict' | 'not_found'>> => {
  const storeId = store.id as StoreId;
  const draft = await findDraft(ports, storeId, policyId);
  if (draft === undefined) return err('not_found', 'There is no draft.');
  const version = versionOfDraft(draft, store, ports.clock.now());
  if (!version.ok) return version;
  return ports.policies.publish(storeId, policyId, version.value, async (tx) => {
    const now = await findDraft(ports, storeId, policyId, tx);
    if (now === undefined || draftPrint(now) !== print) return err('conflict', 'The draft was changed since it was reviewed.', [{ path: 'draft', message: 'changed' }]);
    await discardDraft(ports, storeId, policyId, tx);
    return ok(undefined);
  });
};
