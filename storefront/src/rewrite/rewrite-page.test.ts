import { expect } from 'chai';
import * as fc from 'fast-check';
import { rewritePage, type HostsByCategory } from './rewrite-page.js';

const hosts: HostsByCategory = ['cdn.example', 'stats.example', '', 'ads.example'];
const rewritten = (html: string): string => rewritePage(html, hosts, 'https://shop.example/tea');

describe('A page whose tags have to wait', () => {
  it('asks no held host for anything: scripts, images, frames, style sheets, with all their attributes kept', () => {
    expect(rewritten('<script async src="https://ads.example/a.js"></script>')).to.equal('<script data-placet-category=targeting async data-placet-src="https://ads.example/a.js"></script>');
    expect(rewritten('<img alt="a > b" src=//eu.stats.example/p.gif?a=1&amp;b=2>')).to.equal('<img data-placet-category=performance alt="a > b" data-placet-src=//eu.stats.example/p.gif?a=1&amp;b=2>');
    expect(rewritten('<IFRAME SRC=\'https://ads.example/f\'></IFRAME>')).to.equal('<IFRAME data-placet-category=targeting data-placet-SRC=\'https://ads.example/f\'></IFRAME>');
    expect(rewritten('<link rel="preload" href="https://stats.example/s.js">')).to.include('data-placet-href');
  });

  it('leaves alone what need not wait, what is text, and links that fetch nothing', () => {
    for (const html of [
      '<script src="/own.js"></script>', '<script src="https://cdn.example/x.js"></script>', '<img alt="" src="photo.jpg">', '<a href="https://ads.example/">ads</a>',
      '<!-- <script src="https://ads.example/a.js"></script> -->', '<script>document.write("<img src=\'https://ads.example/p\'>")</script>',
      '<textarea><img src="https://ads.example/p"></textarea>', '<title>a <b</title>', '<script data-placet-category="targeting" data-placet-src="https://ads.example/a.js"></script>',
    ]) expect(rewritten(html), html).to.equal(html);
  });

  it('changes nothing twice, and nothing of a page without held hosts', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<img src="https://ads.example/1">', '<script src=https://stats.example/2></script>', '<script>1 < 2</script>', '<!-- x -->', 'a "b" \'c\'', '<br/>', '<', '>');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const html = parts.join('');
      expect(rewritten(rewritten(html))).to.equal(rewritten(html));
      expect(rewritePage(html, ['', '', '', ''], 'https://shop.example/')).to.equal(html);
    }));
  });
});
