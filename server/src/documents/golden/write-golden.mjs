// Writes the golden documents anew from the sample store: run after a wording was changed on purpose, then read the difference.
import { writeFileSync } from 'node:fs';
import { documentTemplates, sampleFacts } from '@placet/templates';
import { renderDocument } from '../../../dist/documents/render-document.js';

for (const { kind, locale } of documentTemplates) {
  const rendered = renderDocument({ kind, locale, facts: sampleFacts });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  writeFileSync(new URL(`${kind}.${locale}.html`, import.meta.url), rendered.value.html);
}
