// What a merchant may not ask of a shopper, or hardly meant to. Each guard is a row with its reason and its law. (POL-5)
import { targetOf, type ChannelPlacement, type PolicyPlacement } from './section.js';
import { asksForEverything } from './accept-all-wording.js';
import type { PolicyKind } from './policy.js';

/** A placement together with the kind of its policy. */
export type GuardedPlacement = (PolicyPlacement & { readonly kind: PolicyKind }) | ChannelPlacement;

export interface GuardedSection {
  readonly section: string;
  readonly placements: readonly GuardedPlacement[];
  /** Whether every region the form is shown in allows a box that comes ticked. */
  readonly preTickedAllowed: boolean;
}

export interface Guard {
  readonly id: string;
  readonly severity: 'refuse' | 'warn';
  readonly reason: string;
  readonly citation: string;
  /** The paths in the request that offend; empty when the section is fine. */
  readonly applies: (section: GuardedSection) => readonly string[];
}

/** Paths of the placements for which `test` holds. */
const where = (test: (placement: GuardedPlacement, section: GuardedSection, index: number) => boolean, field = '') =>
  (section: GuardedSection): readonly string[] => section.placements.flatMap((placement, index) =>
    test(placement, section, index) ? [`placements[${index}]${field}`] : []);

/** The whole list, when `section` has nothing that satisfies `wanted`. */
const lacking = (section: string, wanted: (placement: GuardedPlacement) => boolean) => (given: GuardedSection): readonly string[] =>
  given.section === section && !given.placements.some(wanted) ? ['placements'] : [];

const isKind = (placement: GuardedPlacement, ...kinds: readonly PolicyKind[]): boolean =>
  'kind' in placement && kinds.includes(placement.kind);

const isSameQuestionAsAbove = (placement: GuardedPlacement, { placements }: GuardedSection, index: number): boolean =>
  placements.slice(0, index).some(each => targetOf(each) === targetOf(placement));

const saysTheSameAsAbove = (placement: GuardedPlacement, { placements }: GuardedSection, index: number): boolean =>
  placements.slice(0, index).some(each => Object.entries(placement.text).some(([locale, text]) =>
    Object.entries(each.text).some(([other, words]) => other === locale && words.trim() === text.trim())));

export const guards = [
  {
    id: 'declaration_never_required', severity: 'refuse', citation: 'GDPR Art. 4(11), 7(4), recital 43',
    reason: 'Consent to data processing must be free. A consent declaration cannot be mandatory.',
    applies: where(placement => placement.required && isKind(placement, 'consent_declaration'), '.required'),
  },
  {
    id: 'channel_never_required', severity: 'refuse', citation: 'GDPR Art. 7(4), recital 43; 47 CFR 64.1200(f)(9)(i)(B)',
    reason: 'Marketing can never be the price of something else. A channel cannot be mandatory.',
    applies: where(placement => placement.required && 'channel' in placement, '.required'),
  },
  {
    id: 'pre_ticked_forbidden_by_region', severity: 'refuse', citation: 'CJEU C-673/17 Planet49; GDPR recital 32',
    reason: 'A box that comes ticked is no consent in a region this form is shown in. Leave it to the shopper to tick.',
    applies: where((placement, section) => placement.preTicked && !section.preTickedAllowed, '.preTicked'),
  },
  {
    id: 'pre_ticked_beyond_email', severity: 'refuse', citation: '47 CFR 64.1200(a)(2), (f)(9); WhatsApp Business Messaging Policy; Apple App Review Guideline 4.5.4',
    reason: 'No region lets a box for calls, texts or push come ticked. Only e-mail may, where the region allows it.',
    applies: where(placement => placement.preTicked && 'channel' in placement && placement.channel !== 'email', '.preTicked'),
  },
  {
    id: 'one_box_per_question', severity: 'refuse', citation: 'GDPR Art. 7(2)',
    reason: 'The same policy or channel is asked for twice in one section. Two answers to one question prove nothing.',
    applies: where(isSameQuestionAsAbove),
  },
  {
    id: 'no_accept_all', severity: 'refuse', citation: 'GDPR Art. 7(2), 7(4)',
    reason: 'One box cannot accept everything at once. Name the one policy or channel this box is about.',
    applies: section => section.placements.flatMap((placement, index) => Object.entries(placement.text)
      .filter(([, text]) => asksForEverything(text)).map(([locale]) => `placements[${index}].text.${locale}`)),
  },
  {
    id: 'boxes_told_apart', severity: 'warn', citation: 'GDPR Art. 7(2)',
    reason: 'Two boxes show the same words. A shopper should see what each of them is about.',
    applies: where(saysTheSameAsAbove, '.text'),
  },
  {
    id: 'checkout_requires_terms', severity: 'warn', citation: 'Directive 2011/83/EU Art. 6, 8; Directive 93/13/EEC Annex 1(i)',
    reason: 'Nobody has to accept the terms at checkout, so they may not bind. Add the terms as a mandatory box.',
    applies: lacking('checkout', placement => placement.required && isKind(placement, 'terms')),
  },
  {
    id: 'contact_shows_privacy', severity: 'warn', citation: 'GDPR Art. 13(1)',
    reason: 'The contact form takes personal data without the privacy statement. Add it as an optional box.',
    applies: lacking('contact', placement => isKind(placement, 'privacy', 'consent_declaration')),
  },
  {
    id: 'newsletter_asks_for_channel', severity: 'warn', citation: 'GDPR Art. 7(1); Directive 2002/58/EC Art. 13(1)',
    reason: 'The newsletter form asks for no channel, so nobody who fills it in may be written to. Add the e-mail channel.',
    applies: lacking('newsletter', placement => 'channel' in placement),
  },
] as const satisfies readonly Guard[];

export type GuardId = (typeof guards)[number]['id'];
