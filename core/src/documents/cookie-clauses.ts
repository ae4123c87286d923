// What a cookie policy has to tell: Dir. 2002/58/EC Art. 5(3), CJEU C-673/17 (Planet49), CNIL 2020-091 and 2020-092.
// Transfers by a cookie's provider are told in the privacy policy, with the processors.
import { addressOf, type Clause } from './clause.js';

export const cookieClauses: readonly Clause[] = [
  {
    id: 'ck-controller', citation: 'GDPR Art. 13(1)(a)',
    needs: ['merchant.legalName', ...addressOf('merchant.address'), 'merchant.email', 'store.url'],
  },
  { id: 'ck-law', citation: 'Dir. 2002/58/EC Art. 5(3); GDPR Art. 12, 13', needs: ['cookies[].purpose'] },
  { id: 'ck-duration', citation: 'CJEU C-673/17 (Planet49)', needs: ['cookies[].duration'] },
  { id: 'ck-third', citation: 'CJEU C-673/17 (Planet49)', needs: ['cookies[].thirdPartyAccess'] },
  { id: 'ck-name', citation: 'CNIL 2020-092; EDPB Cookie Banner Taskforce', needs: ['cookies[].name'] },
  { id: 'ck-provider', citation: 'CNIL 2020-091 Art. 2; EDPB Guidelines 05/2020 para 64-65', needs: ['cookies[].provider'] },
  { id: 'ck-category', citation: 'EDPB Cookie Banner Taskforce', needs: ['cookies[].category'] },
  { id: 'ck-withdraw', citation: 'GDPR Art. 7(3); CNIL 2020-092', needs: ['consent.withdrawUrl'] },
  { id: 'ck-consequence', citation: 'CNIL 2020-091 Art. 2', needs: [] },
  { id: 'ck-version', citation: 'GDPR Art. 7(1)', needs: ['doc.version', 'doc.lastUpdated'] },
];
