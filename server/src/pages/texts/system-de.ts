// The words of the installation's own page and of the API's, in German.
import type { systemEn } from './system-en.js';

export const systemDe: typeof systemEn = {
  title: 'System', lead: 'Wie es dieser Installation geht: was wartet, was aufgegeben wurde, und worauf sie läuft.', checks: 'Prüfungen', check: 'Teil', said: 'Befund', state: 'Stand', checksCaption: 'Was geprüft wurde', fine: 'in Ordnung', wrong: 'braucht einen Blick',
  figures: 'Hintergrundarbeit', waiting: 'Wartend', active: 'In Arbeit', delayed: 'Später fällig', dead: 'Aufgegeben', queueGone: 'Die Warteschlange antwortet nicht.',
  outbox: 'Zustellungen je Shop', outboxCaption: 'Shops mit Zustellungen, die warten oder aufgegeben wurden', store: 'Shop', oldest: 'Älteste', outboxEmpty: 'Nichts wartet.', outboxEmptyWhat: 'Alles, was aus einer Änderung folgte, ist zugestellt.',
  deadTitle: store => `Aufgegeben bei ${store}`, deadCaption: 'Was aufgegeben wurde, Ältestes zuerst', topic: 'Aufgabe', reason: 'Grund', tries: 'Versuche', since: 'Seit', retry: 'Noch einmal versuchen', retryOf: what => `Noch einmal versuchen: ${what}`,
  deadMore: text => `Nur die ersten ${text} werden gezeigt.`, retried: 'Die Aufgabe bekommt alle ihre Versuche noch einmal.', gone: 'Das wurde inzwischen aufgenommen oder gehört niemandem hier. Nichts wurde geändert.', noReason: 'kein Grund festgehalten',
  parts: { database: 'Datenbank', migrations: 'Schema', queue: 'Warteschlange', mail: 'Mail', geo: 'Länderdaten', disk: 'Speicherplatz', address: 'Adresse', keys: 'Private Ziele' },
  words: {
    database: (dialect, ms) => `${dialect}, antwortete in ${ms} ms`, databaseGone: 'antwortet nicht', migrated: 'auf dem neuesten Stand', pending: text => `${text} Änderungen stehen aus; „placet migrate“ führt sie aus`,
    embedded: 'in diesem Prozess', redis: 'Bull auf Redis, antwortet', redisGone: 'Bull auf Redis antwortet nicht; Antworten werden aufgezeichnet, was daraus folgt, wartet',
    noMail: 'kein PLACET_SMTP_URL: Briefe werden im Ausgang jedes Shops gelesen', mail: 'der Mailserver nimmt Briefe an', mailGone: reason => `der Mailserver ist nicht zu gebrauchen (${reason})`,
    geo: days => `Daten von vor ${days} Tagen`, geoOld: days => `Daten von vor ${days} Tagen; eine neuere Version von Placet bringt neuere`, geoGone: 'die Dateien sind nicht lesbar',
    disk: (free, total) => `${free} GB von ${total} GB frei im Datenverzeichnis`, diskLow: free => `nur ${free} GB frei im Datenverzeichnis`, diskUnknown: 'hier nicht bekannt',
    https: 'https', plain: 'http, zum Ausprobieren', plainProduction: 'sollte im Betrieb https sein', closed: 'Konnektoren und Webhooks erreichen nur öffentliche Adressen', open: 'Konnektoren und Webhooks dürfen in private Netze; halten Sie PLACET_ALLOW_PRIVATE_TARGETS eng',
  },
  facts: 'Worauf sie läuft', version: 'Placet', runtime: 'Node.js', mode: 'Betriebsart', modes: { production: 'Betrieb', development: 'Entwicklung', demo: 'Demo' }, started: 'Läuft seit', doctor: 'Dasselbe auf der Befehlszeile, mit jeder Einstellung:',
  api: {
    nav: 'API', title: 'Die API', lead: 'Jede Route, wie dieser Server sie beantwortet. Ein Token steht für jemanden aus dem Team: Erzeugen Sie eines unter Tokens.', machine: 'Dasselbe für Programme (OpenAPI 3.1)', routes: 'Routen', search: 'Inhalt',
    permission: 'Braucht', parameters: 'Parameter', parameter: 'Name', where: 'In', type: 'Art', meaning: 'Bedeutung', body: 'Inhalt', answer: 'Antwort', errors: 'Fehler', example: 'Beispiel', needed: 'nötig', optional: 'freiwillig', fields: 'Felder', field: 'Feld',
    noBody: 'Sie nimmt keinen Inhalt.', group: name => name, paths: { path: 'Adresse', query: 'Abfrage', header: 'Kopfzeile' }, empty: 'nichts', code: 'Code', status: 'Status', errorsCaption: 'Womit sie ablehnen kann',
  },
};
