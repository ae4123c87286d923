// What the golden letters are filled with.
import type { EmailKind } from '@placet/templates';
import type { Branding } from '../branding.js';

export const sampleBranding: Branding = { name: 'Tea & Söhne', colour: '#204a87', postalAddress: 'Tea Lane 1\n10115 Berlin' };

export const sampleFields: Readonly<Record<EmailKind, Readonly<Record<string, string>>>> = {
  double_opt_in: {
    brand: 'Tea & Söhne', asked: '3 March 2026 at 14:02', wording: 'Send me the <tea> letter,\ntwice a month.', confirmUrl: 'https://placet.test/c/store.confirmation.code', expires: '10 March 2026',
  },
  policy_notice: {
    brand: 'Tea & Söhne', policy: 'Terms', effective: '1 April 2026', summary: 'You may now return tea within 60 days.', policyUrl: 'https://placet.test/p/pk_tea/terms',
  },
  invitation: { organisation: 'Tea & Söhne', role: 'Agent', url: 'https://placet.test/sign-in/code' },
  sign_in_link: { organisation: 'Tea & Söhne', url: 'https://placet.test/sign-in/code' },
};
