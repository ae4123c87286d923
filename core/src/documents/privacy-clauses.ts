// GDPR Art. 13 and 14 for the privacy policy, with the UK's additions (DPA 2018 s. 164A, UK GDPR Art. 27).
// Not here: joint controllers, special categories of Art. 9, and the laws of other regions.
import { addressOf, asksConsent, reachesIntoEea, reachesIntoUk, shipsToUk, type Clause } from './clause.js';

const representative = (path: string): readonly string[] => [`${path}.name`, ...addressOf(`${path}.address`), `${path}.email`];

export const privacyClauses: readonly Clause[] = [
  {
    id: '13-1-a', citation: 'GDPR Art. 13(1)(a)',
    needs: ['merchant.legalName', ...addressOf('merchant.address'), 'merchant.email'],
  },
  {
    id: '27-eu', citation: 'GDPR Art. 13(1)(a), 27', needs: representative('privacy.euRepresentative'),
    appliesWhen: facts => reachesIntoEea(facts) || facts.privacy?.euRepresentative !== undefined,
  },
  {
    id: 'gb-rep', citation: 'UK GDPR Art. 13(1)(a), 27', needs: representative('privacy.ukRepresentative'),
    appliesWhen: facts => reachesIntoUk(facts) || facts.privacy?.ukRepresentative !== undefined,
  },
  {
    id: '13-1-b', citation: 'GDPR Art. 13(1)(b)', needs: ['privacy.dpo.email'],
    appliesWhen: facts => facts.privacy?.dpo !== undefined,
  },
  {
    id: '37-dpo-address', citation: 'GDPR Art. 13(1)(b)', needs: addressOf('privacy.dpo.address'),
    appliesWhen: facts => facts.privacy?.dpo?.address !== undefined,
  },
  { id: '3-scope', citation: 'GDPR Art. 3(2); UK GDPR Art. 3(2)', needs: ['store.url', 'store.countriesShippedTo[]'] },
  { id: '13-1-c', citation: 'GDPR Art. 13(1)(c)', needs: ['processing[].purpose', 'processing[].legalBasis'] },
  { id: '13-1-d', citation: 'GDPR Art. 13(1)(d)', needs: ['processing[interest].legitimateInterest'] },
  { id: '14-1-d', citation: 'GDPR Art. 14(1)(d)', needs: ['processing[].dataCategories[]'] },
  {
    id: '14-2-f', citation: 'GDPR Art. 14(2)(f)', needs: ['processing[indirect].source'],
    appliesWhen: facts => facts.processing?.some(item => item.source !== undefined) ?? false,
  },
  {
    id: '13-1-e', citation: 'GDPR Art. 13(1)(e)',
    needs: [
      'processors', 'processors[each].name', 'processors[each].purpose', 'processors[each].country',
      'store.paymentProviders', 'store.shippingProviders',
    ],
  },
  {
    id: '13-1-f', citation: 'GDPR Art. 13(1)(f), 44-49', needs: ['processors[abroad].transferBasis'],
    appliesWhen: facts => (facts.processors?.length ?? 0) > 0,
  },
  { id: '13-2-a', citation: 'GDPR Art. 13(2)(a)', needs: ['processing[].retention'] },
  { id: '13-2-b', citation: 'GDPR Art. 13(2)(b), 15-20', needs: ['privacy.contactEmail'] },
  { id: '13-2-c', citation: 'GDPR Art. 13(2)(c), 7(3)', needs: ['consent.withdrawUrl'], appliesWhen: asksConsent },
  { id: '13-2-d', citation: 'GDPR Art. 13(2)(d), 77', needs: ['supervisoryAuthority.name', 'supervisoryAuthority.url'] },
  { id: '13-2-e', citation: 'GDPR Art. 13(2)(e)', needs: ['processing[].provision'] },
  { id: '13-2-f', citation: 'GDPR Art. 13(2)(f), 22', needs: ['privacy.automatedDecisions'] },
  {
    id: '22-logic', citation: 'GDPR Art. 13(2)(f), 22(3)',
    needs: ['name', 'logic', 'consequences'].map(field => `privacy.automatedDecisions[].${field}`),
    appliesWhen: facts => (facts.privacy?.automatedDecisions?.length ?? 0) > 0,
  },
  { id: '21-4', citation: 'GDPR Art. 21(4)', needs: [] },
  { id: 'gb-complaint', citation: 'DPA 2018 s. 164A; UK GDPR Art. 13(2)(d)', needs: [], appliesWhen: shipsToUk },
];
