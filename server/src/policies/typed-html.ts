// A merchant may paste HTML or just write. What has no element in it is prose: a blank line begins a paragraph, a line break stays one.

const element = /<\/?[a-z][^>]*>/i;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The HTML of what was typed, not yet sanitised. Browsers send line ends of two characters, which would be another text to a hash. */
export const htmlFromTyped = (typed: string): string => {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (text === '' || element.test(text)) return text;
  return text.split(/\n[ \t]*\n\s*/).map(part => `<p>${part.replace(/[&<>]/g, sign => escapes[sign] ?? sign).replaceAll('\n', '<br>')}</p>`).join('\n');
};
