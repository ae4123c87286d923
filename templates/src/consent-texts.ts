// Suggested wordings for checkboxes. A merchant may change them; what the shopper saw is what the ledger keeps.
// Terms are accepted, a privacy notice is only acknowledged (it is information, GDPR Art. 13, and no consent), and marketing is
// consented to per channel, naming sender, content and withdrawal (EDPB Guidelines 05/2020 para 64).
import { channels, type Channel } from '@placet/core';
import { documentLocales, type DocumentLocale } from './locales.js';

export type ConsentPurpose = 'terms' | 'privacy' | 'consent_declaration' | `channel:${Channel}`;

export interface ConsentText {
  readonly purpose: ConsentPurpose;
  readonly locale: DocumentLocale;
  /** Plain text, in which `{merchant}` stands for the merchant's name. */
  readonly text: string;
}

const texts: Readonly<Record<DocumentLocale, Readonly<Record<ConsentPurpose, string>>>> = {
  en: {
    terms: 'I accept the terms and conditions.',
    privacy: 'I have taken note of the privacy policy.',
    consent_declaration: 'I agree that {merchant} may contact me for marketing as described in the declaration of consent. I can withdraw this at any time.',
    'channel:email': 'Yes, {merchant} may send me news and offers by e-mail. I can withdraw this at any time, for example with the link in every e-mail.',
    'channel:sms': 'Yes, {merchant} may send me news and offers by text message (SMS). I can withdraw this at any time.',
    'channel:whatsapp': 'Yes, {merchant} may send me news and offers on WhatsApp. I can withdraw this at any time.',
    'channel:push': 'Yes, {merchant} may send me news and offers as push notifications. I can withdraw this at any time.',
    'channel:phone': 'Yes, {merchant} may call me by telephone about news and offers. I can withdraw this at any time.',
    'channel:post': 'Yes, {merchant} may send me news and offers by post. I can withdraw this at any time.',
  },
  de: {
    terms: 'Ich akzeptiere die Allgemeinen Geschäftsbedingungen.',
    privacy: 'Ich habe die Datenschutzerklärung zur Kenntnis genommen.',
    consent_declaration: 'Ich willige ein, dass {merchant} mich zu Werbezwecken so kontaktiert, wie es die Einwilligungserklärung beschreibt. Das kann ich jederzeit widerrufen.',
    'channel:email': 'Ja, {merchant} darf mir Neuigkeiten und Angebote per E-Mail senden. Das kann ich jederzeit widerrufen, zum Beispiel über den Link in jeder E-Mail.',
    'channel:sms': 'Ja, {merchant} darf mir Neuigkeiten und Angebote per SMS senden. Das kann ich jederzeit widerrufen.',
    'channel:whatsapp': 'Ja, {merchant} darf mir Neuigkeiten und Angebote per WhatsApp senden. Das kann ich jederzeit widerrufen.',
    'channel:push': 'Ja, {merchant} darf mir Neuigkeiten und Angebote als Push-Mitteilung senden. Das kann ich jederzeit widerrufen.',
    'channel:phone': 'Ja, {merchant} darf mich zu Neuigkeiten und Angeboten anrufen. Das kann ich jederzeit widerrufen.',
    'channel:post': 'Ja, {merchant} darf mir Neuigkeiten und Angebote per Post senden. Das kann ich jederzeit widerrufen.',
  },
};

const channelPurposes = channels.map(channel => `channel:${channel}` as const);
const purposes: readonly ConsentPurpose[] = ['terms', 'privacy', 'consent_declaration', ...channelPurposes];

export const consentTexts: readonly ConsentText[] = documentLocales.flatMap(locale =>
  purposes.map(purpose => ({ purpose, locale, text: texts[locale][purpose] })));

/** The suggested wording with the merchant's name in it: plain text, not yet escaped for HTML. */
export const suggestConsentText = (purpose: ConsentPurpose, locale: DocumentLocale, merchantName: string): string =>
  texts[locale][purpose].replace('{merchant}', () => merchantName);
