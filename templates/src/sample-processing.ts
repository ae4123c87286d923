// What the sample store does with personal data.
import type { StoreFacts } from '@placet/core';

export const sampleProcessing: NonNullable<StoreFacts['processing']> = [
  {
    purpose: { en: 'Orders and delivery', de: 'Bestellung und Lieferung' }, legalBasis: 'contract', provision: 'contractual',
    dataCategories: [
      { en: 'name', de: 'Name' }, { en: 'postal address', de: 'Anschrift' }, { en: 'e-mail address', de: 'E-Mail-Adresse' },
      { en: 'items ordered', de: 'bestellte Artikel' }, { en: 'payment data', de: 'Zahlungsdaten' },
    ],
    source: {
      en: 'for gifts, name and address of the recipient come from the person who orders',
      de: 'bei Geschenken stammen Name und Anschrift der beschenkten Person von der bestellenden Person',
    },
    retention: {
      en: 'until the end of the third year after the order', de: 'bis zum Ende des dritten Jahres nach der Bestellung',
    },
  },
  {
    purpose: { en: 'Bookkeeping', de: 'Buchhaltung' }, legalBasis: 'legal_obligation', provision: 'statutory',
    dataCategories: [{ en: 'invoices', de: 'Rechnungen' }, { en: 'payment records', de: 'Zahlungsbelege' }],
    retention: {
      en: 'eight years from the end of the calendar year', de: 'acht Jahre ab dem Ende des Kalenderjahres',
    },
  },
  {
    purpose: { en: 'Security of the shop', de: 'Sicherheit des Shops' }, legalBasis: 'legitimate_interests', provision: 'voluntary',
    legitimateInterest: {
      en: 'to recognise and fend off attacks and misuse', de: 'Angriffe und Missbrauch zu erkennen und abzuwehren',
    },
    dataCategories: [{ en: 'IP address', de: 'IP-Adresse' }, { en: 'time and page of the request', de: 'Zeitpunkt und Seite des Abrufs' }],
    retention: { en: '14 days', de: '14 Tage' },
  },
  {
    purpose: { en: 'Newsletter', de: 'Newsletter' }, legalBasis: 'consent', provision: 'voluntary',
    dataCategories: [{ en: 'e-mail address', de: 'E-Mail-Adresse' }, { en: 'record of your consent', de: 'Nachweis Ihrer Einwilligung' }],
    retention: {
      en: 'until you withdraw your consent; the record of it for three years more',
      de: 'bis zum Widerruf Ihrer Einwilligung; den Nachweis darüber drei Jahre länger',
    },
  },
];
