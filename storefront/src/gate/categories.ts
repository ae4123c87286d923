// Which category an address or a name falls into. Zero is what may always be: the strictly necessary.
import { choiceIn, grantedBy, type Choice } from '../choice.js';
import { cookies, d } from '../page.js';
import { settings } from '../placed-settings.js';

export const readChoice = (): Choice => {
  // Sandboxed pages throw here.
  try { return choiceIn(cookies?.get?.call(d) as string, settings.m); } catch { return undefined; }
};

export const chosen = readChoice();

/** What is allowed right now, and of which categories something ran on this page; bits as in a choice. */
export const state = { granted: grantedBy(chosen?.[0] ?? 0), ran: 0 };

export const isAllowed = (category: number): number => {
  const bit = state.granted & 1 << category;
  state.ran |= bit;
  return bit;
};

const hosts: Record<string, number> = Object.create(null) as Record<string, number>;
settings.h.forEach((list, category) => { for (const host of list.split(' ')) hosts[host] = category; });

/** The category an address has to wait for; 0 when it may be reached. Unknown hosts of others wait for the last, where the shop wants that. */
export const heldCategory = (address: unknown): number => {
  try {
    const own = d.location.hostname;
    const { hostname } = new URL(String(address), d.baseURI);
    let name = hostname;
    while (name && hosts[name] === undefined) name = name.split('.').slice(1).join('.');
    const category = hosts[name] ?? (settings.s && hostname && hostname !== own ? 3 : 0);
    return isAllowed(category) ? 0 : category;
  } catch { return 0; }
};

const names = settings.n.map(list => RegExp(`^(?:${list.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/ /g, '|')})$`));

/** -1 for a name nobody declared. */
export const declaredCategory = (name: string): number => names.findIndex(pattern => pattern.test(name));

/** What nobody declared waits for the last category: a visitor who was told nothing of it has agreed to nothing. */
export const categoryOfName = (name: string): number => {
  const category = declaredCategory(name);
  return category < 0 ? 3 : category;
};
