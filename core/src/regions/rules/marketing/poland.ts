// Poland: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { europeanUnion } from './european-union.js';

export const poland: MarketingRules = {
  ...europeanUnion, id: 'PL', name: 'Poland', kind: 'country', iso: ['PL'], parent: 'EU',
  statutes: [
    { name: 'Prawo komunikacji elektronicznej (12 Jul 2024, in force 10 Nov 2024)', section: 'Art. 398-400' },
    { name: 'Directive 2002/58/EC (ePrivacy)', section: 'Art. 2(h), 13(1)-(6), recitals 40-41' },
    { name: 'Regulation (EU) 2016/679 (GDPR)', section: 'Art. 4(11), 6(1)(a)(b)(f), 7, 8, 12, 14, 21(2)-(3), 95; recitals 32, 42, 47' },
  ],
  channels: {
    email: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'No soft opt-in. Giving an electronic address counts as consent only if it was given for the purpose of receiving commercial information.',
      citations: ['PKE Art. 398(1)-(2)'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'No soft opt-in. Giving an electronic address counts as consent only if it was given for the purpose of receiving commercial information.',
      citations: ['PKE Art. 398(1)-(2)'],
    },
    whatsapp: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'No soft opt-in. Giving an electronic address counts as consent only if it was given for the purpose of receiving commercial information.',
      citations: ['PKE Art. 398(1)-(2)'],
    },
    push: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'No soft opt-in. Giving an electronic address counts as consent only if it was given for the purpose of receiving commercial information.',
      citations: ['PKE Art. 398(1)-(2)'],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'No soft opt-in. Giving an electronic address counts as consent only if it was given for the purpose of receiving commercial information.',
      citations: ['PKE Art. 398(1)-(2)'],
    },
  },
  minors: {
    ageOfDigitalConsent: 16, below: europeanUnion.minors.below, marketingRule: europeanUnion.minors.marketingRule, citation: 'GDPR Art. 8(1)-(2)',
  },
  citations: ['PKE Art. 398-400'],
  verified: {
    status: 'yes', partial: false, covers: 'Art. 398 for all channels incl. push, address-giving rule',
    source: 'https://radcaprawny.kirp.pl/archiwum/praktyka/zakaz-cold-callingu-w-prawie-komunikacji-elektronicznej ; https://kbzlegal.pl/prawo-komunikacji-elektronicznej-a-zgody-marketingowe ; https://sprm.org.pl/aktualnosci/ochrona-danych-osobowych/nowe-zgody-marketingowe-od-10-listopada-2024-r (push named)',
    items: [],
  },
};
