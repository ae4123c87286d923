// Writes the golden letters anew: run after a wording was changed on purpose, then read the difference.
import { writeFileSync } from 'node:fs';
import { emailTemplates } from '@placet/templates';
import { renderMail } from '../../../dist/mails/render-mail.js';
import { sampleBranding, sampleFields } from '../../../dist/mails/golden/samples.js';

for (const { kind, locale } of emailTemplates) {
  const { subject, text, html } = renderMail(kind, locale, sampleFields[kind], sampleBranding);
  writeFileSync(new URL(`${kind}.${locale}.txt`, import.meta.url), `Subject: ${subject}\n\n${text}`);
  if (locale === 'en') writeFileSync(new URL(`${kind}.${locale}.html`, import.meta.url), html);
}
