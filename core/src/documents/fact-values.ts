// The closed sets of values a fact may take. Each has its words, per language, in @placet/templates.
export const legalBases = [
  'consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task', 'legitimate_interests',
] as const;
export type LegalBasis = (typeof legalBases)[number];

/** GDPR Art. 45, 46 and 49(1)(a); `adequacy` includes the EU-US Data Privacy Framework. */
export const transferBases = ['adequacy', 'standard_contractual_clauses', 'binding_corporate_rules', 'explicit_consent'] as const;
export type TransferBasis = (typeof transferBases)[number];

/** GDPR Art. 13(2)(e): whether a person has to give the data. */
export const provisionDuties = ['statutory', 'contractual', 'voluntary'] as const;
export type ProvisionDuty = (typeof provisionDuties)[number];

export const offerKinds = ['goods', 'digital_content', 'services'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** What closes the contract: the order itself, a separate acceptance by e-mail, or the dispatch. */
export const contractConclusions = ['order', 'acceptance', 'dispatch'] as const;
export type ContractConclusion = (typeof contractConclusions)[number];

/** Dir. 2000/31/EC Art. 10(1)(b): whether the contract text is filed and whether the customer can reach it. */
export const contractStorages = ['accessible', 'not_accessible', 'not_stored'] as const;
export type ContractStorage = (typeof contractStorages)[number];

export const returnCostBearers = ['consumer', 'trader'] as const;
export type ReturnCostBearer = (typeof returnCostBearers)[number];

/** The exceptions of Dir. 2011/83/EU Art. 16, each with its letter. */
export const withdrawalExclusions = [
  'a_performed_service', 'b_market_price', 'c_custom_made', 'd_perishable', 'e_sealed_hygiene', 'f_mixed', 'g_alcohol',
  'h_urgent_repair', 'i_sealed_media', 'j_newspapers', 'k_auction', 'l_dated_leisure', 'm_digital_content',
] as const;
export type WithdrawalExclusion = (typeof withdrawalExclusions)[number];

/** Dir. 2013/11/EU Art. 13: what the merchant says about out-of-court dispute bodies. */
export const disputeStances = ['obliged', 'committed', 'declined'] as const;
export type DisputeStance = (typeof disputeStances)[number];

export const durationUnits = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof durationUnits)[number];
