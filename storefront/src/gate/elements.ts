// Holds scripts, frames, images and the like back, however they come onto the page, and lets them go when their category is allowed.
import { categoryNames } from '../categories.js';
import { addListener, d, nonce, setAttribute, w } from '../page.js';
import { addresses, fetchers, rewriteTags, tagNames } from '../rewrite/rewrite-tags.js';
import { heldCategory, isAllowed } from './categories.js';
import { replace, type Native } from './replace.js';
import { forget, releaseAllowed, wait } from './waiting.js';

const mark = 'data-placet-category';
const tags = RegExp(`^(?:${tagNames})$`, 'i');

interface Policy { createHTML: (text: string) => string; createScript: (text: string) => string; createScriptURL: (text: string) => string }
let policy: Policy | undefined;
const same = (text: string): string => text;
try {
  policy = (w as { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }).trustedTypes
    ?.createPolicy('placet', { createHTML: same, createScript: same, createScriptURL: same });
} catch { /* The page's policy does not know us: then nothing is blessed, and it refuses what it would have refused. */ }
/** Blesses (Trusted Types) only what is ours, what stood in the page's own markup, and what was blessed when it was handed over. */
export const bless = (kind: keyof Policy, text: string): string => policy ? policy[kind](text) : text;

/** Wakes what markup holds asleep. A script has to be made anew: browsers look at each only once. */
const wake = (asleep: Element): unknown => {
  const script = asleep.tagName === 'SCRIPT' ? d.createElement('script') : undefined;
  const awake = script ?? asleep;
  const isAsync = asleep.hasAttribute('async');
  for (const { name, value } of [...asleep.attributes]) {
    if (name === mark || name === 'nonce' || value === 'text/plain') continue;
    const own = name.replace('data-placet-', '');
    setAttribute.call(awake, own, script && own === 'src' ? bless('createScriptURL', value) : value);
    if (own !== name) asleep.removeAttribute(name);
  }
  asleep.removeAttribute(mark);
  if (!script) return 0;
  script.text = bless('createScript', asleep.textContent);
  script.nonce = (asleep as HTMLScriptElement).nonce || nonce || '';
  // Made by a script it would not keep its turn.
  script.async = isAsync;
  return new Promise((resolve) => {
    if (script.src && !isAsync) for (const kind of ['load', 'error']) addListener.call(script, kind, resolve); else resolve(0);
    asleep.replaceWith(script);
  });
};

/** Of a script that stands on a finished page unheld it is decided already: it has run, or came as text (`innerHTML`) and never will. */
const isOver = (element: Element): boolean => element.tagName === 'SCRIPT' && element.isConnected && !!element.getAttribute('src') && d.readyState !== 'loading';

/** Links that say where something is, and fetch nothing. */
const canWait = (element: Element): boolean => tags.test(element.tagName) && !isOver(element) && !/canon|alter|next|prev/.test((element as HTMLLinkElement).rel);

/** Looks at one element: what is marked waits for its category, what is not and should be waits for that of its address. */
const look = (element: Element): void => {
  for (const name of addresses) {
    const value = element.getAttribute(name);
    const category = value !== null && canWait(element) && heldCategory(value);
    if (!category) continue;
    setAttribute.call(element, `data-placet-${name}`, value);
    setAttribute.call(element, mark, categoryNames[category]!);
    element.removeAttribute(name);
    // A script of the page's own markup is about to be run: no type, no run.
    if (element.tagName === 'SCRIPT') {
      setAttribute.call(element, 'data-placet-type', element.getAttribute('type') ?? '');
      setAttribute.call(element, 'type', 'text/plain');
    }
  }
  const marked = element.getAttribute(mark);
  if (marked === null) return;
  const category = (categoryNames as readonly string[]).indexOf(marked);
  wait(element, category < 0 ? 3 : category, () => wake(element));
  if (isAllowed(category)) releaseAllowed();
};

const sift = (node: unknown): void => {
  if (node instanceof Element) look(node);
  if (node instanceof Element || node instanceof DocumentFragment) node.querySelectorAll(`[${mark}],[src],[srcset],link`).forEach(look);
};

/** The addresses of elements that scripts make: kept back before the browser sees them, so that nothing is fetched. */
const hold = (element: Element, value: unknown, set: () => unknown): unknown => {
  const category = canWait(element) && heldCategory(value);
  if (category) { wait(element, category, set); return; }
  forget(element);
  return set();
};

const asleep = (html: unknown, tags?: string): unknown => {
  const text = String(html);
  const rewritten = rewriteTags(text, heldCategory, tags);
  return rewritten === text ? html : typeof html === 'string' ? rewritten : bless('createHTML', rewritten);
};

/** Scripts in such text never run, so they need not be held, and must not be woken. */
const withText = (native: Native): Native => function (...given) {
  return native.apply(this, [...given.slice(0, -1) as unknown[], asleep(given.pop(), fetchers)]);
};

export const guardElements = (): void => {
  for (const kind of 'Script IFrame Image Media Embed Source Link'.split(' ')) {
    replace((w as unknown as Record<string, { prototype: Element }>)[`HTML${kind}Element`]?.prototype, addresses.join(' '), native => function (value) {
      return hold(this as Element, value, () => native.call(this, value));
    });
  }
  const element = Element.prototype;
  replace(element, 'setAttribute setAttributeNS', native => function (...given) {
    const set = (): unknown => native.apply(this, given);
    return (addresses as readonly unknown[]).includes(String(given.at(-2)).toLowerCase()) ? hold(this as Element, given.at(-1), set) : set();
  });
  replace(element, 'innerHTML outerHTML insertAdjacentHTML', withText);
  replace(Document.prototype, 'write writeln', native => function (...given) { native.call(this, asleep(given.length > 1 ? given.join('') : given[0])); });
  for (const owner of [element, Node.prototype]) {
    replace(owner, 'appendChild insertBefore replaceChild append prepend before after replaceWith insertAdjacentElement', native => function (...given) {
      given.forEach(sift);
      return native.apply(this, given);
    });
  }
  new MutationObserver((changes) => { for (const { addedNodes } of changes) addedNodes.forEach(sift); }).observe(d, { childList: true, subtree: true });
};
