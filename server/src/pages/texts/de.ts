// The words of the pages in German, written for German readers rather than translated.
import { counterDe } from './counter-de.js';
import { gateDe } from './gate-de.js';
import { contactDe } from './contact-de.js';
import { exportsDe } from './exports-de.js';
import { importsDe } from './imports-de.js';
import { adminDe } from './admin-de.js';
import { mailsDe } from './mails-de.js';
import { storeDe } from './store-de.js';
import { agencyDe } from './agency-de.js';
import { rollupDe } from './rollup-de.js';
import { systemDe } from './system-de.js';
import { todayDe } from './today-de.js';
import { kitDe } from './kit-de.js';
import { wordsDe } from './words-de.js';
import type { Texts } from './en.js';
import { access } from './access-de.js';
import { people } from './people-de.js';

export const de: Texts = {
  ...gateDe, people, access, today: todayDe, store: storeDe, mails: mailsDe, system: systemDe,
  rollup: rollupDe, agency: agencyDe, counter: counterDe, imports: importsDe, exports: exportsDe, contact: contactDe,
  nav: { label: 'Hauptmenü', home: 'Start', shop: 'Beispielshop', ledger: 'Register', signOut: 'Abmelden', skip: 'Zum Inhalt springen' },
  frame: { demo: 'Demo', demoHint: 'Erfundene Shops und Kundschaft. Was Sie selbst ankreuzen, wird wirklich aufgezeichnet.', footer: 'läuft auf Ihrem eigenen Server', keptWith: 'Aufbewahrt mit Placet' },
  copy: { copy: 'Kopieren', copied: 'Kopiert' },
  landing: {
    what: 'Placet bewahrt auf, wozu Kundinnen und Kunden Ja und Nein gesagt haben, in welchen Worten und wann, und beweist, dass seither nichts geändert wurde.',
    titleRunning: 'Placet läuft',
    problems: 'Braucht Aufmerksamkeit', next: 'Was als Nächstes zu tun ist', nextDemo: 'In einer Minute gesehen', stores: 'Shops', installation: 'Diese Installation',
    version: 'Version', database: 'Datenbank', queue: 'Warteschlange', signed: 'Letzte Signatur', none: 'noch keine',
    databases: { sqlite: 'SQLite, im Datenverzeichnis', mysql: 'MySQL oder MariaDB' },
    queues: { embedded: 'in diesem Prozess', redis: 'Bull auf Redis' },
    queueState: (waiting, dead) => `${waiting} wartend, ${dead} aufgegeben`,
    records: (count, text) => count === 1 ? `${text} Eintrag` : `${text} Einträge`,
    signedAt: 'signiert', unsigned: 'noch nicht signiert', seeLedger: 'Zum Register', ledgerOf: store => `Zum Register von ${store}`,
    documents: 'Dokumente',
    stranger: 'Dies ist eine Installation von Placet. Wer ein Konto hat, meldet sich an; wer zuerst kommt, mit einem Einmal-Link.',
    strangerHow: 'Führen Sie das auf dem Server aus. Es gibt einen Link aus, der einmal und einen Tag lang gilt.',
  },
  problems: {
    migrations: text => `${text} Änderungen am Datenbankschema stehen aus. \`npx placet migrate\` führt sie aus.`,
    queue: 'Die Warteschlange antwortet nicht. Antworten werden aufgezeichnet; was daraus folgt, wartet.',
    dead: text => `${text} Hintergrundaufgaben sind endgültig gescheitert. Das Protokoll des Servers nennt sie.`,
    unsigned: (store, text) => `${store}: ${text} Einträge warten seit mehr als einer Minute auf eine Signatur.`,
  },
  steps: {
    byCommand: 'Oder auf der Befehlszeile',
    addStore: { title: 'Fügen Sie Ihren Shop hinzu', why: 'Ein Shop auf einer Plattform. Er bekommt sofort ein eigenes Register.' },
    token: { title: 'Erzeugen Sie ein Token für die API', why: 'Es wird einmal angezeigt. Legen Sie es für die folgenden Befehle in PLACET_TOKEN ab.' },
    addPolicy: { title: 'Veröffentlichen Sie Ihr erstes Dokument', why: 'Placet schreibt es aus den Angaben zu Ihrem Shop oder nimmt Ihren eigenen Text.' },
    publish: { title: 'Veröffentlichen Sie eine Version', why: 'Dieses Dokument hat noch keine. Eine veröffentlichte Version wird nie mehr geändert.' },
    section: { title: 'Legen Sie fest, wo Sie fragen', why: 'Ein Abschnitt ist ein Ort mit Kästchen, etwa das Newsletter-Formular. Jedes Kästchen fragt eine Sache.' },
    import: { title: 'Bringen Sie vorhandene Antworten mit', why: 'Eine CSV-Datei aus Shop oder Mailprogramm. Ein Nein darin wird nie zu einem Ja.' },
    record: { title: 'Zeichnen Sie eine erste Antwort auf', why: 'Ihr Shop sendet, was angekreuzt wurde. Die Antwort enthält einen Beleg.' },
    verify: { title: 'Prüfen Sie das Register selbst', why: 'Auf jedem Rechner, ohne diesen Server: Export und öffentlicher Schlüssel genügen.' },
    doctor: { title: 'Prüfen Sie die Installation', why: 'Nennt alle Probleme auf einmal.' },
    tick: { title: 'Kreuzen Sie im Beispielshop ein Kästchen an', why: 'Abonnieren Sie den Newsletter einer erfundenen Kaffeerösterei.', link: 'Zum Beispielshop' },
    watch: { title: 'Sehen Sie es im Register ankommen', why: 'Ihre Antwort steht dort mit Wortlaut, Zeit und Prüfsumme. Alle paar Sekunden antwortet jemand anderes.', link: 'Zum Register' },
    prove: { title: 'Beweisen Sie, dass nichts geändert wurde', why: 'Die Prüfung rechnet jede Prüfsumme nach und kontrolliert jede Signatur.', link: 'Alle Einträge prüfen' },
    own: { title: 'Dann beginnen Sie mit Ihrem eigenen Shop', why: 'In einem eigenen Datenverzeichnis, damit nichts aus der Demo mitkommt.' },
  },
  signIn: {
    title: 'Bei Placet anmelden', what: 'Dieser Link meldet diesen Browser für zwölf Stunden an. Er gilt einmal.', button: 'Anmelden',
    usedTitle: 'Dieser Link wurde benutzt oder ist zu alt', used: 'Ein Anmeldelink gilt einmal und einen Tag lang. Es wurde nichts geändert.',
    again: 'Erzeugen Sie auf dem Server einen neuen:', command: 'npx placet sign-in',
    neededTitle: 'Melden Sie sich an, um das zu sehen', needed: 'Diese Seite zeigt, was Menschen gesagt haben. Nur wer den Server betreibt, darf sie sehen.',
  },
  notFound: {
    title: 'Hier ist nichts', what: 'Vielleicht ist die Adresse vertippt, oder was sie zeigte, wurde entfernt.', next: 'Prüfen Sie den Link, oder beginnen Sie auf der Startseite.',
    home: 'Zur Startseite',
  },
  fault: {
    title: 'Bei uns ist etwas fehlgeschlagen', kept: 'Nichts Halbfertiges wurde behalten. Versuchen Sie es in einer Minute noch einmal.',
    number: 'Wenn es wieder geschieht, nennen Sie dem Betreiber diese Nummer:',
  },
  unread: {
    title: 'Dieses Formular war nicht lesbar', tooLong: 'Es enthält mehr, als die Seite annimmt. Nichts davon wurde aufgezeichnet.',
    broken: 'Es kam beschädigt an. Nichts davon wurde aufgezeichnet.', next: 'Gehen Sie zurück, kürzen Sie den Text und senden Sie ihn noch einmal.',
  },
  slow: {
    title: 'Zu viele Anfragen', what: 'Von dieser Adresse kam mehr, als ein Mensch senden würde. Die letzte Anfrage wurde nicht aufgezeichnet.',
    next: 'Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  },
  targets: {
    email: 'E-Mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Push-Nachrichten', phone: 'Anrufe', post: 'Briefpost', allChannels: 'Alle Kanäle',
    strictly_necessary: 'Notwendige Cookies', performance: 'Mess-Cookies', functional: 'Komfort-Cookies', targeting: 'Werbe-Cookies',
    policy: 'Dokument', subject: 'Zwei Einträge einer Person',
    version: (name, number) => `${name}, Version ${number}`,
  },
  answers: { yes: 'ja', no: 'nein', pending: 'wartet', other: 'Vermerk' },
  sections: {
    registration: 'Registrierung', contact: 'Kontaktformular', checkout: 'Kasse', newsletter: 'Newsletter-Formular', after_login: 'nach der Anmeldung',
  },
  sources: { web: 'Shop', pos: 'Ladenkasse', import: 'Import', platform: 'Shop-Plattform', api: 'API', admin: 'Verwaltung', center: 'Datenschutz-Center' },
  kinds: { terms: 'AGB', privacy: 'Datenschutzerklärung', cookies: 'Cookie-Richtlinie', consent_declaration: 'Einwilligungserklärung', custom: 'Dokument' },
  ledger: {
    title: store => `Register von ${store}`,
    what: 'Jedes Ja und Nein, in der Reihenfolge, in der es kam. Ein Eintrag wird nie geändert oder entfernt; wer es sich anders überlegt, bekommt einen neuen.',
    size: 'Einträge', signed: 'Letzte Signatur', root: 'Wurzel-Prüfsumme', never: 'noch nicht signiert',
    covers: (count, text) => count === 1 ? 'über den einzigen Eintrag' : `über alle ${text} Einträge`,
    waiting: (covered, count, text) => `über ${covered} Einträge; ${count === 1 ? 'ein neuerer wartet' : `${text} neuere warten`} auf die nächste`,
    verify: 'Alle Einträge prüfen', verifying: 'Wird geprüft…', verifyHint: 'Liest jeden Eintrag, rechnet jede Prüfsumme nach, kontrolliert jede Signatur.',
    records: 'Einträge, neueste zuerst', empty: 'Noch hat niemand etwas geantwortet. Der erste Eintrag erscheint hier von selbst.',
    pause: 'Aktualisierung anhalten', resume: 'Weiter aktualisieren', older: 'Ältere Einträge', newest: 'Neueste Einträge', yours: 'Ihr Eintrag',
    receipt: number => `Beleg zu Eintrag ${number}`, number: 'Eintrag', nobody: 'gelöscht', anonymous: 'ohne Adresse',
    offline: 'Ohne uns prüfen',
    offlineHow: 'Laden Sie Export und öffentlichen Schlüssel herunter und führen Sie das auf einem beliebigen Rechner aus. Es braucht nichts von diesem Server und nennt den ersten Eintrag, der geändert wurde.',
    export: 'Export herunterladen', key: 'Öffentlichen Schlüssel herunterladen', note: 'Der signierte Prüfpunkt im Wortlaut',
  },
  verdict: {
    valid: 'Kein Eintrag wurde geändert.',
    checked: (count, checkpoints, took) => `${count} Einträge und ${checkpoints} Signaturen in ${took} ms geprüft.`,
    at: 'Geprüft', root: 'Wurzel-Prüfsumme',
    invalid: record => `Eintrag ${record} ist nicht vertrauenswürdig.`,
    since: 'Die Einträge davor sind unversehrt.', keep: 'Bewahren Sie den Export als Beweis auf und vergleichen Sie ihn mit Ihrer letzten Sicherung, bevor weiter geschrieben wird.',
  },
  policy: {
    version: number => `Version ${number}`, since: 'gültig seit', from: 'gültig ab', superseded: 'ersetzt',
    changed: 'Was sich geändert hat', versions: 'Alle Versionen', thisOne: 'diese', inForce: 'gültig', hash: 'Prüfsumme des Wortlauts', languages: 'Sprachen',
    current: 'Zur gültigen Version', kept: 'Das ist der genaue Wortlaut, wie er veröffentlicht wurde. Er wird nie geändert.',
    missing: 'Dieser Shop hat kein solches Dokument veröffentlicht, oder die Adresse ist vertippt.', missingNext: 'Gehen Sie zurück in den Shop und folgen Sie dem Link dort, oder schreiben Sie dem Shop.',
    missingVersion: 'Eine solche Version dieses Dokuments gibt es nicht.',
  },
  receipt: {
    title: 'Beleg über eine Antwort', lead: store => `Was ${store} geantwortet wurde, und der Beweis dafür.`,
    about: 'Worum es geht', answer: 'Antwort', when: 'Gesagt', recorded: 'Aufgezeichnet', where: 'Wo', words: 'In diesen Worten', noWords: 'Der gezeigte Wortlaut wurde zu dieser Antwort nicht aufbewahrt.',
    version: 'Gezeigte Version', who: 'Gefragt von', language: 'Sprache', proof: 'Beweis', number: 'Platz im Register', hash: 'Prüfsumme des Eintrags', size: 'Einträge im signierten Register',
    root: 'Wurzel-Prüfsumme', subject: 'Nummer der Person', valid: 'Soeben geprüft: Dieser Eintrag steht im signierten Register, und sein Wortlaut ist unverändert.',
    invalid: 'Dieser Beleg lässt sich nicht bestätigen. Sagen Sie es dem Shop, und bewahren Sie diese Seite auf.', json: 'Signierten Beleg herunterladen', read: 'Dokument lesen',
    missing: 'Das ist nicht die Adresse eines Belegs.', missingNext: 'Benutzen Sie den ganzen Link, den Sie bekommen haben; vielleicht fehlt am Ende etwas.',
    law: 'Der Shop muss diese Antwort nachweisen können (Art. 7 Abs. 1 DSGVO). Sie können es sich jederzeit anders überlegen, über den Link in jeder Nachricht oder mit einer Nachricht an den Shop.',
  },
  shop: {
    title: 'Kaffee Beispiel, Kaffee aus Hamburg', strip: 'Ein Beispielshop. Verkauft wird hier nichts, doch jedes Kreuz wird wirklich aufgezeichnet.', stripLink: 'Zum Register',
    tagline: 'Dienstags geröstet. Freitags bei Ihnen.', intro: 'Drei Kaffees von drei Höfen, in kleinen Mengen geröstet und am selben Tag verschickt.', order: 'Zur Kasse',
    coffees: [
      { name: 'Morgenrot', from: 'Huila, Kolumbien', taste: 'roter Apfel, Karamell' },
      { name: 'Nordlicht', from: 'Yirgacheffe, Äthiopien', taste: 'Bergamotte, Aprikose' },
      { name: 'Kontor', from: 'Sul de Minas, Brasilien', taste: 'Haselnuss, Zartbitter' },
    ],
    weight: '250 g, ganze Bohne', basket: 'Ihr Warenkorb', delivery: 'Lieferung', total: 'Summe', free: 'kostenlos',
    headings: { checkout: 'Kasse', newsletter: 'Post aus der Rösterei', registration: 'Konto anlegen', contact: 'Schreiben Sie uns' },
    intros: {
      checkout: 'Wohin darf der Kaffee?', newsletter: 'Was wir rösten, warum, und wann es fertig ist. Höchstens zweimal im Monat.',
      registration: 'Bestellungen ansehen und mit einem Klick nachrösten lassen.', contact: 'Eine Frage zu Mahlgrad, Wasser oder Lieferung? Ein Mensch antwortet.',
    },
    buttons: { checkout: 'Zahlungspflichtig bestellen', newsletter: 'Abonnieren', registration: 'Konto anlegen', contact: 'Nachricht senden' },
    fields: { name: 'Name', email: 'E-Mail', phone: 'Telefon', address: 'Straße und Hausnummer', city: 'Postleitzahl und Ort', message: 'Nachricht' },
    optional: 'freiwillig', required: 'nötig',
    read: name => `Lesen: ${name}`, newTab: 'öffnet einen neuen Tab',
    footer: 'Kaffee Beispiel ist erfunden. Adressen enden auf .example und führen nirgendwohin.',
  },
  form: {
    summaryOne: 'Eine Angabe fehlt. Was Sie geschrieben haben, steht noch da.', summaryMany: text => `${text} Angaben fehlen. Was Sie geschrieben haben, steht noch da.`,
    needed: 'Bitte füllen Sie das aus.', tooLong: text => `Bitte höchstens ${text} Zeichen.`,
    tick: 'Ohne dieses Kreuz geht es nicht weiter.', email: 'Das sieht nicht nach einer E-Mail-Adresse aus. Sie sollte aussehen wie name@mail.example.',
    phone: 'Das sieht nicht nach einer Telefonnummer aus. Beginnen Sie mit + und der Landesvorwahl.',
    changed: 'Was wir fragen, hat sich geändert, während diese Seite offen war. Bitte lesen Sie die Kästchen noch einmal; aufgezeichnet wurde nichts.',
  },
  admin: adminDe,
  kit: kitDe,
  words: wordsDe,
  recorded: {
    title: 'Was aufgezeichnet wurde', lead: 'Diese Antworten stehen jetzt im Register, mit den Worten, die Sie gesehen haben.',
    none: 'Nichts wurde aufgezeichnet', noneWhy: 'Kein Kästchen war angekreuzt. Ein leeres Kästchen ist kein Nein: Sie wurden gefragt und haben nicht geantwortet, also ändert sich nichts für Sie.',
    words: 'Wortlaut', version: 'Version', when: 'Zeit', number: 'Eintrag', hash: 'Prüfsumme', receipt: 'Beleg', see: 'Im Register ansehen', back: 'Zurück zum Shop',
    note: 'Anschrift und Nachricht wurden nicht behalten: Dieser Shop ist erfunden. Wer Sie sind, liegt versiegelt unter einem eigenen Schlüssel.',
    seal: 'Um zu prüfen, dass nichts geändert wurde, öffnen Sie das Register und drücken Sie auf Prüfen.',
  },
};
