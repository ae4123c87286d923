// Plain text of a sanitised document, for mails and for a readable diff.
import { parseSanitised, type Node } from './html-tree.js';

/** `html` comes from `sanitiseHtml`. Blocks are separated by an empty line, items begin with a dash, cells are separated by ` | `. */
export const htmlToText = (html: string): string => tidy(parseSanitised(html).map(nodeText).join(''));

const around: Readonly<Record<string, readonly [before: string, after: string]>> = {
  h1: ['\n\n', '\n\n'], h2: ['\n\n', '\n\n'], h3: ['\n\n', '\n\n'], h4: ['\n\n', '\n\n'], h5: ['\n\n', '\n\n'], h6: ['\n\n', '\n\n'],
  p: ['\n\n', '\n\n'], blockquote: ['\n\n', '\n\n'], pre: ['\n\n', '\n\n'], ul: ['\n\n', '\n\n'], ol: ['\n\n', '\n\n'], dl: ['\n\n', '\n\n'],
  table: ['\n\n', '\n\n'], caption: ['\n', '\n'], tr: ['\n', ''], li: ['\n- ', ''], dt: ['\n', ''], dd: ['\n', ''],
  th: ['', ' | '], td: ['', ' | '], br: ['\n', ''], hr: ['\n\n---\n\n', ''],
};

const nodeText = (node: Node): string => {
  if (typeof node === 'string') return node.replace(/\s+/g, ' ');
  const [before, after] = around[node.tag] ?? ['', ''];
  return before + node.children.map(nodeText).join('') + after;
};

const tidy = (text: string): string =>
  text.split('\n').map(line => line.replace(/^ +(?!- )/, '').replace(/[ |]+$/, '')).join('\n').replace(/\n{3,}/g, '\n\n').trim();
