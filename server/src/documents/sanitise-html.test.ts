import { expect } from 'chai';
import fc from 'fast-check';
import { policyHtmlLengthMax, sanitiseHtml } from './sanitise-html.js';

const attacks: readonly string[] = [
  '<script>alert(1)</script>', '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>', '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>', '<img/src="x"/onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>', '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>', '<iframe src="javascript:alert(1)"></iframe>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>', '<embed src="https://evil.example/x.swf">',
  '<a href="javascript:alert(1)">x</a>', '<a href="JaVaScRiPt:alert(1)">x</a>', '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&#9;script:alert(1)">x</a>', '<a href="&#106;avascript:alert(1)">x</a>', '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>', '<a href="vbscript:msgbox(1)">x</a>', '<a href="//evil.example">x</a>',
  '<a href="blob:https://evil.example/1">x</a>', '<a href="https://ok.example" onclick="alert(1)" style="position:fixed" target="_blank">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>', '<style>@import "https://evil.example/x.css";</style>', '<link rel=stylesheet href=https://evil.example>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">', '<base href="https://evil.example/">', '<form action="https://evil.example"><input name=p><button>x</button></form>',
  '<textarea><script>alert(1)</script></textarea>', '<textarea></textarea><img src=x onerror=alert(1)>', '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', '<noembed><img src=x onerror=alert(1)></noembed>',
  '<title><a title="</title><img src=x onerror=alert(1)>"></a></title>', '<template><script>alert(1)</script></template>', '<plaintext><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->', '<!--[if IE]><script>alert(1)</script><![endif]-->', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><script>alert(1)</script>',
  '<p title="<img src=x onerror=alert(1)>">x</p>', '<p id="x" class="y" data-x="z" name="location">x</p>', '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>', '<audio src=x onerror=alert(1)>', '<body onload=alert(1)>', '<marquee onstart=alert(1)>x</marquee>', '<table background="javascript:alert(1)"><tr><td>x</td></tr></table>',
  '<td colspan="1" onmouseover="alert(1)">x</td>', '<x onclick=alert(1)>x</x>', '<a href="https://ok.example/&quot;onmouseover=&quot;alert(1)">x</a>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<select><option><script>alert(1)</script></option></select>', '<isindex action=javascript:alert(1)>', '<a\u0000href="javascript:alert(1)">x</a>', '<%00script>alert(1)</script>', '<script', '<a href="https://ok.example',
];

const allowedTag = /^<(?:\/(?:h[1-6]|p|blockquote|pre|[uod]l|li|d[td]|table|caption|thead|tbody|tfoot|t[rhd]|a|strong|b|em|i|u|s|small|sub|sup|code|abbr|cite|q)|(?:h[1-6]|p|blockquote|pre|[uod]l|li|d[td]|table|caption|thead|tbody|tfoot|tr|strong|b|em|i|u|s|small|sub|sup|code|abbr|cite|q)|[bh]r \/|a(?: href="(?:https?:\/\/|mailto:)[^"<>]*" rel="noopener")?|t[hd](?: (?:scope="(?:col|row)"|(?:col|row)span="\d{1,2}"))*)>$/;

const isHarmless = (html: string): boolean => (html.match(/<[^>]*>?/g) ?? []).every(tag => allowedTag.test(tag));

describe('sanitised HTML', () => {
  it('keeps nothing active of any known attack', () => {
    for (const attack of attacks) expect(isHarmless(sanitiseHtml(attack)), `${attack} became ${sanitiseHtml(attack)}`).to.equal(true);
    expect(attacks.length).to.be.greaterThan(50);
  });

  it('keeps nothing active of attacks put into one another', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...attacks, '<p>', '</p>', '<table>', '<a href="https://ok.example/">', '"', '\'', '<', '>', '-->'), { maxLength: 8 }), (parts) => {
      const clean = sanitiseHtml(parts.join(''));
      return isHarmless(clean) && sanitiseHtml(clean) === clean;
    }), { numRuns: 400 });
  });

  it('keeps nothing active of attacks cut short anywhere', () => {
    for (const attack of attacks) {
      for (let end = 1; end < attack.length; end++) expect(isHarmless(sanitiseHtml(`<p>${attack.slice(0, end)}</p>`)), attack.slice(0, end)).to.equal(true);
    }
  });

  it('keeps what a policy is made of', () => {
    const policy = '<h2>A &amp; B</h2><p>Text <strong>bold</strong><br />next</p><ul><li>one</li></ul><table><caption>c</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';
    expect(sanitiseHtml(policy)).to.equal(policy);
  });

  it('keeps absolute links and marks them, and makes text of all others', () => {
    expect(sanitiseHtml('<a href="https://ok.example/a?b=1&amp;c=2" rel="opener" target="_top">x</a>')).to.equal('<a href="https://ok.example/a?b=1&amp;c=2" rel="noopener">x</a>');
    expect(sanitiseHtml('<a href="mailto:a@ok.example">x</a>')).to.equal('<a href="mailto:a@ok.example" rel="noopener">x</a>');
    for (const href of ['/terms', '#top', 'terms.html', 'tel:+493023125001', '']) expect(sanitiseHtml(`<a href="${href}">x</a>`)).to.equal('<a>x</a>');
  });

  it('drops the text of scripts and styles together with them', () => {
    expect(sanitiseHtml('a<script>evil()</script><style>p{}</style><title>t</title>b')).to.equal('ab');
  });

  it('refuses a text longer than a policy may be', () => {
    expect(() => sanitiseHtml('x'.repeat(policyHtmlLengthMax + 1))).to.throw(RangeError);
  });

  it('survives the deepest nesting that fits, flattened', () => {
    const clean = sanitiseHtml('<blockquote>'.repeat(policyHtmlLengthMax / '<blockquote>'.length - 1));
    expect((clean.match(/<blockquote>/g) ?? []).length).to.be.at.most(40);
  });
});
