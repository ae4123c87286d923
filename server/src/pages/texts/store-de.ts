// The words of a store's own pages, in German.
import type { storeEn } from './store-en.js';

export const storeDe: typeof storeEn = {
  nav: 'Überblick', settings: 'Einstellungen', add: 'Shop hinzufügen',
  fields: {
    name: 'Name', nameHint: 'Wie ihn die Kundschaft kennt. Er steht in den Worten, zu denen sie Ja sagt.', url: 'Adresse des Shops', urlHint: 'Etwa https://shop.example', platform: 'Plattform', country: 'Land',
    countryHint: 'Sein Recht bestimmt, was gefragt werden darf und wie.', choose: 'Land wählen', locale: 'Sprache', localeHint: 'Leer gelassen: die im Land übliche.', timezone: 'Zeitzone', timezoneHint: 'Leer gelassen: die der meisten Menschen im Land.',
  },
  problems: {
    name: 'Geben Sie dem Shop einen Namen mit höchstens 200 Zeichen.', url: 'Das ist keine Adresse. Sie beginnt mit https:// und nennt den Rechner des Shops.', platform: 'Wählen Sie eine der Plattformen.', country: 'Wählen Sie das Land, aus dem der Shop verkauft.',
    locale: 'Schreiben Sie eine Sprache wie de oder pt-BR.', timezone: 'Wählen Sie eine Zeitzone wie Europe/Berlin.', timezoneNeeded: 'Dieses Land hat mehrere Zeitzonen. Wählen Sie die, nach der der Shop lebt.',
  },
  create: {
    title: 'Shop hinzufügen', lead: 'Ein Shop auf einer Plattform. Er bekommt sofort ein eigenes Register.', button: 'Diesen Shop hinzufügen', api: 'Keine Plattform: eigener Shop, über die API', done: name => `${name} ist hinzugefügt. Sein Register ist eröffnet.`,
  },
  first: {
    title: 'Eine erste Antwort aufzeichnen', lead: 'Was jemand in Ihrem Shop sehen und sagen würde, einmal wirklich aufgezeichnet, damit Sie sehen, wo es ankommt.',
    stays: 'Das Register vergisst nichts, diese Antwort bleibt also darin. Nehmen Sie eine eigene Adresse.', words: 'Die Frage, Wort für Wort', wordsHint: 'Wird als Frage des Newsletter-Formulars behalten. Sie können sie später ändern; was gezeigt wurde, bleibt bei der Antwort.',
    email: 'Wer Ja sagt (eine E-Mail-Adresse von Ihnen)', button: 'Dieses Ja aufzeichnen', done: 'Aufgezeichnet. Das ist die Antwort im Register.', waits: 'Aufgezeichnet. Das Recht dort will dieses Ja bestätigt haben; es wartet, bis der Link im Brief geöffnet wird.',
    problems: { email: 'Schreiben Sie eine E-Mail-Adresse wie name@mail.example.', words: 'Schreiben Sie, was gefragt wird, mit höchstens 2.000 Zeichen.', failed: 'Das ließ sich nicht aufzeichnen. Prüfen Sie Adresse und Wortlaut.' },
    source: 'erste Antwort von Hand', language: 'Sprache der Frage',
  },
  overview: {
    title: name => name, lead: (platform, host) => `${platform} · ${host}`, figures: 'Auf einen Blick', records: 'Einträge', people: 'Einwilligungen, 30 Tage', before: text => `${text} in den 30 Tagen davor`, signed: 'Versiegelt', unsigned: 'noch nicht versiegelt',
    waiting: 'Warten auf Bestätigung', latest: 'Letzte Antworten', all: 'Das ganze Register', none: 'Noch hat niemand etwas geantwortet.', noneNext: 'Verbinden Sie den Shop, oder zeichnen Sie eine erste Antwort von Hand auf, um zu sehen, wie es aussieht.',
    needs: 'Was Sie braucht', nothing: 'Nichts fehlt.', alarms: 'Offene Alarme', since: 'seit', seen: text => `${text}-mal gesehen`, rooms: 'Bereiche', missing: 'Was fehlt', missingDocument: 'ist nicht veröffentlicht', caption: 'Die letzten Antworten, neueste zuerst',
    missingHow: 'Placet schreibt alle vier aus den Angaben zum Shop und nennt jede Angabe, die fehlt:', clauses: text => `Klauseln, denen eine Angabe fehlt: ${text}`, connect: 'Den Shop verbinden', connectHow: 'So sendet ein Kästchen, was gesagt wurde. Ein Token erzeugen Sie unter Tokens.', connectName: 'Jemand sagt Ja',
    when: 'Wann', who: 'Wer', said: 'Gesagt', about: 'Worüber', nobody: 'gelöscht', anonymous: 'ohne Adresse', open: 'offen',
    alarmKinds: {
      unsubscribe_late: 'Ein Klick auf Abmelden brauchte länger als zehn Sekunden, bis er überall galt.', opt_ins_dropped: 'Eine Quelle von Einwilligungen ist verstummt oder stark gefallen.', webhook_disabled: 'Ein Webhook wurde abgeschaltet, weil ihn niemand annahm.',
      shop_needs_attention: 'Der Shop weist uns ab, oder ein Recht fehlt. Nichts erreicht ihn, bis jemand nachsieht.', shop_passed_request: 'Der Shop gab weiter, was jemand zu seinen Daten verlangt.',
    },
  },
  set: {
    title: name => `Einstellungen von ${name}`, lead: 'Wie der Shop heißt, wo er ist, und was daraus folgt.', basics: 'Der Shop', button: 'So behalten', saved: 'Behalten.', savedMoved: country => `Behalten. Ab jetzt gilt für den Shop das Recht von: ${country}.`,
    review: (from, to) => `Von ${from} nach ${to}`, reviewLead: 'Noch ist nichts geändert. Das ändert sich mit dem Land:', reviewButton: to => `Shop umziehen: ${to}`, back: 'Lassen, wie es war', reviewNothing: 'Zwischen diesen beiden ändert sich keine Regel.',
    reviewTicks: 'Kästchen, die angekreuzt erscheinen, werden geleert, wo das neue Recht sie nicht erlaubt.', rule: 'Regel', before: 'Jetzt', after: 'Dann', source: 'Steht in', caption: 'Regeln, die sich mit dem Land ändern', none: 'nichts', yes: 'ja', no: 'nein',
    areas: { consent: 'Einwilligung', wording: 'Wortlaut', sending: 'Versand', requests: 'Anfragen', cookies: 'Cookies', breaches: 'Pannen', retention: 'Aufbewahrung' },
    doubleOptIn: 'Ein Ja bestätigen lassen', doubleOptInLead: 'Ob ein Ja erst zählt, nachdem ein Link geöffnet wurde, je Kanal.', modes: { by_region: 'wie die Region es verlangt', always: 'immer', never: 'nie' }, expiry: 'So viele Tage wird auf eine Bestätigung gewartet', expiryHint: 'Zwischen 1 und 30.',
    asks: basis => `Die Region verlangt es: ${basis}`, asksNot: 'Die Region verlangt es nicht.', reason: 'Warum es entfallen darf', reasonHint: 'Nur nötig, wo die Region es verlangt. Wird mit Ihrem Namen und der Zeit behalten.', doubleOptInButton: 'So behalten', doubleOptInSaved: 'Behalten. Es gilt ab jetzt für jede Antwort.',
    guard: 'Die Region verlangt hier eine Bestätigung. Lassen Sie sie an, oder schreiben Sie unten, warum sie entfallen darf.', expiryWrong: 'Schreiben Sie eine ganze Zahl zwischen 1 und 30.', chooseMode: 'Wählen Sie eines davon.',
    overridden: by => `Nachweislich weggelassen, von ${by}.`,
    branding: 'Aussehen von Briefen und Seiten', brandingLead: 'Was die Kundschaft sieht. Was leer bleibt, kommt von der Organisation.', brand: { name: 'Name in Briefen', logoUrl: 'Logo (https-Adresse)', colour: 'Farbe', replyTo: 'Antworten gehen an', postalAddress: 'Postanschrift' },
    brandHints: { colour: 'Etwa #0f6b4f', replyTo: 'Eine E-Mail-Adresse.', logoUrl: 'Erscheint in Briefen. Höchstens 500 Zeichen.', postalAddress: 'Das Recht vieler Länder verlangt sie am Ende jedes Briefs.', name: 'Leer gelassen: der Name des Shops.' },
    brandWrong: { name: 'Eine Zeile mit höchstens 100 Zeichen.', logoUrl: 'Das ist keine https-Adresse.', colour: 'Schreiben Sie eine Farbe wie #0f6b4f.', replyTo: 'Schreiben Sie eine E-Mail-Adresse.', postalAddress: 'Höchstens 500 Zeichen.' },
    brandButton: 'Dieses Aussehen behalten', brandSaved: 'Behalten. Der nächste Brief sieht so aus.', preview: 'Ein Brief unter diesem Namen', previewTitle: 'Vorschau eines Briefs',
    danger: 'Den Shop entfernen', removeTitle: 'Diesen Shop entfernen', removeWhat: 'Er verschwindet von allen Seiten und aus der API. Sein Register bleibt in der Datenbank, damit beweisbar bleibt, was gesagt wurde.', removeButton: 'Diesen Shop entfernen', removeOpen: 'Entfernen…', cancel: 'Behalten',
    removeSentences: ['Der Shop verschwindet von allen Seiten, und die API kennt ihn nicht mehr. Von da an lässt sich für ihn nichts mehr aufzeichnen.', 'Sein Register und alles, was gesagt wurde, bleibt in der Datenbank. Es gibt keine Schaltfläche, die den Shop zurückholt.'], removed: name => `${name} ist entfernt. Sein Register wird aufbewahrt.`,
  },
};
