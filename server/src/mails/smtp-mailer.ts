// Letters by SMTP, over a few connections that are kept open.
import { createTransport, type Transporter } from 'nodemailer';
import type { Delivery, Letter, Mailer } from './mailer.js';

/** Shorter than the minute after which work that nobody reported the end of is handed out again: a slow server must not get a letter twice for it. */
export const sendWithinMs = 45_000;

const limits = {
  maxConnections: 4, maxMessages: 100, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000,
  // A letter is what it says; nothing of it is ever fetched from a file or an address.
  disableFileAccess: true, disableUrlAccess: true,
} as const;

export class SmtpMailer implements Mailer {
  private readonly transport: Transporter;

  constructor(url: string) {
    this.transport = createTransport({ url, pool: true, ...limits });
    // A connection that fails while it is idle concerns no letter; one that carries a letter fails its `send`.
    this.transport.on('error', () => undefined);
  }

  async send(letter: Letter): Promise<Delivery> {
    if (!isSafe(letter)) return { kind: 'refused', reason: 'unsafe_header' };
    const { messageId, from, to, replyTo, subject, text, html } = letter;
    try {
      await within(sendWithinMs, this.transport.sendMail({
        messageId: `<${messageId}>`, from: { ...from }, to: { name: '', address: to }, subject, text, html,
        ...replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } },
        // RFC 3834: no machine should answer it.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      }));
      return { kind: 'accepted' };
    } catch (error) {
      return failureOf(error);
    }
  }

  async check(): Promise<string | undefined> {
    try {
      await within(sendWithinMs, this.transport.verify());
      return undefined;
    } catch (error) {
      return failureOf(error).reason;
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** Line breaks and other control characters in a header would begin another header. Nothing that holds one is sent. */
const isSafe = ({ messageId, from, to, replyTo, subject }: Letter): boolean =>
  [messageId, from.name, from.address, to, replyTo ?? '', subject].every(text => !hasControls(text)) && [from.address, to, replyTo ?? to].every(isPlainAddress);

const hasControls = (text: string): boolean => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);

const isPlainAddress = (text: string): boolean => /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(text);

interface SmtpFault { readonly code?: unknown; readonly responseCode?: unknown; readonly response?: unknown }

const failureOf = (error: unknown): { readonly kind: 'refused' | 'unavailable'; readonly reason: string } => {
  const { code, responseCode, response } = (typeof error === 'object' && error !== null ? error : {}) as SmtpFault;
  if (typeof responseCode !== 'number') return { kind: 'unavailable', reason: typeof code === 'string' && /^[A-Z]{2,20}$/.test(code) ? code : 'unknown' };
  const enhanced = typeof response === 'string' ? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] : undefined;
  const reason = `smtp_${responseCode}${enhanced === undefined ? '' : ` ${enhanced}`}`;
  // What is refused before the letter is even offered (sign-in, policy of the door) is set right by the operator, so it is tried again.
  const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return { kind: responseCode >= 500 && isAboutLetter ? 'refused' : 'unavailable', reason };
};

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { reject(Object.assign(new Error('took too long'), { code: 'ETIMEDOUT' })); }, ms).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
