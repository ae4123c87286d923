// Pages of a shop with tags of every kind, marked in the way of whoever is to hold them.
import { trackerHosts, type TrackerWeb } from './tracker-web.js';

export type TagCategory = 'performance' | 'functional' | 'targeting';

/** How a tool wants what waits to be written: attributes for scripts, and for what has an address. */
export interface Marking {
  readonly script: (category: TagCategory, address: string | undefined, attributes: string, isModule: boolean) => string;
  readonly element: (tag: 'img' | 'iframe', category: TagCategory, address: string) => string;
}

/** As shops write it today, with nothing that holds it. */
export const unmarked: Marking = {
  script: (_category, address, attributes, isModule) => `<script ${isModule ? 'type="module" ' : ''}${address === undefined ? '' : `src="${address}" `}${attributes}>`,
  element: (tag, _category, address) => tag === 'img' ? `<img alt="" src="${address}">` : `<iframe title="frame" src="${address}"></iframe>`,
};

export const placetMarking: Marking = {
  script: (category, address, attributes, isModule) => `<script type="text/plain" data-placet-category="${category}" ${isModule ? 'data-placet-type="module" ' : ''}${
    address === undefined ? '' : `data-placet-src="${address}" `}${attributes}>`,
  element: (tag, category, address) => tag === 'img'
    ? `<img alt="" data-placet-category="${category}" data-placet-src="${address}">`
    : `<iframe title="frame" data-placet-category="${category}" data-placet-src="${address}"></iframe>`,
};

/** What a tag of the page's own is called in `ran`, and the category whose yes it needs. */
export const markedTags = {
  inline: 'performance', sync: 'targeting', async: 'performance', defer: 'targeting', module: 'functional',
} as const satisfies Record<string, TagCategory>;

/** Tags that stand in the page's own markup. */
export const markedPart = ({ urlOf }: Pick<TrackerWeb, 'urlOf'>, { script, element }: Marking): string => {
  const tag = (name: keyof typeof markedTags): string => urlOf(trackerHosts[markedTags[name]], `/tag.js?n=${name}`);
  const pixel = urlOf(trackerHosts.performance, '/pixel?n=inline');
  const inline = `(window.ran = window.ran || []).push('inline'); document.cookie = 't_inline=1; path=/'; new Image().src = '${pixel}';`;
  return [
    `${script('performance', undefined, '', false)}${inline}</script>`,
    `${script('targeting', tag('sync'), '', false)}</script>`,
    `${script('performance', tag('async'), 'async', false)}</script>`,
    `${script('targeting', tag('defer'), 'defer', false)}</script>`,
    `${script('functional', tag('module'), '', true)}</script>`,
    element('img', 'targeting', urlOf(trackerHosts.targeting, '/pixel?n=img')),
    element('iframe', 'functional', urlOf(trackerHosts.functional, '/frame?n=iframe')),
  ].join('\n');
};

/**
 * What scripts of the shop do, unmarked: put tags in, ask hosts, keep things. All of it is for `targeting` but `visits`, declared for `performance`.
 */
export const injectedPart = ({ urlOf }: Pick<TrackerWeb, 'urlOf'>): string => {
  const ads = (path: string): string => urlOf(trackerHosts.targeting, path);
  return `<div id="slot"></div><div id="other"></div><script>
    var s = document.createElement('script'); s.src = '${ads('/tag.js?n=injected')}'; document.head.appendChild(s);
    var a = document.createElement('script'); a.setAttribute('src', '${ads('/tag.js?n=attribute')}'); document.getElementById('slot').append(a);
    document.head.appendChild(document.createRange().createContextualFragment('<script src="${ads('/tag.js?n=fragment')}"><\\/script>'));
    var m = document.createElement('script'); m.async = true; m.src = '${urlOf(trackerHosts.tagManager, '/manager.js')}'; document.head.insertBefore(m, document.head.firstChild);
    document.getElementById('other').innerHTML = '<img alt="" src="${ads('/pixel?n=innerhtml')}">';
    document.getElementById('other').insertAdjacentHTML('beforeend', '<iframe title="f" src="${ads('/frame?n=adjacent')}"></iframe>');
    var f = document.createElement('iframe'); f.title = 'f'; f.src = '${ads('/frame?n=made')}'; document.getElementById('slot').appendChild(f);
    new Image().src = '${ads('/pixel?n=image')}';
    document.write('<scr' + 'ipt src="${ads('/tag.js?n=written')}"></scr' + 'ipt>');
    fetch('${ads('/collect?n=fetch')}', { mode: 'no-cors', method: 'POST', body: 'x' }).catch(function () {});
    navigator.sendBeacon('${ads('/collect?n=beacon')}', 'x');
    var x = new XMLHttpRequest(); x.open('POST', '${ads('/collect?n=xhr')}'); x.onerror = function () {}; x.send('x');
    if (navigator.serviceWorker) navigator.serviceWorker.register('/push-worker.js').catch(function () {});
    document.cookie = 'undeclared=1; path=/; max-age=999';
    localStorage.setItem('undeclared', '1');
    document.cookie = 'visits=1; path=/; max-age=999';
    document.cookie = 'cart=7; path=/';
  </script>`;
};

export const shopPage = (head: string, ...parts: readonly string[]): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Shop</title></head>
<body><main><h1>Tea</h1><p>Assam, Darjeeling, Ceylon.</p><form id="newsletter"><label>E-mail <input type="email" name="email"></label><button>Sign up</button></form></main>
${parts.join('\n')}<footer><p>Shop One</p></footer></body></html>`;
