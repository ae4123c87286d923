// What was answered and is on its way to the server. It waits in the browser until it has arrived.
import { ask, parse, stringify } from './page.js';

type Letter = Readonly<Record<string, unknown>> & { readonly key: string; readonly at: number };

/** The name it is kept under: strictly necessary, as it is the proof of what the visitor asked for. */
const shelf = 'placet';
const lettersMax = 9;

/** Digits and dashes, 128 bits. */
export const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

// Without storage a letter is sent once.
const read = (): Letter[] => {
  try { return parse(localStorage.getItem(shelf) ?? '[]') as Letter[]; } catch { return []; }
};
const write = (letters: Letter[]): void => {
  try { localStorage.setItem(shelf, stringify(letters.slice(-lettersMax))); } catch { /* As said. */ }
};

/** What the server refuses for good is not tried again; sent twice counts once, by its key. */
const deliver = ({ at, ...letter }: Letter): void => {
  ask('/consents', { ...letter, ageMs: Math.max(0, Date.now() - at) }).then(({ status }) => {
    if (status < 500 && status !== 429) write(read().filter(({ key }) => key !== letter.key));
  }, () => 0);
};

export const sendWaiting = (): void => { read().forEach(deliver); };

export const send = (answers: object): void => {
  const letter = { ...answers, pageUrl: location.origin + location.pathname, key: randomId(), at: Date.now() };
  write([...read(), letter]);
  deliver(letter);
};
