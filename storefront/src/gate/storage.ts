// Holds back what scripts keep in the browser: cookies, storage, service workers. What is held is made up for after a yes.
import { d, w } from '../page.js';
import { categoryOfName, isAllowed } from './categories.js';
import { refused, replace } from './replace.js';
import { forget, wait } from './waiting.js';

const guard = (name: string, keep: () => unknown, kind: unknown): unknown => {
  const category = categoryOfName(name);
  const key = `${String(kind)} ${name}`;
  if (isAllowed(category)) {
    forget(key);
    return keep();
  }
  wait(key, category, keep);
};

const removal = /;\s*(max-age=[-0]|expires=.*[ -](19|200)\d\d )/i;

export const guardStorage = (): void => {
  const { CookieStore, ServiceWorkerContainer: Workers } = w as unknown as Record<string, { prototype: object } | undefined>;
  replace(Document.prototype, 'cookie', native => function (value) {
    const keep = (): unknown => native.call(this, value);
    const text = String(value);
    return removal.test(text) ? keep() : guard(text.split(/[=;]/)[0]!.trim(), keep, 0);
  });
  replace(CookieStore?.prototype, 'set', native => async function (...given) {
    const [what] = given as [{ name?: string }];
    await guard(what.name ?? what as string, () => native.apply(this, given), 0);
  });
  replace(Storage.prototype, 'setItem', native => function (...given) {
    guard(String(given[0]), () => native.apply(this, given), this === w.localStorage);
  });
  replace(Workers?.prototype, 'register', native => async function (...given) {
    const { pathname } = new URL(String(given[0]), d.baseURI);
    return await guard(pathname, () => native.apply(this, given), 2) ?? refused();
  });
};
