// A real mail server that takes, refuses, postpones or breaks off, as the test says.
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface Taken { readonly from: string; readonly to: string; readonly raw: string }

/** What the server does with the next letter: once each, then it takes them. */
export type Mood = 'take' | 'refuse' | 'postpone' | 'break' | 'take_and_break';

export interface MailServer {
  readonly url: string;
  readonly taken: readonly Taken[];
  /** Every attempt at a recipient, also those turned away. */
  readonly tries: () => number;
  next(...moods: readonly Mood[]): void;
  close(): Promise<void>;
}

const answer = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

export const openMailServer = async (): Promise<MailServer> => {
  const taken: Taken[] = [];
  const moods: Mood[] = [];
  let tries = 0;
  const moodOf = new WeakMap<SMTPServerSession, Mood>();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 500,
    onRcptTo: ({ address }, session, done) => {
      tries += 1;
      const mood = moods.shift() ?? 'take';
      moodOf.set(session, mood);
      if (mood === 'refuse') done(answer(550, `5.1.1 <${address}> unknown`));
      else if (mood === 'postpone') done(answer(451, `4.3.0 try <${address}> later`));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      const mood = moodOf.get(session) ?? 'take';
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (mood === 'break') cut(server, session);
      });
      stream.on('end', () => {
        if (mood === 'break') return;
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address).join(), raw: Buffer.concat(chunks).toString() });
        if (mood === 'take_and_break') cut(server, session); else done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => { resolve(); }); });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`, taken, tries: () => tries, next: (...wanted) => { moods.push(...wanted); },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); }),
  };
};

/** Breaks the connection off without a word. */
const cut = (server: SMTPServer, { id }: SMTPServerSession): void => {
  for (const connection of server.connections as unknown as Iterable<{ id: string; _socket: { destroy(): void } }>) {
    if (connection.id === id) connection._socket.destroy();
  }
};

/** The text of a header, unfolded and decoded (RFC 2047). */
export const headerOf = (raw: string, name: string): string => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  return value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) => kind.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64').toString()
    : decodeQuoted(text.replaceAll('_', ' ')));
};

const decodeQuoted = (text: string): string => {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

/** The parts of a letter in plain words, text and HTML after each other. */
export const bodyOf = (raw: string): string => {
  const parts = raw.split(/\r\n--[-_\w.=]+(?:--)?\r\n/).slice(1);
  return (parts.length === 0 ? [raw] : parts).map((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const body = rest.join('\r\n\r\n');
    if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
    return /quoted-printable/i.test(head) ? decodeQuoted(body) : body;
  }).join('\n');
};
