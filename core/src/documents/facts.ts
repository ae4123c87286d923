// What is known about a store, as far as the four documents need it. Nearly everything may still be unknown: the completeness
// check names what a document lacks. Names follow the data dictionary of the clause list (GDPR, Dir. 2011/83/EU, Dir. 2000/31/EC).
import { z } from 'zod';
import { channels, cookieCategories } from '../consents/channels.js';
import { err, ok, type Result } from '../kernel/result.js';
import {
  contractConclusions, contractStorages, disputeStances, durationUnits, legalBases, offerKinds, provisionDuties,
  returnCostBearers, transferBases, withdrawalExclusions,
} from './fact-values.js';
import { lineOf, localeTag, wordsOf } from './words.js';

const name = lineOf(200);
const email = z.email().max(254);
const phone = z.string().regex(/^\+?[0-9][0-9 ()/.-]{2,38}$/, 'a phone number');
const url = z.url({ protocol: /^https?$/, hostname: /^[^\s<>"]+$/ }).max(2000);
const country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code');
const day = z.iso.date();
const sentence = wordsOf(500);
const paragraph = wordsOf(3000);

const address = z.strictObject({
  street: name.optional(), postalCode: lineOf(20).optional(), city: name.optional(), region: name.optional(),
  country: country.optional(),
});

const party = z.strictObject({ name: name.optional(), address: address.optional(), email: email.optional() });

const merchant = z.strictObject({
  legalName: name.optional(), tradingName: name.optional(), representative: name.optional(),
  address: address.optional(), complaintAddress: address.optional(),
  email: email.optional(), phone: phone.optional(), otherChannels: z.array(name).max(20).optional(),
  register: z.strictObject({ court: name.optional(), number: lineOf(60).optional() }).optional(),
  vatId: lineOf(40).optional(), authorisation: sentence.optional(),
});

const store = z.strictObject({
  url: url.optional(), languages: z.array(localeTag).max(50).optional(),
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 currency code')).max(200).optional(),
  countriesShippedTo: z.array(country).max(260).optional(),
  paymentProviders: z.array(name).max(100).optional(), shippingProviders: z.array(name).max(100).optional(),
  deliveryDaysMax: z.int().min(1).max(365).optional(),
});

const offer = z.strictObject({
  kinds: z.array(z.enum(offerKinds)).max(offerKinds.length).optional(),
  guarantees: paragraph.optional(), conformityNoticeUrl: url.optional(),
});

const contract = z.strictObject({
  conclusion: z.enum(contractConclusions).optional(), orderSteps: paragraph.optional(),
  storage: z.enum(contractStorages).optional(), governingLaw: country.optional(),
  codesOfConduct: z.array(z.strictObject({ name, url })).max(20).optional(),
  disputes: z.strictObject({
    stance: z.enum(disputeStances).optional(), body: name.optional(), url: url.optional(),
  }).optional(),
  reviews: paragraph.optional(), accessibilityUrl: url.optional(),
});

/** Fourteen days are the least the law gives (Dir. 2011/83/EU Art. 9(1)); a merchant may give more. */
const withdrawal = z.strictObject({
  days: z.int().min(14).max(365).optional(), functionUrl: url.optional(), returnAddress: address.optional(),
  returnCostBearer: z.enum(returnCostBearers).optional(), nonPostableReturnCost: sentence.optional(),
  exclusions: z.array(z.enum(withdrawalExclusions)).max(withdrawalExclusions.length).optional(),
});

const automatedDecision = z.strictObject({
  name: sentence.optional(), logic: paragraph.optional(), consequences: paragraph.optional(),
});

const privacy = z.strictObject({
  contactEmail: email.optional(), requestUrl: url.optional(), dpo: party.optional(),
  euRepresentative: party.optional(), ukRepresentative: party.optional(),
  automatedDecisions: z.array(automatedDecision).max(20).optional(),
});

const processing = z.strictObject({
  purpose: sentence.optional(), legalBasis: z.enum(legalBases).optional(), legitimateInterest: sentence.optional(),
  dataCategories: z.array(sentence).max(50).optional(), source: sentence.optional(), retention: sentence.optional(),
  provision: z.enum(provisionDuties).optional(),
});

const processor = z.strictObject({
  name: name.optional(), purpose: sentence.optional(), country: country.optional(), transferBasis: z.enum(transferBases).optional(),
});

export const durationSchema = z.union([
  z.literal('session'), z.literal('until_deleted'),
  z.strictObject({ amount: z.int().min(1).max(10_000), unit: z.enum(durationUnits) }),
]);
export type Duration = z.infer<typeof durationSchema>;

const cookie = z.strictObject({
  name: name.optional(), provider: name.optional(), purpose: sentence.optional(), duration: durationSchema.optional(),
  category: z.enum(cookieCategories).optional(), thirdPartyAccess: z.array(name).max(20).optional(),
});

const marketing = z.strictObject({
  channel: z.enum(channels).optional(), content: sentence.optional(), dataCategories: z.array(sentence).max(50).optional(),
  providers: z.array(name).max(20).optional(), isMeasured: z.boolean().optional(),
});

/** The facts of one store. Unknown fields are refused; every text and every list is bounded. */
export const storeFactsSchema = z.strictObject({
  doc: z.strictObject({ version: z.int().min(1).max(1_000_000).optional(), lastUpdated: day.optional() }).optional(),
  merchant: merchant.optional(), store: store.optional(), offer: offer.optional(), contract: contract.optional(),
  withdrawal: withdrawal.optional(), privacy: privacy.optional(),
  processing: z.array(processing).max(100).optional(), processors: z.array(processor).max(200).optional(),
  supervisoryAuthority: z.strictObject({ name: name.optional(), address: lineOf(300).optional(), url: url.optional() }).optional(),
  cookies: z.array(cookie).max(500).optional(),
  consent: z.strictObject({ withdrawUrl: url.optional(), ageMin: z.int().min(13).max(16).optional() }).optional(),
  marketing: z.array(marketing).max(channels.length).optional(), hasSoftOptIn: z.boolean().optional(),
});
export type StoreFacts = z.infer<typeof storeFactsSchema>;

/** Facts from outside, checked; `details` names each place that is wrong, never the value that stood there. */
export const parseStoreFacts = (input: unknown): Result<StoreFacts, 'validation_failed'> => {
  const parsed = storeFactsSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const details = parsed.error.issues.slice(0, 100).map(issue => ({ path: pathText(issue.path), message: issue.message.slice(0, 200) }));
  return err('validation_failed', 'The facts of this store cannot be used as they are.', details);
};

const pathText = (path: readonly PropertyKey[]): string => {
  const text = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '').slice(0, 200);
};
