import { expect } from 'chai';
import fc from 'fast-check';
import { sanitiseHtml } from '../documents/sanitise-html.js';
import { htmlToText } from '../documents/html-to-text.js';
import { htmlFromTyped } from './typed-html.js';

describe('What a merchant types', () => {
  it('becomes paragraphs where it is prose, with its signs as they stand', () => {
    expect(htmlFromTyped('Tea & coffee, 3 < 4.\r\nSecond line.\r\n \r\nSecond part. ')).to.equal('<p>Tea &amp; coffee, 3 &lt; 4.<br>Second line.</p>\n<p>Second part.</p>');
  });

  it('is left as it is where it holds an element', () => {
    expect(htmlFromTyped('<h2>Who we are</h2>\r\n<p>Tea House</p>')).to.equal('<h2>Who we are</h2>\n<p>Tea House</p>');
    expect(htmlFromTyped(' \r\n')).to.equal('');
  });

  it('loses no word of prose on its way through the sanitiser', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}&;.,%]{1,12}$/u);
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const shown = htmlToText(sanitiseHtml(htmlFromTyped(words.join(' '))));
      expect(shown.split(/\s+/)).to.deep.equal(words);
    }), { numRuns: 60 });
  });
});
