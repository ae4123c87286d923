// The catalogue of letters: one source per kind and language, from which both the text and the HTML of a mail are made.
import { readFileSync } from 'node:fs';

/** The languages shoppers are written to in. */
export const shopperLocales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt-BR', 'bg'] as const;
export type ShopperLocale = (typeof shopperLocales)[number];

/** The languages staff is written to in: those of the admin's pages. */
export const staffLocales = ['en', 'de', 'fr'] as const satisfies readonly ShopperLocale[];

export const emailKinds = {
  double_opt_in: { locales: shopperLocales, fields: ['brand', 'asked', 'wording', 'confirmUrl', 'expires'] },
  policy_notice: { locales: shopperLocales, fields: ['brand', 'policy', 'effective', 'summary', 'policyUrl'] },
  invitation: { locales: staffLocales, fields: ['organisation', 'role', 'url'] },
  sign_in_link: { locales: staffLocales, fields: ['organisation', 'url'] },
} as const satisfies Record<string, { locales: readonly ShopperLocale[]; fields: readonly string[] }>;

export type EmailKind = keyof typeof emailKinds;
export type EmailField<K extends EmailKind> = (typeof emailKinds)[K]['fields'][number];

export interface EmailTemplate {
  readonly kind: EmailKind;
  readonly locale: ShopperLocale;
  /** A first line `subject: …`, then paragraphs between blank lines. One that begins with `> ` quotes, one that is `[words](address)` is the button. */
  readonly source: string;
}

const read = (kind: EmailKind, locale: ShopperLocale): string => readFileSync(new URL(`../emails/${kind}/${locale}.hbs`, import.meta.url), 'utf8');

export const emailTemplates: readonly EmailTemplate[] = (Object.keys(emailKinds) as EmailKind[]).flatMap(kind =>
  emailKinds[kind].locales.map(locale => ({ kind, locale, source: read(kind, locale) })));

/** The language of `offered` that comes nearest to a tag: itself, its language, its first relative; English when there is none. */
export const nearestLocale = (tag: string, offered: readonly ShopperLocale[] = shopperLocales): ShopperLocale => {
  const language = tag.split('-', 1)[0]?.toLowerCase();
  return offered.find(each => each.toLowerCase() === tag.toLowerCase()) ?? offered.find(each => each.split('-', 1)[0] === language) ?? 'en';
};
