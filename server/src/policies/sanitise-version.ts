// A merchant's HTML is cleaned before it is hashed and frozen, so that what is kept is what shoppers saw.
import { err, ok, type FailureDetail, type Result, type VersionDraft } from '@placet/core';
import { policyHtmlLengthMax, sanitiseHtml } from '../documents/sanitise-html.js';

/** The draft with clean HTML, or an error that names each text too long to be cleaned in bounded time. */
export const sanitiseVersion = (draft: VersionDraft): Result<VersionDraft, 'validation_failed'> => {
  const texts = Object.entries(draft.locales);
  const details = texts.filter(([, { html }]) => html.length > policyHtmlLengthMax)
    .map(([locale]): FailureDetail => ({ path: `locales.${locale}.html`, message: `has more than ${policyHtmlLengthMax} characters` }));
  if (details[0] !== undefined) return err('validation_failed', `${details[0].path}: ${details[0].message}`, details);
  return ok({ ...draft, locales: Object.fromEntries(texts.map(([locale, { title, html }]) => [locale, { title, html: sanitiseHtml(html) }])) });
};
