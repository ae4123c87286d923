// GitHub-flavoured Markdown of a sanitised document, in which no character of the text can turn into markup. (product.md DOC-4)
import { parseSanitised, type Element, type Node } from './html-tree.js';

/** `html` comes from `sanitiseHtml`. Ends with one newline unless empty. */
export const htmlToMarkdown = (html: string): string => {
  const text = blocks(parseSanitised(html)).join('\n\n');
  return text === '' ? '' : `${text}\n`;
};

/** Block elements become one entry each; runs of text and inline elements between them become paragraphs. */
const blocks = (nodes: readonly Node[]): readonly string[] => {
  const found: string[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    const text = inline(run).trim();
    if (text !== '') found.push(startSafe(text));
    run = [];
  };
  for (const node of nodes) {
    const write = typeof node === 'string' ? undefined : blockWriters[node.tag];
    if (typeof node === 'string' || write === undefined) run.push(node);
    else {
      flush();
      found.push(...write(node).filter(text => text !== ''));
    }
  }
  flush();
  return found;
};

type BlockWriter = (element: Element) => readonly string[];

const heading = (level: number): BlockWriter => element => [`${'#'.repeat(level)} ${oneLine(element.children)}`];
const nested: BlockWriter = element => blocks(element.children);
const list = (markerOf: (index: number) => string): BlockWriter => element => [
  element.children.filter(isElement).map((item, index) => indented(blocks(item.children).join('\n\n'), markerOf(index))).join('\n'),
];

const blockWriters: Readonly<Record<string, BlockWriter>> = {
  h1: heading(1), h2: heading(2), h3: heading(3), h4: heading(4), h5: heading(5), h6: heading(6),
  p: nested, pre: nested, dl: nested, dt: nested, dd: nested,
  blockquote: element => [blocks(element.children).join('\n\n').replace(/^/gm, '> ')],
  hr: () => ['---'],
  ul: list(() => '- '),
  ol: list(index => `${index + 1}. `),
  table: element => tableBlocks(element),
};

const isElement = (node: Node): node is Element => typeof node !== 'string';

const indented = (text: string, marker: string): string => marker + text.replace(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`);

const tableBlocks = (table: Element): readonly string[] => {
  const [head, ...body] = rowsOf(table);
  if (head === undefined) return [];
  const width = Math.max(head.length, ...body.map(row => row.length));
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [[line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n')];
};

const rowsOf = (node: Element): readonly (readonly string[])[] => node.children.filter(isElement).flatMap(child =>
  (child.tag === 'tr' ? [child.children.filter(isElement).map(cell => oneLine(cell.children))] : rowsOf(child)));

const oneLine = (nodes: readonly Node[]): string => inline(nodes).replace(/\\?\n/g, ' ').trim();

const marks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };

const inline = (nodes: readonly Node[]): string => nodes.map(node => (typeof node === 'string' ? escapeMarkdown(node) : inlineElement(node))).join('');

const inlineElement = (element: Element): string => {
  if (element.tag === 'br') return '\\\n';
  const text = inline(element.children);
  const mark = marks[element.tag];
  if (mark !== undefined && text.trim() !== '') return `${mark}${text.trim()}${mark}`;
  return element.href === undefined || text.trim() === '' ? text : `[${text.trim()}](<${element.href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
};

const escapeMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');

/** What opens a list, a heading or a rule only at the start of a line. */
const startSafe = (text: string): string =>
  text.replace(/^([-+=]|\d+(?=[.)]))/gm, start => (/\d/.test(start) ? start : `\\${start}`)).replace(/^(\d+)([.)])/gm, '$1\\$2');
