// One source, two letters: plain text and HTML. The source is cut into paragraphs before anything is filled in, so no name and no wording can make one.
import Handlebars from 'handlebars';
import { emailTemplates, type EmailField, type EmailKind, type ShopperLocale } from '@placet/templates';
import type { Branding } from './branding.js';
import { frameMail } from './mail-frame.js';

export type MailFields<K extends EmailKind = EmailKind> = Readonly<Record<EmailField<K>, string>>;

export interface RenderedMail { readonly subject: string; readonly text: string; readonly html: string }

/** A letter in its parts, filled in, not yet escaped. */
export type Paragraph =
  | { readonly kind: 'words' | 'quote'; readonly text: string }
  | { readonly kind: 'button'; readonly text: string; readonly href: string };

type Fill = (fields: object) => string;

interface Compiled { readonly subject: Fill; readonly paragraphs: readonly ((fields: object) => Paragraph)[] }

/** Throws when the letter asks for a field that is not there. */
export const renderMail = (kind: EmailKind, locale: ShopperLocale, fields: Readonly<Record<string, string>>, branding: Branding): RenderedMail => {
  const { subject, paragraphs } = compiledMail(kind, locale);
  const filled = paragraphs.map(paragraph => paragraph(fields));
  return { subject: oneLine(subject(fields)), text: textOf(filled, branding), html: frameMail(locale, filled, branding) };
};

const known = new Map<string, Compiled>();

const compiledMail = (kind: EmailKind, locale: ShopperLocale): Compiled => {
  const key = `${kind} ${locale}`;
  const made = known.get(key) ?? compileMail(sourceOf(kind, locale));
  known.set(key, made);
  return made;
};

const sourceOf = (kind: EmailKind, locale: ShopperLocale): string => {
  const template = emailTemplates.find(each => each.kind === kind && each.locale === locale);
  if (template === undefined) throw new Error(`there is no letter ${kind} in ${locale}`);
  return template.source;
};

const options = {
  strict: true, noEscape: true, knownHelpersOnly: true,
  knownHelpers: { if: false, unless: false, each: false, with: false, log: false, lookup: false },
};

const compileMail = (source: string): Compiled => {
  const [head = '', ...parts] = source.trim().split(/\n{2,}/);
  const subject = /^subject: (.+)$/.exec(head)?.[1];
  if (subject === undefined) throw new Error('a letter begins with its subject');
  return { subject: fillOf(subject), paragraphs: parts.map(paragraphOf) };
};

const fillOf = (source: string): Fill => {
  const template = Handlebars.create().compile<object>(source.replaceAll('\n', ' '), options);
  return fields => template(fields, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
};

const paragraphOf = (source: string): (fields: object) => Paragraph => {
  const [, words, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(source) ?? [];
  if (words !== undefined && href !== undefined) {
    const [text, address] = [fillOf(words), fillOf(href)];
    return fields => ({ kind: 'button', text: text(fields), href: webAddress(address(fields)) });
  }
  const isQuote = source.startsWith('> ');
  const text = fillOf(isQuote ? source.slice(2) : source);
  return fields => ({ kind: isQuote ? 'quote' : 'words', text: text(fields) });
};

const webAddress = (text: string): string => {
  if (!/^https?:\/\/[^\s<>"]+$/.test(text)) throw new TypeError('a letter links to web addresses only');
  return text;
};

/** Lines as mail programs show them; long ones are left whole, because a link broken in two is none. */
const textOf = (paragraphs: readonly Paragraph[], { name, postalAddress }: Branding): string => {
  const parts = paragraphs.map((paragraph) => {
    if (paragraph.kind === 'button') return `${paragraph.text}:\n${paragraph.href}`;
    return paragraph.kind === 'quote' ? paragraph.text.split(/\r?\n/).map(line => `> ${line}`).join('\n') : paragraph.text;
  });
  return `${[...parts, `-- \n${[name, ...postalAddress === undefined ? [] : [postalAddress]].join('\n')}`].join('\n\n')}\n`;
};

const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim().slice(0, 250);
