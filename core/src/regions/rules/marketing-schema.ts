// What the marketing law of one region looks like as data. Strict: a field nobody knows is a mistake, not an extra.
import { z } from 'zod';

export const ruleChannels = ['email', 'sms', 'whatsapp', 'push', 'phone'] as const;
export type RuleChannel = (typeof ruleChannels)[number];

/** Strictest first, judged by who may be written to: those who acted, buyers of similar goods, anyone with a relationship, anyone silent. */
export const stanceNames = ['explicit', 'soft_opt_in', 'implied', 'opt_out'] as const;
export type StanceName = (typeof stanceNames)[number];

const text = z.string().min(1);
const flag = z.boolean();
const count = z.int().nonnegative();
const day = z.iso.date();
const channel = z.enum(ruleChannels);
const stance = z.enum(stanceNames);
const channelList = z.array(channel);
const perChannel = <T extends z.ZodType>(value: T) => z.strictObject({ email: value, sms: value, whatsapp: value, push: value, phone: value });
const perSomeChannels = <T extends z.ZodType>(value: T) =>
  z.strictObject({ email: value.optional(), sms: value.optional(), whatsapp: value.optional(), push: value.optional(), phone: value.optional() });

/** The customer exception: what must have been so when the address was given, and what must be so in each message. */
export const softOptInSchema = z.strictObject({
  obtainedInContextOfSale: flag, negotiationsCount: flag, ownSimilarProductsOnly: flag, sameSellerOnly: flag, optOutOfferedAtCollection: flag,
  optOutOfferedEachMessage: flag, optOutFreeOfCharge: flag, notOptedOut: flag, timeLimitMonths: count.nullable(),
  notOnRegistry: text.optional(), timeLimitFrom: text.optional(), sameKindOfGoods: flag.optional(), note: text.optional(),
});

const conditions = softOptInSchema.partial().extend({
  /** What consent may be implied from, and for how many months; null means the statute names no end. */
  basis: z.array(z.enum(['purchase', 'enquiry'])).optional(),
  purchaseTimeLimitMonths: count.nullable().optional(), enquiryTimeLimitMonths: count.optional(), productPurchaseLimitMonths: count.optional(),
  enquiryLimitIsProductChoice: flag.optional(), clockRule: text.optional(), senderMustProve: flag.optional(),
  otherBases: z.array(z.strictObject({ kind: text, months: count.optional(), from: text.optional(), relevantToRole: flag.optional() })).optional(),
  ongoingRelationshipRequiredByRegulator: flag.optional(), strictSwitch: text.optional(), directlyRelatedToRelationship: flag.optional(),
  privacyNoticeShown: flag.optional(), informedOfAdUseAtCollection: flag.optional(), easyUnsubscribe: flag.optional(),
  writtenConsent: text.optional(), numberMustBeNamed: flag.optional(), disclosures: z.array(text).optional(), consentForm: text.optional(),
  conditionOfPurchaseAllowed: flag.optional(), sellerNamed: flag.optional(), ebrMonthsPurchase: count.optional(), ebrMonthsEnquiry: count.optional(),
  platformBlocked: flag.optional(), registryCheck: text.optional(), preferenceCheck: text.optional(),
  registryUpload: text.optional(), uploadWithinBusinessDays: count.optional(),
  dltRegistration: flag.optional(), templateRegistered: flag.optional(), headerSuffix: text.optional(), numberSeries: text.optional(), prefix: text.optional(),
  inForceFrom: day.optional(), exception: text.optional(),
});

const doubleOptIn = z.enum(['none', 'recommended', 'required']);

const channelRule = z.strictObject({
  /** What is applied, and the loosest stance the statute alone would bear. */
  stance, statutoryFloor: stance,
  basis: z.enum([
    'statute', 'statute+seed', 'statute+platform', 'statute(unsettled)+platform', 'statute(regulator view)', 'seed', 'platform', 'industry', 'product',
  ]),
  conditions,
  alternatives: z.array(z.strictObject({ stance, enabledByDefault: flag, conditions: softOptInSchema, citation: text })),
  doubleOptIn: doubleOptIn.optional(), doubleOptInBasis: text.optional(), preTickedBoxAllowed: flag.optional(),
  validity: z.strictObject({
    expressConsentMonthsIfNoPeriodStated: count.optional(), reconfirmEveryMonths: count.optional(),
    /** Whatever was stated: only a store sets this for itself. */
    consentMonths: count.optional(),
    citation: text,
  }).optional(),
  pending: z.array(z.strictObject({ from: day.nullable(), change: text, citation: text })).optional(),
  note: text.optional(), citations: z.array(text).min(1),
});

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** `merchant`: set by a store for itself, never by a law. */
const binding = z.enum(['statutory', 'industry', 'product', 'merchant']);

/** Blocked from `from` until before `to`, by the wall clock of the recipient; past midnight when `from` is later, named by the day it starts. */
export const quietWindowSchema = z.strictObject({
  from: time, to: time, timezone: z.literal('recipient-local'), days: z.array(z.enum([...weekdays, 'holiday'])).min(1), binding, citation: text,
});

const cap = z.strictObject({ max: count, windowHours: count, windowDays: count.optional(), per: text, binding, citation: text });

const unsubscribe = z.strictObject({
  /** 0 days: no number in the statute, so at once. Alarm lines, never a grace period to use. */
  maxBusinessDays: count.nullable(), maxDays: count.nullable(), statutoryText: text.optional(), productValue: flag.optional(),
  mechanismMustStayValidDays: count.nullable(), mechanismNote: text.optional(), mechanismAppliesTo: channelList.optional(),
  freeOfCharge: flag, noLogin: flag, noLoginText: text.optional(), asEasyAsGiving: flag.optional(), sameChannel: flag.optional(),
  noReaskDays: count.optional(),
  perChannel: perSomeChannels(z.strictObject({
    maxBusinessDays: count.optional(), maxDays: count.optional(), keywords: z.array(text).optional(), anyReasonableMeans: flag.optional(),
    oneConfirmationTextWithinMinutes: count.optional(), stateGrace: z.strictObject({ days: count, text, citation: text }).optional(),
  })).optional(),
  citation: text,
});

const evidence = z.strictObject({
  statutoryMinimum: z.strictObject({
    years: count, from: text, channels: channelList, citation: text,
    also: z.strictObject({ months: count, from: text, citation: text }).optional(),
  }).nullable(),
  recommended: z.strictObject({ years: count, from: text, why: text.optional() }),
  mustProve: z.array(text).min(1), citation: text,
  unconfirmed: z.strictObject({ months: count, from: text, channels: channelList, source: text }).optional(),
});

const minors = z.strictObject({
  /** Null where the law names no age: then `productDefaultAge` holds. */
  ageOfDigitalConsent: count.nullable(), productDefaultAge: count.optional(), parentalConsentBelow: count.optional(),
  table: z.record(z.string().regex(/^[A-Z]{2}$/), count).optional(),
  below: text.optional(), marketingRule: text.optional(), adolescentRule: text.optional(),
  saleSharing: z.strictObject({ under13: text, '13-15': text, from: count }).optional(), citation: text,
});

export const marketingRulesSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2})?$/), name: text, kind: z.enum(['supranational', 'country', 'subdivision', 'synthetic']),
  iso: z.array(text).min(1), parent: text.nullable(),
  /** Month in which the law was read. */
  lawAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  /** The row the product promises to hold whatever the statute would bear (REG-1). */
  seed: z.strictObject({ stance: text, marketing: text.optional(), transactional: text.optional(), reason: text.optional() }).nullable(),
  /** Names and sections; days in force stand with them. */
  statutes: z.array(z.strictObject({ name: text, section: text })).min(1),
  channels: perChannel(channelRule),
  doubleOptIn, doubleOptInBasis: text, preTickedBoxAllowed: flag,
  consentRules: z.strictObject({
    granularPerChannel: flag, bundledWithTermsAllowed: flag, conditionOfPurchaseAllowed: flag, silenceIsConsent: flag,
    mayAskForConsentByMarketingChannel: flag, requestMustState: z.array(text).optional(), consentMustBe: z.array(text).optional(),
    mustSayAdvertising: flag.optional(), note: text.optional(),
  }),
  unsubscribe,
  quietHours: perChannel(z.array(quietWindowSchema)),
  /** What lifts quiet hours: `night_grant`, or in words an agreement to be reached at that time. */
  quietHoursOverride: perSomeChannels(text).extend({ all: text.optional(), dispatchTimeCounts: flag.optional(), note: text.optional() }).optional(),
  frequencyCap: perSomeChannels(z.array(cap)),
  frequencyCapIndustry: z.strictObject({
    phone: z.array(z.strictObject({ max: count, windowHours: count.optional(), windowDays: count.optional() })), binding: text,
  }).optional(),
  requiredMessageContent: z.array(z.strictObject({
    key: text, channels: channelList, rule: text, citation: text, text: text.optional(), alternativeText: text.optional(),
    position: z.literal('prefix').optional(), tamperingForbidden: flag.optional(), onlyIf: text.optional(),
  })),
  transactional: z.strictObject({
    allowed: flag, basis: text, afterOptOut: flag, mixedContent: text, quietHoursApply: flag, citation: text,
    smsAfterStop: text.optional(), stillNeeds: z.array(text).optional(),
  }),
  minors, evidence,
  registries: z.array(z.strictObject({ id: text, name: text, channels: channelList, scrubEveryDays: count.nullable(), note: text.optional(), citation: text })),
  registration: z.strictObject({
    required: z.union([flag, text]), authority: text, feeUsd: count.optional(), securityUsd: count.optional(), feeZar: z.number().optional(),
    renewalZar: z.number().optional(), exemptions: z.array(text).optional(), citation: text,
  }).optional(),
  unknownSubdivision: z.strictObject({ rule: text, channels: channelList, enabledByDefault: flag.optional(), note: text.optional() }).optional(),
  stateSelection: z.array(text).optional(),
  presumption: z.strictObject({ areaCodeMeansResident: flag, rebuttable: flag, citation: text }).optional(),
  dataUse: z.strictObject({
    stance, doNotSellOrShare: flag, globalPrivacyControl: flag, optOutMaxBusinessDays: count, askAgainAfterMonths: count, limitSensitive: flag, citation: text,
  }).optional(),
  reconfirmation: z.strictObject({ everyMonths: count, from: text, how: text, productRule: text, citation: text }).optional(),
  resultNotice: z.strictObject({ maxDays: count, what: text, citation: text }).optional(),
  afterRefusalPauseDays: z.strictObject({ phone: count, citation: text }).optional(),
  citations: z.array(text).min(1),
  /** What was read where: `partial` when `covers` names something not re-read, `items` field by field. */
  verified: z.strictObject({
    status: z.enum(['yes', 'no']), partial: flag, covers: text, source: text,
    items: z.array(z.strictObject({ field: text, status: z.enum(['yes', 'no']), source: text })),
  }),
});

export type MarketingRules = z.infer<typeof marketingRulesSchema>;
export type ChannelRule = MarketingRules['channels'][RuleChannel];
export type QuietWindow = z.infer<typeof quietWindowSchema>;
export type SoftOptInConditions = z.infer<typeof softOptInSchema>;
