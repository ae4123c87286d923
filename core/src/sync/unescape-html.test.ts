import { expect } from 'chai';
import { unescapeHtml } from './unescape-html.js';

describe('undoing HTML escapes in cells', () => {
  it('resolves named and numeric entities, once', () => {
    expect(unescapeHtml('D&#039;Exemple-O&#x27;Brien &amp; S&#246;hne &lt;&quot;&gt;')).to.equal('D\'Exemple-O\'Brien & Söhne <">');
    expect(unescapeHtml('&amp;lt;')).to.equal('&lt;');
  });

  it('leaves alone what names no character', () => {
    for (const text of ['A & B', '&unknown;', '&#0;', '&#xD800;', '&#9999999;', '&#;', 'R&D;']) expect(unescapeHtml(text)).to.equal(text);
  });
});
