// The catalogue of document templates: Handlebars text, read once when the package is loaded.
import { readFileSync } from 'node:fs';
import { documentKinds, type DocumentKind } from '@placet/core';
import { documentLocales, type DocumentLocale } from './locales.js';

export interface DocumentTemplate {
  readonly kind: DocumentKind;
  readonly locale: DocumentLocale;
  /** Plain text, shown as the page's first heading; the document itself begins with h2. */
  readonly title: string;
  /** Handlebars, with no block but if, unless and each. */
  readonly source: string;
}

const titles: Readonly<Record<DocumentKind, Readonly<Record<DocumentLocale, string>>>> = {
  terms: { en: 'Terms and Conditions', de: 'Allgemeine Geschäftsbedingungen' },
  privacy: { en: 'Privacy Policy', de: 'Datenschutzerklärung' },
  cookies: { en: 'Cookie Policy', de: 'Cookie-Richtlinie' },
  consent_declaration: { en: 'Declaration of Consent to Marketing', de: 'Einwilligungserklärung für Werbung' },
};

const read = (kind: DocumentKind, locale: DocumentLocale): string =>
  readFileSync(new URL(`../documents/${kind}/${locale}.hbs`, import.meta.url), 'utf8');

export const documentTemplates: readonly DocumentTemplate[] = documentKinds.flatMap(kind =>
  documentLocales.map(locale => ({ kind, locale, title: titles[kind][locale], source: read(kind, locale) })));
