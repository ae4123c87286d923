// The sheet a letter is written on: the store's name, quiet lines, light or dark as the reader has it. Nothing is loaded from anywhere.
import type { ShopperLocale } from '@placet/templates';
import type { Branding } from './branding.js';
import type { Paragraph } from './render-mail.js';

/** The letter as HTML. Styles stand at each element, because mail programs drop the rest; the block in the head only turns colours for the dark. */
export const frameMail = (locale: ShopperLocale, paragraphs: readonly Paragraph[], { name, colour, postalAddress }: Branding): string => {
  const accent = colour ?? '#0f6b4f';
  const body = paragraphs.map(paragraph => paragraphHtml(paragraph, accent)).join('\n');
  const address = postalAddress === undefined ? '' : `<br>${lines(postalAddress)}`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<style>:root { color-scheme: light dark; } @media (prefers-color-scheme: dark) { .page { background: #14171c !important; } .sheet { background: #1b1f26 !important; border-color: #2d333d !important; } .ink { color: #e8e6e1 !important; } .quiet { color: #a3a9b3 !important; } .quote { border-color: #2d333d !important; } }</style></head>
<body class="page" style="margin:0;padding:0;background:#fbfaf7">
<div class="page" style="background:#fbfaf7;padding:24px 12px">
<div class="sheet" style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #e4e1d8;border-radius:6px;padding:28px 24px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<p class="ink" style="margin:0 0 24px;font-size:19px;font-weight:650;color:#1c2430">${escape(name)}</p>
${body}
</div>
<p class="quiet" style="max-width:560px;margin:16px auto 0;padding:0 24px;font:13px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#5b6472">${escape(name)}${address}</p>
</div>
</body></html>
`;
};

const paragraphHtml = (paragraph: Paragraph, accent: string): string => {
  switch (paragraph.kind) {
    case 'words': return `<p class="ink" style="margin:0 0 16px;color:#1c2430">${lines(paragraph.text)}</p>`;
    case 'quote':
      return `<blockquote class="ink quote" style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #e4e1d8;color:#1c2430">${lines(paragraph.text)}</blockquote>`;
    case 'button': return buttonHtml(paragraph.text, paragraph.href, accent);
  }
};

/** The address in full below it, for those whose program shows no button or who look before they click. */
const buttonHtml = (text: string, href: string, accent: string): string =>
  `<p style="margin:24px 0 8px"><a href="${escape(href)}" style="display:inline-block;background:${accent};color:${inkOn(accent)};border:1px solid ${accent};border-radius:6px;padding:12px 20px;font-weight:600;text-decoration:none">${escape(text)}</a></p>
<p class="quiet" style="margin:0 0 24px;font-size:13px;color:#5b6472;overflow-wrap:anywhere;word-break:break-all">${escape(href)}</p>`;

const lines = (text: string): string => escape(text).replace(/\r?\n/g, '<br>');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, letter => entities[letter] ?? '');

/** White or black, whichever stands out more on a colour: one of them always does by 4.5 to 1 (WCAG 2.2, relative luminance). */
export const inkOn = (colour: string): string => {
  const luminance = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
};
