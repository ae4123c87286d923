import type { Labels } from './labels.js';

export const labelsEn: Labels = {
  channel: {
    email: 'E-mail', sms: 'Text message (SMS)', whatsapp: 'WhatsApp', push: 'Push notification', phone: 'Telephone call', post: 'Post',
  },
  cookieCategory: {
    strictly_necessary: 'Strictly necessary', performance: 'Performance', functional: 'Functional', targeting: 'Targeting',
  },
  cookieConsequence: {
    strictly_necessary: 'The shop cannot work without these. They need no consent and cannot be switched off here.',
    performance: 'They let us measure how the shop is used. If you refuse, your visit is not measured; the shop works the same.',
    functional: 'They remember choices and add conveniences. If you refuse, the shop works, but without these conveniences.',
    targeting: 'They are used to show advertising that fits your interests. If you refuse, you may still see advertising, but it is not chosen with these data.',
  },
  cookieLife: { session: 'until you close the browser', until_deleted: 'until you delete it' },
  legalBasis: {
    consent: 'your consent (Art. 6(1)(a) GDPR)',
    contract: 'performance of a contract with you, or steps you asked for before one (Art. 6(1)(b) GDPR)',
    legal_obligation: 'a legal obligation of ours (Art. 6(1)(c) GDPR)',
    vital_interests: 'protection of vital interests (Art. 6(1)(d) GDPR)',
    public_task: 'a task in the public interest (Art. 6(1)(e) GDPR)',
    legitimate_interests: 'our legitimate interests (Art. 6(1)(f) GDPR)',
  },
  provision: {
    statutory: 'required by law; without the data we may not carry out the transaction',
    contractual: 'necessary for the contract; without the data we cannot conclude or perform it',
    voluntary: 'voluntary; if you do not give the data, only this purpose falls away',
  },
  transferBasis: {
    adequacy: 'an adequacy decision of the European Commission that covers this recipient (Art. 45 GDPR)',
    standard_contractual_clauses: 'standard contractual clauses of the European Commission (Art. 46(2)(c) GDPR)',
    binding_corporate_rules: 'approved binding corporate rules (Art. 47 GDPR)',
    explicit_consent: 'your explicit consent, given after information about the risks (Art. 49(1)(a) GDPR)',
  },
  offerKind: {
    goods: 'goods that we deliver', digital_content: 'digital content that is not on a tangible medium', services: 'services',
  },
  contractConclusion: {
    order: 'Our offer in the shop is binding. By placing your order you accept it, and the contract is concluded. We confirm it by e-mail.',
    acceptance: 'Your order is an offer to us. We acknowledge its receipt by e-mail without undue delay; this is not yet an acceptance. The contract is concluded when we accept your order in a separate e-mail.',
    dispatch: 'Your order is an offer to us. We acknowledge its receipt by e-mail without undue delay; this is not yet an acceptance. The contract is concluded when we confirm by e-mail that your order has been dispatched or provided.',
  },
  contractStorage: {
    accessible: 'We store the text of the contract. You can read it in your customer account.',
    not_accessible: 'We store the text of the contract, but you cannot call it up from us later. Please keep the confirmation we send you.',
    not_stored: 'We do not store the text of the contract. Please keep the confirmation we send you.',
  },
  withdrawalExclusion: {
    a_performed_service: 'services that have been fully performed, if performance began with your prior express consent and your acknowledgement that you lose the right of withdrawal once we have fully performed; where you have to pay',
    b_market_price: 'goods or services whose price depends on fluctuations in the financial market which we cannot control and which may occur within the withdrawal period',
    c_custom_made: 'goods made to your specifications or clearly personalised',
    d_perishable: 'goods that are liable to deteriorate or expire rapidly',
    e_sealed_hygiene: 'sealed goods that are not suitable for return for reasons of health protection or hygiene, if you unsealed them after delivery',
    f_mixed: 'goods that, after delivery, are by their nature inseparably mixed with other items',
    g_alcohol: 'alcoholic beverages whose price was agreed when the contract was concluded, which can only be delivered after 30 days and whose actual value depends on market fluctuations we cannot control',
    h_urgent_repair: 'visits you specifically asked for to carry out urgent repairs or maintenance; this does not cover further services or goods supplied on that visit',
    i_sealed_media: 'sealed audio or video recordings or sealed software, if you unsealed them after delivery',
    j_newspapers: 'newspapers, periodicals or magazines, with the exception of subscriptions',
    k_auction: 'contracts concluded at a public auction',
    l_dated_leisure: 'accommodation other than for residential purposes, transport of goods, car rental, catering or leisure services for a specific date or period',
    m_digital_content: 'digital content not supplied on a tangible medium, once performance has begun with your prior express consent and your acknowledgement that you thereby lose the right of withdrawal, and we have sent you the confirmation of the contract; where you have to pay',
  },
  disputeStance: {
    obliged: 'We are obliged by law to take part in dispute resolution before a consumer dispute body:',
    committed: 'We have committed ourselves to take part in dispute resolution before a consumer dispute body:',
    declined: 'We are neither obliged nor willing to take part in dispute resolution before a consumer dispute body.',
  },
};
