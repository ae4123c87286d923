// One complete invented store, used by goldens, previews and the demo. Names and numbers are reserved ones.
import type { StoreFacts } from '@placet/core';
import { sampleProcessing } from './sample-processing.js';

const orderData = [
  { en: 'name', de: 'Name' }, { en: 'postal address', de: 'Anschrift' }, { en: 'e-mail address', de: 'E-Mail-Adresse' },
];

export const sampleFacts: StoreFacts = {
  doc: { version: 3, lastUpdated: '2026-11-02' },
  merchant: {
    legalName: 'Beispiel Kaffee GmbH', tradingName: 'Beispiel Kaffee', representative: 'Erika Mustermann',
    address: { street: 'Musterstraße 12', postalCode: '20095', city: 'Hamburg', country: 'DE' },
    complaintAddress: { street: 'Lagerweg 4', postalCode: '21035', city: 'Hamburg', country: 'DE' },
    email: 'hallo@kaffee.example', phone: '+49 40 66969 123', otherChannels: ['Chat (kaffee.example/chat)'],
    register: { court: 'Amtsgericht Hamburg', number: 'HRB 000000' }, vatId: 'DE000000000',
    authorisation: {
      en: 'Organic inspection body DE-ÖKO-000 (example)', de: 'Öko-Kontrollstelle DE-ÖKO-000 (Beispiel)',
    },
  },
  store: {
    url: 'https://kaffee.example/', languages: ['de', 'en'], currencies: ['EUR'], countriesShippedTo: ['DE', 'AT', 'NL', 'GB'],
    paymentProviders: ['Musterbank', 'Beispiel Pay'], shippingProviders: ['Musterpost'], deliveryDaysMax: 5,
  },
  offer: {
    kinds: ['goods', 'digital_content'], conformityNoticeUrl: 'https://kaffee.example/gewaehrleistung',
    guarantees: {
      en: 'On our coffee grinders we give a guarantee of three years on the burrs. Write to us; we send a replacement.',
      de: 'Auf die Mahlwerke unserer Kaffeemühlen geben wir drei Jahre Garantie. Schreiben Sie uns; wir senden Ersatz.',
    },
  },
  contract: {
    conclusion: 'acceptance', storage: 'accessible', governingLaw: 'DE',
    orderSteps: {
      en: 'Put items into the basket, go to the checkout, and enter address, delivery and payment. You can change each entry there, or go back, until you place the order.',
      de: 'Legen Sie Artikel in den Warenkorb, gehen Sie zur Kasse und geben Sie Anschrift, Versandart und Zahlungsart an. Bis zur Bestellung können Sie dort jede Eingabe ändern oder zurückgehen.',
    },
    codesOfConduct: [{ name: 'Kodex Fairer Kaffeehandel (Beispiel)', url: 'https://kodex.example/' }],
    disputes: { stance: 'committed', body: 'Schlichtungsstelle Beispiel e. V.', url: 'https://schlichtung.example/' },
    reviews: {
      en: 'Only customers who bought the item in our shop can review it. We publish positive and negative reviews alike.',
      de: 'Bewerten kann einen Artikel nur, wer ihn in unserem Shop gekauft hat. Wir veröffentlichen positive wie negative Bewertungen.',
    },
    accessibilityUrl: 'https://kaffee.example/barrierefreiheit',
  },
  withdrawal: {
    days: 14, functionUrl: 'https://kaffee.example/widerruf', returnCostBearer: 'consumer',
    returnAddress: { street: 'Lagerweg 4', postalCode: '21035', city: 'Hamburg', country: 'DE' },
    nonPostableReturnCost: { en: 'The return of a shop grinder costs 49 euros.', de: 'Die Rücksendung einer Ladenmühle kostet 49 Euro.' },
    exclusions: ['c_custom_made', 'd_perishable', 'm_digital_content'],
  },
  privacy: {
    contactEmail: 'datenschutz@kaffee.example', requestUrl: 'https://kaffee.example/ihre-daten',
    dpo: {
      name: 'Max Mustermann', email: 'dsb@kaffee.example',
      address: { street: 'Musterstraße 12', postalCode: '20095', city: 'Hamburg', country: 'DE' },
    },
    ukRepresentative: {
      name: 'Example Representatives Ltd', email: 'coffee@representatives.example',
      address: { street: '1 Example Street', postalCode: 'EX1 1EX', city: 'London', country: 'GB' },
    },
    automatedDecisions: [{
      name: { en: 'Payment on account', de: 'Kauf auf Rechnung' },
      logic: {
        en: 'Earlier orders and reminders in our shop give a score. Below 50 of 100 points, payment on account is not offered.',
        de: 'Aus früheren Bestellungen und Mahnungen in unserem Shop ergibt sich ein Punktwert. Unter 50 von 100 Punkten wird der Kauf auf Rechnung nicht angeboten.',
      },
      consequences: { en: 'You can still pay by all other means.', de: 'Alle anderen Zahlungsarten stehen Ihnen weiterhin offen.' },
    }],
  },
  processing: sampleProcessing,
  processors: [
    { name: 'Beispiel Hosting AG', purpose: { en: 'hosting of the shop', de: 'Betrieb der Server' }, country: 'DE' },
    {
      name: 'Example Mail Inc.', purpose: { en: 'sending e-mails', de: 'Versand von E-Mails' }, country: 'US',
      transferBasis: 'standard_contractual_clauses',
    },
  ],
  supervisoryAuthority: {
    name: 'Datenschutzaufsicht Beispielland', address: 'Amtsplatz 1, 20095 Hamburg', url: 'https://aufsicht.example/',
  },
  cookies: [
    {
      name: 'cart', provider: 'Beispiel Kaffee GmbH', purpose: { en: 'keeps the basket', de: 'merkt sich den Warenkorb' },
      duration: 'session', category: 'strictly_necessary', thirdPartyAccess: [],
    },
    {
      name: 'visit_id', provider: 'Beispiel Analyse UG', purpose: { en: 'counts visits', de: 'zählt Besuche' },
      duration: { amount: 13, unit: 'month' }, category: 'performance', thirdPartyAccess: [],
    },
    {
      name: 'grind_size', provider: 'Beispiel Kaffee GmbH', purpose: { en: 'remembers the grind', de: 'merkt sich den Mahlgrad' },
      duration: 'until_deleted', category: 'functional', thirdPartyAccess: [],
    },
    {
      name: 'ad_id', provider: 'Example Ads Ltd', purpose: { en: 'chooses advertising', de: 'wählt Werbung aus' },
      duration: { amount: 90, unit: 'day' }, category: 'targeting', thirdPartyAccess: ['Example Ads Ltd'],
    },
  ],
  consent: { withdrawUrl: 'https://kaffee.example/einwilligungen', ageMin: 16 },
  marketing: [
    {
      channel: 'email', dataCategories: orderData.slice(2), providers: ['Example Mail Inc.'], isMeasured: true,
      content: { en: 'news and offers about coffee, at most weekly', de: 'Neuigkeiten und Angebote rund um Kaffee, höchstens wöchentlich' },
    },
    {
      channel: 'post', dataCategories: orderData.slice(0, 2), providers: [], isMeasured: false,
      content: { en: 'our printed catalogue, twice a year', de: 'unser gedruckter Katalog, zweimal im Jahr' },
    },
  ],
  hasSoftOptIn: true,
};
