// What each kind of letter needs beyond its words.
import type { EmailKind, ShopperLocale } from '@placet/templates';
import { isStillAwaited } from '../consents/double-opt-in/awaited.js';
import { unnamedWording } from '../consents/double-opt-in/unnamed-wording.js';
import type { Services } from '../compose.js';
import type { Branding } from './branding.js';
import type { MailRow } from './mail-row.js';
import type { MailFields } from './render-mail.js';

export interface Writer {
  readonly links: Services['links'];
  readonly branding: Branding;
  /** Where the writer is, for dates in words. */
  readonly timezone: string;
}

type Content = Readonly<Record<string, string>>;

export interface MailKind<K extends EmailKind = EmailKind> {
  /** Holds a way in: nobody reads it here, and it is not kept once it was handed over. */
  readonly isSecret: boolean;
  /** Whether there is still a reason to send it when its turn comes. */
  isWanted(services: Pick<Services, 'database' | 'clock'>, mail: MailRow): Promise<boolean>;
  /** From what was queued to what its template asks for. */
  fill(mail: MailRow, content: Content, writer: Writer): MailFields<K>;
}

const always = (): Promise<boolean> => Promise.resolve(true);

type Kinds = { readonly [K in EmailKind]: MailKind<K> };

export const mailKinds: Kinds = {
  double_opt_in: {
    isSecret: false,
    isWanted: ({ database, clock }, { store_id: storeId, reference }) =>
      reference === null ? Promise.resolve(false) : isStillAwaited(database, storeId, reference, clock.now()),
    fill: ({ store_id: storeId, reference, locale }, content, { links, branding, timezone }) => ({
      brand: branding.name, wording: textIn(content, 'wording') === '' ? unnamedWording[locale] : textIn(content, 'wording'),
      asked: dateText(locale, Number(content.askedAt), { dateStyle: 'long', timeStyle: 'short', timeZone: timezone }),
      expires: dateText(locale, Number(content.expiresAt), { dateStyle: 'long', timeZone: timezone }),
      confirmUrl: links.confirmUrl(storeId, reference ?? ''),
    }),
  },
  policy_notice: {
    isSecret: false, isWanted: always,
    fill: ({ locale }, content, { branding, timezone }) => ({
      brand: branding.name, policy: textIn(content, 'policy'), summary: textIn(content, 'summary'), policyUrl: textIn(content, 'policyUrl'),
      effective: dateText(locale, Number(content.effectiveAt), { dateStyle: 'long', timeZone: timezone }),
    }),
  },
  invitation: { isSecret: true, isWanted: always, fill: (_mail, content, { branding }) => ({ organisation: branding.name, role: textIn(content, 'role'), url: textIn(content, 'url') }) },
  sign_in_link: { isSecret: true, isWanted: always, fill: (_mail, content, { branding }) => ({ organisation: branding.name, url: textIn(content, 'url') }) },
};

const textIn = (content: Content, name: string): string => content[name] ?? '';

/** Long dates: none of them can be misread in another country. */
const dateText = (locale: ShopperLocale, at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(at);
