import { expect } from 'chai';
import fc from 'fast-check';
import { documentTemplates, sampleFacts } from '@placet/templates';
import { parseSanitised, type Node } from './html-tree.js';
import { htmlToMarkdown } from './html-to-markdown.js';
import { htmlToText } from './html-to-text.js';
import { renderDocument } from './render-document.js';
import { sanitiseHtml } from './sanitise-html.js';

const markdownOf = (html: string): string => htmlToMarkdown(sanitiseHtml(html));
const textIn = (nodes: readonly Node[]): string => nodes.map(node => (typeof node === 'string' ? node : textIn(node.children))).join(' ');

describe('Markdown of a document', () => {
  it('has headings, paragraphs, lists, tables and links', () => {
    const html = '<h2>Title</h2><p>One <strong>bold</strong> <a href="https://ok.example/a">link</a></p><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>' +
      '<table><thead><tr><th>h</th><th>i</th></tr></thead><tbody><tr><td>1</td><td>2 | 3</td></tr></tbody></table><blockquote><p>q</p><p>r</p></blockquote>';
    expect(markdownOf(html)).to.equal([
      '## Title', '', 'One **bold** [link](<https://ok.example/a>)', '', '- a', '- b', '', '  1. c', '',
      '| h | i |', '| --- | --- |', '| 1 | 2 \\| 3 |', '', '> q', '> ', '> r', '',
    ].join('\n'));
  });

  it('turns no character of the text into markup', () => {
    expect(markdownOf('<p># no *em* _em_ `code` [x](javascript:y) &lt;b&gt; ![i](u)</p>'))
      .to.equal('\\# no \\*em\\* \\_em\\_ \\`code\\` \\[x\\](javascript:y) \\<b\\> \\!\\[i\\](u)\n');
    expect(['<p>1. x</p>', '<p>12) x</p>', '<p>- x</p>', '<p>+ x</p>', '<p>=== x</p>'].map(markdownOf)).to.deep.equal(['1\\. x\n', '12\\) x\n', '\\- x\n', '\\+ x\n', '\\=== x\n']);
    expect(markdownOf('<p>a<br>- b<br>1. c</p>')).to.equal('a\\\n\\- b\\\n1\\. c\n');
  });

  it('holds a link inside its brackets', () => {
    expect(markdownOf('<p><a href="https://ok.example/a b<c>d">x</a></p>')).to.equal('[x](<https://ok.example/a%20b%3Cc%3Ed>)\n');
  });

  it('holds no raw HTML, whatever came in', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '#', 'a', 'b', '"', '/', ' ', '=', '!', '-', '\n', '<p>', '<b>', '<li>', '<td>', '&lt;') }), html =>
      !/(?<!\\)<(?!https?:|mailto:)/.test(markdownOf(html))));
  });

  it('is empty for an empty document', () => {
    expect([markdownOf(''), htmlToText('')]).to.deep.equal(['', '']);
  });

  it('and its plain text lose no word of the documents', () => {
    const words = (text: string) => text.replace(/\\(?=[^\w\s])/g, '').match(/[\p{L}\p{N}@]+/gu) ?? [];
    for (const { kind, locale } of documentTemplates) {
      const rendered = renderDocument({ kind, locale, facts: sampleFacts });
      const html = rendered.ok ? rendered.value.html : '';
      const expected = words(textIn(parseSanitised(html)));
      expect(expected.length).to.be.greaterThan(100);
      expect(words(htmlToText(html)), kind).to.deep.equal(expected);
      expect(words(htmlToMarkdown(html).replace(/\]\(<[^>]*>\)/g, ']').replace(/^\d+\. /gm, '')), kind).to.deep.equal(expected);
    }
  });
});

describe('plain text of a document', () => {
  it('separates blocks, items and cells', () => {
    const html = sanitiseHtml('<h2>T</h2><p>a &amp; b</p><ul><li>c</li><li>d</li></ul><table><tr><td>e</td><td>f</td></tr><tr><td>g</td><td>h</td></tr></table>');
    expect(htmlToText(html)).to.equal('T\n\na & b\n\n- c\n- d\n\ne | f\ng | h');
  });
});
