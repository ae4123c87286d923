// A generated document in the format asked for.
import type { Reply } from '../http/route.js';
import type { Document } from '../storage/models/index.js';
import { htmlToMarkdown } from './html-to-markdown.js';

const one = async function* (text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
};

const escape = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

/** A whole page that needs nothing else; the article inside is the published HTML. */
export const documentPage = ({ title, html, locale }: Pick<Document, 'title' | 'html' | 'locale'>): string =>
  `<!doctype html>\n<html lang="${escape(locale)}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escape(title)}</title></head>\n<body><article><h1>${escape(title)}</h1>\n${html}\n</article></body>\n</html>\n`;

/** `format` is html, md or json. */
export const documentFile = (document: Document, format: string): Reply => {
  if (format === 'html') return { kind: 'stream', contentType: 'text/html; charset=utf-8', chunks: one(documentPage(document)) };
  if (format === 'md') return { kind: 'stream', contentType: 'text/markdown; charset=utf-8', chunks: one(`# ${document.title}\n\n${htmlToMarkdown(document.html)}`) };
  const { id, kind, locale, title, html, policyId, version, completeness } = document;
  return { kind: 'json', status: 200, body: { id, kind, locale, title, html, policyId, version, completeness: JSON.parse(completeness) as unknown } };
};
