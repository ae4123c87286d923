// A server with a mail server beside it, and ways to wait for what follows without sleeping blindly.
import { openHouse, type House, type Shop } from '../api/harness.js';
import type { Page } from '../api/shapes.js';
import { openMailServer, type MailServer } from './mail-server.js';

export interface MailBody {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly subjectId: string | null;
  readonly nextTryAt: string | null;
  readonly letter?: { readonly to: string; readonly subject: string; readonly text: string; readonly html: string } | null;
}

export interface MailHouse extends House { readonly post: MailServer }

export const sender = 'letters@placet.example';

export const openMailHouse = async (settings: Readonly<Record<string, string>> = {}): Promise<MailHouse> => {
  const post = await openMailServer();
  const house = await openHouse({ PLACET_SMTP_URL: post.url, PLACET_MAIL_FROM: sender, ...settings });
  return Object.assign(house, { post, close: async () => { await house.services.work.stop(); await post.close(); } });
};

/** Looks until it is so; the work is kicked, because the clock of these houses stands still but for `wait`. */
export const until = async <T>(house: House, what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 400; tries++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    house.services.work.kick();
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain: ${what}`);
};

export const mailsOf = async (shop: Shop): Promise<readonly MailBody[]> => (await shop.get<Page<MailBody>>('/mails')).body.items;

/** The newest letter once it is in one of these states. */
export const settledMail = (shop: Shop, ...states: readonly string[]): Promise<MailBody> => until(shop.house, `a letter that is ${states.join(' or ')}`, async () => {
  const [newest] = await mailsOf(shop);
  return newest !== undefined && states.includes(newest.state) ? newest : undefined;
});
