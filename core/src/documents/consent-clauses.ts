// What makes a declaration of consent to marketing valid: GDPR Art. 4(11), 7 and 8, Dir. 2002/58/EC Art. 13, EDPB Guidelines 05/2020.
// The declaration is for marketing only; explicit consent to special categories (GDPR Art. 9(2)(a)) is no part of it.
import { addressOf, type Clause } from './clause.js';

export const consentClauses: readonly Clause[] = [
  { id: 'co-4-11', citation: 'GDPR Art. 4(11)', needs: ['marketing[].content'] },
  { id: 'co-7-1', citation: 'GDPR Art. 7(1)', needs: ['doc.version', 'doc.lastUpdated'] },
  { id: 'co-7-3', citation: 'GDPR Art. 7(3)', needs: ['consent.withdrawUrl', 'privacy.contactEmail'] },
  { id: 'co-7-4', citation: 'GDPR Art. 7(4)', needs: [] },
  {
    id: 'co-64', citation: 'EDPB Guidelines 05/2020 para 64',
    needs: ['merchant.legalName', ...addressOf('merchant.address'), 'merchant.email', 'marketing[].dataCategories[]', 'marketing[].providers'],
  },
  { id: 'co-granular', citation: 'EDPB Guidelines 05/2020 paras 42-45; Dir. 2002/58/EC Art. 13', needs: ['marketing[].channel'] },
  { id: 'co-measured', citation: 'GDPR Art. 4(11); Dir. 2002/58/EC Art. 5(3)', needs: ['marketing[].isMeasured'] },
  { id: 'co-no-pretick', citation: 'GDPR Recital 32; CJEU C-673/17, C-61/19', needs: [] },
  {
    id: 'co-child', citation: 'GDPR Art. 8', needs: ['consent.ageMin'],
    appliesWhen: facts => facts.consent?.ageMin !== undefined,
  },
];
