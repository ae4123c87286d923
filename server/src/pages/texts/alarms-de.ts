// Die Worte der Alarme, der Laufzeit von Abmeldungen und der Anmeldungen nach Quelle.
import type { Texts } from './en.js';

export const alarmsDe: Texts['alarms'] = {
  title: 'Alarme', lead: 'Was gerade nicht stimmt, und was nicht stimmte. Ein Alarm endet von selbst, wenn alles wieder gut ist. Sie können ihn auch von Hand beenden; besteht die Ursache weiter, öffnet sich ein neuer.', tabs: { open: 'Offen', past: 'Vergangen', lag: 'Wie schnell ein Nein ankommt', optIns: 'Anmeldungen nach Quelle' },
  end: 'Beenden', endIt: (alarm: string): string => `Beenden: ${alarm}`, ended: 'Der Alarm ist beendet.', endedBefore: 'Der Alarm war schon vorbei.', reopened: 'Der Alarm ist wieder offen.', notReopened: 'Er bleibt beendet: Es ist zu lange her, oder dieselbe Ursache hat einen neuen Alarm geöffnet.',
  kinds: { unsubscribe_late: 'Ein Nein kam zu spät an', opt_ins_dropped: 'Eine Quelle von Anmeldungen verstummte', webhook_disabled: 'Ein Webhook wurde abgeschaltet',
    shop_needs_attention: 'Ein Shop ist nicht zu erreichen', shop_passed_request: 'Ein Shop gab einen Antrag weiter' },
  late: (place, longest, waiting) => `${place}, bis zu ${longest} s, ${waiting} noch unterwegs`, dropped: (source, seen, expected) => `${source}: ${seen}, wo ${expected} üblich waren`,
  refused: fault => `Was der Shop sagte: ${fault}`, passed: { erasure_requested: 'Jemand hat den Shop gebeten, seine Daten zu löschen.', export_requested: 'Jemand hat den Shop nach seinen Daten gefragt.' },
  gone: 'Er antwortete, es gebe ihn nicht mehr.', failing: 'Er nahm fünf Tage lang nichts an.', what: 'Was', since: 'Seit', until: 'Bis', lastSeen: 'Zuletzt gesehen', times: 'Wie oft', next: 'Ansehen', noneOpen: 'Kein Alarm ist offen', nonePast: 'Es gab keine Alarme',
  noneWhat: 'Placet achtet darauf, wie schnell ein Nein ankommt, ob jede Quelle noch Anmeldungen bringt und ob Webhooks annehmen, was sie bekommen.', whoWasThere: 'Wer vorbeikam',
  dropLead: 'Diese Personen kamen vorbei, als die Quelle stumm war, und wurden vielleicht nicht gefragt. Die Datei enthält, wen man per E-Mail fragen darf; alle anderen werden beim nächsten Besuch gefragt.', source: 'Quelle', download: 'Herunterladen, wen man fragen darf (CSV)', nobody: 'Inzwischen kam niemand vorbei', nobodyWhat: 'In dieser Zeit wurde niemand gesehen, der nicht ohnehin geantwortet hat.',
  who: 'Wer', seenAt: 'Gesehen', samePlace: 'genau hier', otherPlace: 'anderswo im Shop', mayAsk: 'Darf gefragt werden', asked: { yes: 'per E-Mail', answered: 'hat geantwortet', waiting: 'wartet auf Bestätigung', region: 'dort nicht per E-Mail' },
  lagLead: 'Vom Klick auf Abmelden bis zu allen, die es wissen müssen, in den letzten 30 Tagen.', lagChart: 'Sekunden, bis 99 von 100 angekommen waren, nach Ort', lagFine: 'Jeder Klick kam rechtzeitig an.', lagLate: text => `Orte, an denen ein Klick zu spät ankam: ${text}.`,
  limit: text => `${text} Sekunden: später löst einen Alarm aus`, place: 'Ort', arrived: 'Angekommen', waiting: 'Unterwegs', p50: 'Die Hälfte binnen', p99: '99 von 100 binnen', max: 'Längste', state: 'Stand', tooLate: 'zu spät', underWay: 'unterwegs', inTime: 'rechtzeitig',
  seconds: text => `${text} s`, noClicks: 'Noch hat sich niemand abgemeldet', noClicksWhat: 'Sobald es jemand tut, steht hier, wie lange es überallhin dauerte.',
  stages: { committed: 'aufgezeichnet', claimed: 'ausgegeben', delivered: 'bestätigt' }, places: { ledger: 'Register', outbox: 'Ausgang', webhook: 'Webhook', feed: 'Änderungsfolge', shop: 'Shop' },
  optInsLead: 'Wo Menschen Ja sagen, Tag für Tag über sechs Wochen. Fällt eine Quelle weit unter ihr Übliches, öffnet sich ein Alarm.', optInsIn: (total, days) => `${total} Anmeldungen in ${days} Tagen.`, moreSources: text => `Und ${text} Quellen mit weniger.`,
  noOptIns: 'Noch keine Anmeldungen gezählt', noOptInsWhat: 'Sie werden einige Minuten nach dem Eingang gezählt, nach Formular, Ort und Tag.',
};
