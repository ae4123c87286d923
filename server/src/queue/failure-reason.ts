// What may be kept of an error: other people's libraries put addresses and numbers into their messages.
const reasonCharactersMax = 300;

const personal: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>(),;:@]{1,64}@[^\s"'<>(),;:@]{1,255}/g, '[address]'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '[ip]'],
  [/\+?\d[\d ().-]{5,18}\d/g, '[number]'],
];

/** One line of at most 300 characters, with addresses, IPs and long numbers taken out. */
export const failureReason = (error: unknown): string => {
  const message = error instanceof Error ? error.message : 'something that is no error was thrown';
  const line = message.slice(0, 4 * reasonCharactersMax).replace(/\s+/g, ' ').trim();
  const clean = personal.reduce((text, [pattern, name]) => text.replace(pattern, name), line);
  return clean === '' ? 'an error without a message' : clean.slice(0, reasonCharactersMax);
};
