// Spain: who may be written to, how, and when; law as of 2026-11.
import type { MarketingRules } from '../marketing-schema.js';
import { europeanUnion } from './european-union.js';

export const spain: MarketingRules = {
  ...europeanUnion, id: 'ES', name: 'Spain', kind: 'country', iso: ['ES'], parent: 'EU',
  statutes: [
    { name: 'Ley 34/2002 (LSSI-CE)', section: 'Art. 20-22' },
    { name: 'Ley 11/2022 General de Telecomunicaciones', section: 'Art. 66.1.b' },
    { name: 'RDL 1/2007 (TRLGDCU)', section: 'Art. 96.2' }, { name: 'LO 3/2018 (LOPDGDD)', section: 'Art. 7, 23' },
    { name: 'Directive 2002/58/EC (ePrivacy)', section: 'Art. 2(h), 13(1)-(6), recitals 40-41' },
    { name: 'Regulation (EU) 2016/679 (GDPR)', section: 'Art. 4(11), 6(1)(a)(b)(f), 7, 8, 12, 14, 21(2)-(3), 95; recitals 32, 42, 47' },
    {
      name: 'Ley 10/2025 (servicios de atención a la clientela)',
      section: 'in force 28 Dec 2025, 12 months to adapt: own number range for commercial calls, contracts from unlawful calls void',
    },
  ],
  channels: {
    ...europeanUnion.channels,
    email: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'LSSI Art. 21.2',
        },
      ],
      citations: ['LSSI Art. 21'],
    },
    sms: {
      stance: 'explicit', statutoryFloor: 'soft_opt_in', basis: 'statute+seed', conditions: {},
      alternatives: [
        {
          stance: 'soft_opt_in', enabledByDefault: false,
          conditions: {
            obtainedInContextOfSale: true, negotiationsCount: false, ownSimilarProductsOnly: true, sameSellerOnly: true,
            optOutOfferedAtCollection: true, optOutOfferedEachMessage: true, optOutFreeOfCharge: true, notOptedOut: true, timeLimitMonths: null,
          },
          citation: 'LSSI Art. 21.2',
        },
      ],
      citations: ['LSSI Art. 21'],
    },
    phone: {
      stance: 'explicit', statutoryFloor: 'explicit', basis: 'statute', conditions: {}, alternatives: [],
      note: 'AEPD Circular 1/2023 also accepts legitimate interest for own customers; not used by default.',
      citations: ['Ley 11/2022 Art. 66.1.b', 'AEPD Circular 1/2023'],
      pending: [
        { from: '2026-12-28', change: 'end of the adaptation year of Ley 10/2025 (commercial-call number range)', citation: 'Ley 10/2025' },
        {
          from: null, change: 'renewal of consent to calls every 2 years was announced in May 2025; could not be confirmed in the final text',
          citation: 'https://www.larazon.es/economia/consumo-obligara-companias-telefonicas-bloquear-llamadas-spam-declarara-nulos-contratos-suscritos-esta-via_202505126822606657a5aa2cde219690.html',
        },
      ],
    },
  },
  quietHours: {
    email: [], sms: [], whatsapp: [], push: [],
    phone: [
      {
        from: '00:00', to: '09:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'TRLGDCU Art. 96.2',
      },
      {
        from: '21:00', to: '24:00', timezone: 'recipient-local', days: ['mon', 'tue', 'wed', 'thu', 'fri'], binding: 'statutory',
        citation: 'TRLGDCU Art. 96.2',
      },
      {
        from: '00:00', to: '24:00', timezone: 'recipient-local', days: ['sat', 'sun', 'holiday'], binding: 'statutory', citation: 'TRLGDCU Art. 96.2',
      },
    ],
  },
  minors: {
    ageOfDigitalConsent: 14, below: europeanUnion.minors.below, marketingRule: europeanUnion.minors.marketingRule, citation: 'GDPR Art. 8(1)-(2)',
  },
  registries: [
    {
      id: 'ES-ROBINSON', name: 'Lista Robinson (Adigital)', channels: ['email', 'sms', 'phone'], scrubEveryDays: null,
      citation: 'LOPDGDD Art. 23.4 (check unless consent was given)',
    },
  ],
  citations: ['LSSI Art. 21', 'Ley 11/2022 Art. 66.1.b', 'TRLGDCU Art. 96.2'],
  verified: {
    status: 'yes', partial: true, covers: 'phone consent since 29 Jun 2023, Ley 10/2025. Not re-read: LSSI 21, TRLGDCU 96.2',
    source: 'https://www.uppers.es/ciencia-y-tecnologia/nuevas-tecnologias/20230619/prohibicion-llamadas-comerciales-como-controlaran-be5ma_18_09826016.html (opt-in for calls from 29 Jun 2023); https://www.legaltoday.com/revista-aja/1025/articulos/15/index.html and https://www.catnoticias.es/articulo/sociedad/entra-vigor-ley-que-regula-llamadas-comerciales-espana/20260131223922006351.amp.html (Ley 10/2025)',
    items: [
      { field: 'quietHours.phone (TRLGDCU 96.2)', status: 'no', source: 'from memory' },
      { field: 'minors 14', status: 'no', source: 'Commission SWD 2020; a bill to raise it to 16 was pending when last read' },
    ],
  },
};
