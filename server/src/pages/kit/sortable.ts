// A list people put in order: by dragging, with the arrow keys, or with buttons that need no script. The order is the form's `order` fields.
import type { Viewer } from '../viewer.js';

export interface SortableItem { readonly key: string; readonly name: string; readonly text?: string; readonly href?: string; readonly note?: string }

export const sortableModel = ({ t }: Viewer, { id, label, action, token, items, refreshes }: {
  readonly id: string; readonly label: string; readonly action: string; readonly token: string; readonly items: readonly SortableItem[];
  /** The id of what on the same page shows the order too, and is taken anew once it was kept. */
  readonly refreshes?: string;
}): object => {
  const words = t.kit.sortable;
  return {
    id, label, action, token, refreshes, keep: words.keep, moved: words.moved('{name}', '{place}', '{total}'), kept: words.kept, failed: words.failed,
    items: items.map(({ key, name, text, href, note }, at) => ({
      key, name, text, href, note, up: words.up(name), down: words.down(name), handle: words.handle(name), isFirst: at === 0, isLast: at === items.length - 1,
    })),
  };
};

/**
 * The order a form asks for: `order` is every key once, `move` is `<key>:up` or `<key>:down`. Undefined when the keys are not those that are there,
 * because somebody else changed the list meanwhile.
 */
export const readOrder = (keys: readonly string[], order: readonly string[], move: string): string[] | undefined => {
  const asked = order.length === 0 ? [...keys] : [...order];
  if (asked.length !== keys.length || new Set(asked).size !== keys.length || !asked.every(key => keys.includes(key))) return undefined;
  if (move === '') return asked;
  const [, key = '', direction] = /^(.+):(up|down)$/.exec(move) ?? [];
  const from = asked.indexOf(key);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0) return undefined;
  if (to < 0 || to >= asked.length) return asked;
  asked.splice(from, 1);
  asked.splice(to, 0, key);
  return asked;
};
