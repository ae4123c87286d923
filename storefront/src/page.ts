// The browser's own functions, taken before anything of the shop runs: what a page puts in their place later does not reach us.
export const w = window;
export const d = document;
export const { parse, stringify } = JSON;
export const nativeFetch = w.fetch.bind(w);
export const addListener = EventTarget.prototype.addEventListener;
export const setAttribute = Element.prototype.setAttribute;
export const cookies = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');

/** The element that loaded us: its nonce is what a strict policy of the page lets us pass on. */
export const nonce = d.currentScript?.nonce;
