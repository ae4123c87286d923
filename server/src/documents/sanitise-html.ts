// The one gate every HTML text passes before a browser sees it: generated documents and merchants' own policies alike.
import sanitizeHtml from 'sanitize-html';

/** In UTF-16 code units, about eighty printed pages. Routes refuse longer bodies; deep nesting costs the sanitiser quadratic time. */
export const policyHtmlLengthMax = 200_000;

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'ul', 'ol', 'li', 'dl', 'dt', 'dd',
    'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
    'a', 'strong', 'b', 'em', 'i', 'u', 's', 'small', 'sub', 'sup', 'code', 'abbr', 'cite', 'q',
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  allowedClasses: {},
  disallowedTagsMode: 'discard',
  // Their text is code or raw text to a browser, never prose; sanitize-html 2.17.5 mends none of them (CVE-2026-63670, CVE-2026-84371).
  nonTextTags: [
    'script', 'style', 'textarea', 'option', 'select', 'xmp', 'noscript', 'noembed', 'noframes', 'iframe', 'object', 'template',
    'title', 'plaintext', 'svg', 'math',
  ],
  nestingLimit: 40,
  enforceHtmlBoundary: false,
  transformTags: {
    th: (tagName, attributes) => ({ tagName, attribs: cellAttributes(attributes) }),
    td: (tagName, attributes) => ({ tagName, attribs: cellAttributes(attributes) }),
    a: (_tag, attributes) => {
      const href = safeHref(attributes['href']);
      return { tagName: 'a', attribs: href === undefined ? {} : { href, rel: 'noopener' } };
    },
  },
};

/**
 * HTML with nothing in it but text, headings, lists, tables and absolute http, https and mailto links. Cleaning twice changes nothing.
 * Throws a RangeError beyond `policyHtmlLengthMax`: a route that let such a text in has a bug.
 */
export const sanitiseHtml = (html: string): string => {
  if (html.length > policyHtmlLengthMax) throw new RangeError('HTML is longer than a document may be');
  return sanitiseDocument(html);
};

/** The same for the output of our own templates, whose nesting is flat and whose length follows from the bounds of the facts. */
export const sanitiseDocument = (html: string): string => settle(html, 4);

/** A dropped element may leave a paragraph inside a paragraph, which the next reading closes; the ledger hashes what no reading changes. */
const settle = (html: string, passesLeft: number): string => {
  const clean = sanitizeHtml(html, options);
  return clean === html || passesLeft === 1 ? clean : settle(clean, passesLeft - 1);
};

const cellPatterns: ReadonlyMap<string, RegExp> = new Map([
  ['scope', /^(?:col|row)$/], ['colspan', /^(?:[1-9]|1\d|20)$/], ['rowspan', /^(?:[1-9]|1\d|20)$/],
]);

const cellAttributes = (attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => cellPatterns.get(name)?.test(value) ?? false));

const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address as a browser will read it, so that tabs and newlines hide no scheme. Relative addresses would point into Placet. */
const safeHref = (href: string | undefined): string | undefined => {
  if (href === undefined || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  return safeSchemes.has(url.protocol) ? url.href : undefined;
};
