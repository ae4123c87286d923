// Holds requests of scripts to hosts that have to wait. They are refused as a lost connection would be: trackers are used to that.
import { w } from '../page.js';
import { heldCategory } from './categories.js';
import { refused, replace } from './replace.js';

const held = new WeakSet<XMLHttpRequest>();

export const guardRequests = (): void => {
  replace(w, 'fetch', native => function (what: string | URL | Request, how) {
    return heldCategory((what as Request).url || what) ? refused() : native.call(w, what, how);
  });
  replace(Navigator.prototype, 'sendBeacon', native => function (...given) { return !heldCategory(given[0]) && native.apply(this, given); });
  const request = XMLHttpRequest.prototype;
  replace(request, 'open', native => function (...given) {
    held[heldCategory(given[1]) ? 'add' : 'delete'](this as XMLHttpRequest);
    native.apply(this, given);
  });
  replace(request, 'send', native => function (...given) {
    if (held.has(this as XMLHttpRequest)) setTimeout(() => { ['error', 'loadend'].forEach(kind => (this as XMLHttpRequest).dispatchEvent(new ProgressEvent(kind))); });
    else native.apply(this, given);
  });
};
