// Whether somebody who was never asked may be asked by e-mail now. Asking for consent by e-mail is itself direct marketing, so a broken form is no licence to
// write to everyone who saw it: BGH VI ZR 225/17 (a request for feedback is advertising), ICO monetary penalties against Flybe and Honda Motor Europe
// (27 March 2017: mails asking for marketing preferences), Directive 2002/58/EC Art. 13(1). (LED-11)
import { marketingRulesFor } from '../regions/rules/rules-for.js';
import { channelReport, type Standings } from './fold.js';

export type Reconfirmation =
  | { readonly may: true; readonly citation: string }
  /** `answered`: with yes or no, and that stands. `waiting`: a confirmation is under way. `region`: the law wants a yes before anything is sent. */
  | { readonly may: false; readonly why: 'answered' | 'waiting' | 'region'; readonly citation: string | null };

/**
 * `region` is where the person was when last seen; null is held to the strictest. The customer exception and implied consent need a purchase and what was
 * told at it, which the ledger does not know, so they open nothing here; the gate may still allow such a message one by one.
 */
export const mayBeAskedByEmail = (region: string | null, standings: Standings): Reconfirmation => {
  const { state } = channelReport(standings, 'email');
  if (state === 'pending') return { may: false, why: 'waiting', citation: null };
  if (state !== 'unknown') return { may: false, why: 'answered', citation: null };
  const rules = marketingRulesFor(region ?? '');
  const citation = rules.channels.email.citations.join('; ');
  const isOpen = rules.consentRules.mayAskForConsentByMarketingChannel && rules.channels.email.statutoryFloor === 'opt_out';
  return isOpen ? { may: true, citation } : { may: false, why: 'region', citation };
};
