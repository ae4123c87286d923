// Facts and a template make a document, or name what is missing. (product.md DOC-1, DOC-2)
import {
  checkCompleteness, err, ok, type DocumentKind, type FailureDetail, type Result, type StoreFacts,
} from '@placet/core';
import { documentTemplates, type DocumentLocale } from '@placet/templates';
import { documentView } from './document-view.js';
import { sanitiseDocument } from './sanitise-html.js';
import { compileTemplate, type CompiledTemplate } from './template-engine.js';

export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly locale: DocumentLocale;
  /** Already parsed by `parseStoreFacts`. */
  readonly facts: StoreFacts;
}

export interface RenderedDocument {
  /** Plain text. */
  readonly title: string;
  /** Sanitised HTML that begins with h2. */
  readonly html: string;
}

/**
 * One document in one language. With `document_incomplete` nothing is rendered; `details` has one entry per missing fact path
 * (`processing[2].purpose.de`) and clause, with the citation of that clause.
 */
export const renderDocument = ({ kind, locale, facts }: DocumentRequest): Result<RenderedDocument, 'document_incomplete'> => {
  const missing = missingFacts({ kind, locale, facts });
  if (missing.length > 0) return err('document_incomplete', 'Facts are missing for this document.', missing);
  const { title, render } = compiledOf(kind, locale);
  return ok({ title, html: sanitiseDocument(render(documentView(facts, locale))) });
};

const missingFacts = (request: DocumentRequest): readonly FailureDetail[] =>
  checkCompleteness(request).flatMap(({ clause, citation, missing }) =>
    missing.map(path => ({ path, message: `needed by clause ${clause}`, citation })));

interface Compiled { readonly title: string; readonly render: CompiledTemplate }

const compiled: ReadonlyMap<string, Compiled> = new Map(documentTemplates.map(({ kind, locale, title, source }) =>
  [`${kind}/${locale}`, { title, render: compileTemplate(source, locale) }]));

const compiledOf = (kind: DocumentKind, locale: DocumentLocale): Compiled => {
  const found = compiled.get(`${kind}/${locale}`);
  if (found === undefined) throw new Error(`no template for ${kind} in ${locale}`);
  return found;
};
