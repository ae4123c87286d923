// Die Worte der Webhooks.
import type { Texts } from './en.js';

export const webhooksDe: Texts['webhooks'] = {
  title: 'Webhooks', one: 'Webhook', lead: 'Adressen anderer, die sofort erfahren, was hier geschieht. Ein Nein geht allem voran.', url: 'Adresse', urlHint: 'Beginnt mit https:// und ist von diesem Server aus erreichbar.',
  description: 'Wofür', descriptionHint: 'Zum Beispiel: Mailprogramm, Auswertung.', events: 'Erfährt von', allEvents: 'allem', identifiers: 'Nachrichten sagen, wer jemand ist', identifiersHint: 'E-Mail, Telefon und Kundennummer. Sonst steht nur eine Kennung darin.', identifiersShort: 'Sagt, wer',
  yes: 'ja', no: 'nein', add: 'Webhook hinzufügen', addTitle: 'Einen Webhook hinzufügen', none: 'Noch erfährt niemand etwas', noneNext: 'Fügen Sie die Adresse eines Werkzeugs hinzu, das ein Nein sofort wissen soll.',
  types: {
    'consent.recorded': 'Eine Antwort wurde aufgezeichnet', 'subject.unsubscribed': 'Jemand hat sich abgemeldet', 'subject.merged': 'Zwei Einträge wurden eine Person', 'subject.unmerged': 'Eine Zusammenführung wurde aufgehoben', 'subject.erased': 'Jemand wurde gelöscht',
    'request.opened': 'Ein Antrag wurde eröffnet', 'request.closed': 'Ein Antrag wurde abgeschlossen', 'policy.published': 'Ein Dokument wurde veröffentlicht',
  },
  state: 'Stand', on: 'an', failing: 'an, aber es scheitert', off: { by_request: 'abgeschaltet', gone: 'aus: er antwortete, es gebe ihn nicht mehr', failing: 'aus: er nahm fünf Tage lang nichts an' },
  offSince: 'Aus seit', failingSince: 'Scheitert seit', oldSecretUntil: 'Das alte Geheimnis signiert bis', next: 'Nächste Änderung', nextWhat: 'Platz in der Folge der Änderungen des Shops', added: 'Hinzugefügt',
  secret: 'Geheimnis', secretTitle: 'Bewahren Sie das Geheimnis jetzt auf', secretMade: 'Es wird dieses eine Mal gezeigt. Der Empfänger erkennt daran, dass eine Nachricht von uns ist.', secretRotated: 'Es wird dieses eine Mal gezeigt. Das alte signiert noch einen Tag lang mit, damit nichts verloren geht.', toEndpoint: 'Zum Webhook',
  check: 'Eine Nachricht prüfen (Node.js)', checkTitle: 'Woran ein Empfänger uns erkennt', checkWhat: 'Jede Nachricht ist signiert, wie es die Spezifikation Standard Webhooks vorsieht. Antworten Sie binnen 10 Sekunden mit 2xx; 410 schaltet den Webhook ab. Was scheitert, wird fünf Tage lang wiederholt.',
  test: 'Test senden', testTaken: (answer, ms) => `Der Test wurde angenommen: ${answer}, nach ${ms} ms.`, testFailed: answer => `Der Test wurde nicht angenommen: ${answer}. Sonst wurde nichts gesendet.`,
  switchOff: 'Abschalten', switchOn: 'Einschalten', switchedOff: 'Abgeschaltet. Was inzwischen geschieht, wird nach dem Einschalten gesendet.', switchedOn: 'Eingeschaltet. Es geht weiter, wo es aufhörte.', rotate: 'Neues Geheimnis erzeugen', rotateWhat: 'Ein neues wird einmal gezeigt; das alte signiert einen Tag lang mit.',
  deliveries: 'Was gesendet wurde', number: 'Nr.', what: 'Was', person: 'Kontaktbericht', answer: 'Antwort', attempts: 'Versuche', latency: 'Dauer', done: 'Fertig', anyState: 'jeder Stand', states: { waiting: 'wartet', sending: 'wird gesendet', delivered: 'angenommen', dead: 'aufgegeben' },
  noDeliveries: 'Es wurde nichts gesendet', noDeliveriesWhat: 'Was von jetzt an geschieht, steht hier 30 Tage lang. Ein Test zeigt, ob der Empfänger erreicht wird.',
  replayTitle: 'Noch einmal senden', replayWhat: 'Änderungen zwischen zwei Nummern oder zwei Zeiten, beide eingeschlossen, unter ihren alten Kennungen: Wer eine schon hat, erkennt sie.', replayFrom: 'Von', replayTo: 'Bis', replayHint: zone => `Eine Nummer aus der Liste oben, oder eine Zeit wie 2026-11-25 08:30 (${zone}).`, replay: 'Diese noch einmal senden', replayed: text => `Noch einmal gesendet: ${text} Nachrichten sind unterwegs.`,
  changeTitle: 'Ändern', save: 'Änderungen festhalten', changed: 'Festgehalten. Es gilt ab der nächsten Nachricht.', removeTitle: 'Den Webhook entfernen', removeOpen: 'Entfernen…', removeWhat: 'Er erfährt nichts mehr, und die Liste des Gesendeten geht mit. Das lässt sich nicht zurücknehmen.', removeWord: 'ENTFERNEN', remove: 'Webhook entfernen', removed: 'Der Webhook wurde entfernt.',
  errors: {
    url: 'Dorthin kann nichts gesendet werden. Schreiben Sie eine Adresse, die mit https:// beginnt und für diesen Server offen ist.', events: 'Kreuzen Sie mindestens eines an.', tooMany: 'Ein Shop hat höchstens 20 Webhooks. Entfernen Sie zuerst einen.', point: 'Schreiben Sie eine Nummer, oder eine Zeit wie 2026-11-25 08:30.', order: 'Das liegt vor der ersten.',
    span: text => `Höchstens ${text} Änderungen auf einmal.`, off: 'Der Webhook ist aus. Schalten Sie ihn zuerst ein.',
  },
};
