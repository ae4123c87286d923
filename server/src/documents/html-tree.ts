// Reads the HTML that sanitiseHtml wrote, and only that: every tag is closed, every text escaped, every attribute quoted.
export interface Element { readonly tag: string; readonly href: string | undefined; readonly children: readonly Node[] }
export type Node = string | Element;

/** The nodes of sanitised HTML, texts unescaped. */
export const parseSanitised = (html: string): readonly Node[] => {
  const root: Open = { tag: '', href: undefined, children: [] };
  const open: Open[] = [root];
  for (const [, closing, opening, attributes = '', text] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescapeHtml(text));
    else if (closing !== undefined) closeTo(open, closing);
    else if (opening !== undefined) {
      const element: Open = { tag: opening, href: hrefOf(attributes), children: [] };
      parent.children.push(element);
      if (!voidTags.has(opening)) open.push(element);
    }
  }
  return root.children;
};

interface Open { readonly tag: string; readonly href: string | undefined; readonly children: Node[] }

const token = /<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*) ?\/?>|([^<]+)/g;
const voidTags: ReadonlySet<string> = new Set(['br', 'hr']);

const closeTo = (open: Open[], tag: string): void => {
  if (open.length > 1 && open.at(-1)?.tag === tag) open.pop();
};

const hrefOf = (attributes: string): string | undefined => {
  const found = / href="([^"]*)"/.exec(attributes)?.[1];
  return found === undefined ? undefined : unescapeHtml(found);
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescapeHtml = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole);
