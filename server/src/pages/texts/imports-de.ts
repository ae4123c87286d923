// Die Worte der Importe auf Deutsch.
import type { importsEn } from './imports-en.js';

export const importsDe: typeof importsEn = {
  title: 'Importe', lead: 'Antworten, die Sie schon haben, aus einer Datei. Aus einem Nein wird nie ein Ja, und nichts wird festgehalten, bevor Sie gesehen haben, was es wäre.',
  upload: {
    heading: 'Datei bringen', file: 'CSV-Datei', hint: 'Ein Kundenexport Ihres Shops oder eine Liste aus Ihrem Mailwerkzeug. Sie liegt versiegelt, während Sie sie ansehen, und wird gelöscht, sobald sie festgehalten ist oder ein Tag vergangen ist.',
    button: 'Hochladen und ansehen', limits: 'CSV, höchstens 1 GB', none: 'Wählen Sie zuerst eine Datei.', tooLarge: 'Die Datei ist größer als 1 GB. Teilen Sie sie, oder importieren Sie sie auf der Kommandozeile.',
    unreadable: 'Das lässt sich nicht als CSV lesen. Nichts wurde behalten.', broken: 'Das Hochladen brach ab. Nichts wurde behalten; senden Sie die Datei noch einmal.',
  },
  list: {
    heading: 'Bisher', caption: 'Importe, die neuesten zuerst', file: 'Datei', state: 'Stand', rows: 'Zeilen', recorded: 'Festgehalten', errors: 'Fehler', when: 'Hochgeladen', noSource: 'noch ohne Namen',
    emptyTitle: 'Noch wurde keine Datei importiert.', empty: 'Laden Sie oben eine hoch. Sie sehen, was sie sagt, bevor etwas festgehalten wird.', emptyReader: 'Wer den Shop verwaltet, kann eine hochladen.',
    openOf: source => `Öffnen: ${source}`,
  },
  states: {
    uploading: 'kommt an', waiting: 'wartet auf Sie', trying: 'wird geprüft', tried: 'geprüft, nicht festgehalten', queued: 'beginnt gleich', running: 'läuft', finished: 'festgehalten', failed: 'abgebrochen',
  },
  settings: {
    title: 'Wie diese Datei zu lesen ist', lead: 'Sehen Sie nach, was erkannt wurde, sagen Sie, woher die Datei ist, und lassen Sie sie prüfen. Das Prüfen hält nichts fest.', tryButton: 'Datei prüfen, nichts festhalten', back: 'Zurück zum Ergebnis',
    recognised: 'Erkannt als', why: columns => `an den Spalten ${columns}`, plainWhy: 'kein bekannter Export hat diese Spalten; sagen Sie unten, welche welche ist', chosen: 'von Ihnen gewählt',
    encoding: 'Zeichen', guessed: 'geraten: achten Sie auf Umlaute und Akzente in den Zeilen unten', delimiter: 'Zellen getrennt durch', tab: 'Tabulator', size: 'Größe', bytes: text => `${text} Bytes`,
    sample: 'Die ersten Zeilen', sampleCaption: 'Die ersten Zeilen der Datei, wie sie gelesen wurden', sampleEmpty: 'Unter den Namen der Spalten steht keine Zeile.', moreColumns: text => `und ${text} weitere Spalten`,
    source: 'Woher ist die Datei?', sourceHint: 'Es steht bei jeder Antwort als Herkunft, etwa „Shopify-Export vom 21. November“.', preset: 'Was für eine Datei ist es?', presetHint: 'Passt nichts davon, laden Sie die Datei neu hoch.',
    no: 'Was heißt ein „Nein“ oder ein leeres Kästchen in dieser Datei?', noAs: {
      preset: 'So, wie es die Art der Datei sagt', presetNothing: 'hier: die Person wurde nicht gefragt, also wird nichts festgehalten', presetOut: 'hier: die Person hat abgelehnt',
      optOut: 'Die Person hat abgelehnt', optOutHint: 'Eine Abmeldung wird festgehalten. Nur wählen, wenn die Datei Menschen aufzählt, die Nein gesagt haben.', noRecord: 'Die Person wurde nie gefragt', noRecordHint: 'Nichts wird festgehalten, und ein Ja von anderswo bleibt.',
    },
    everyRow: 'Was heißt es, in dieser Datei zu stehen?', everyRowAny: 'Nichts: eine Spalte sagt es', everyRowYes: channel => `Alle haben Ja gesagt zu ${channel}`, everyRowNo: channel => `Alle haben Nein gesagt zu ${channel}`,
    everyRowHint: 'Für Listen ohne Spalte mit Antworten, etwa eine Sperrliste.',
    zone: 'Zeitzone der Datei', zoneHint: 'Ein Name wie Europe/Berlin. Ohne sie werden Zeiten mancher Exporte behalten, beweisen aber nichts.',
    columns: 'Welche Spalte welche ist', columnsHint: 'Ausgefüllt nach der Art der Datei. Ändern Sie nur, was nicht stimmt.', asRecognised: column => `${column} (erkannt)`, notThere: 'in keiner Spalte', leaveOut: 'weglassen',
    technical: 'Wie die Datei geschrieben ist', technicalHint: 'Von selbst ermittelt. Ändern Sie es, wenn die Zeilen oben falsch aussehen.', encodingField: 'Zeichenkodierung', delimiterField: 'Trennzeichen', detected: 'ermittelt',
    delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechter Strich' },
    errors: {
      source: 'Sagen Sie, woher die Datei ist.', sourceLong: 'Höchstens 200 Zeichen, bitte.', zone: 'Diese Zeitzone gibt es nicht. Schreiben Sie sie wie Europe/Berlin.', choice: 'Das steht nicht zur Wahl. Wählen Sie aus der Liste.',
      columns: names => `Diese Spalten lassen sich nicht verwenden: ${names}. Wählen Sie andere unter „Welche Spalte welche ist“.`, nobody: 'Keine Spalte sagt, um wen es in einer Zeile geht. Wählen Sie die mit E-Mail, Telefon oder Kundennummer unter „Welche Spalte welche ist“.',
      unreadable: 'So gelesen ist die Datei kein CSV. Ändern Sie, wie sie geschrieben ist.',
    },
    fields: {
      email: 'E-Mail', phone: 'Telefon', externalId: 'Kundennummer', name: 'Name', firstName: 'Vorname', lastName: 'Nachname', locale: 'Sprache', text: 'Gezeigte Worte', section: 'Wo gefragt wurde', source: 'Herkunft',
      recordId: 'Nummer des Eintrags', scope: 'Reichweite', occurredAt: 'Wann', timeProven: 'Ist die Zeit bewiesen', channel: 'Kanal', state: 'Antwort',
      emailAnswer: 'Antwort zu E-Mail', smsAnswer: 'Antwort zu SMS', whatsappAnswer: 'Antwort zu WhatsApp', pushAnswer: 'Antwort zu Push', phoneAnswer: 'Antwort zu Anrufen', postAnswer: 'Antwort zu Post',
    },
  },
  trying: { label: 'Datei wird geprüft', note: 'Gelesene Bytes. Nichts wird festgehalten.', stalled: 'Niemand arbeitet mehr daran: der Server wurde zwischendurch angehalten. Prüfen Sie noch einmal.', again: 'Noch einmal prüfen' },
  tried: {
    title: 'Was festgehalten würde', lead: 'Noch ist nichts festgehalten. Antworten werden erst übernommen, wenn Sie es sagen.', button: text => `${text} Antworten festhalten`, buttonOne: 'Eine Antwort festhalten', nothing: 'In dieser Datei steht nichts Neues, also gibt es nichts festzuhalten.',
    change: 'Anders lesen', undone: 'Einträge lassen sich nicht löschen, nur neu beantworten. Sehen Sie sich deshalb zuerst die Zahlen an.', drop: 'Hochgeladene Datei löschen', dropped: 'Die hochgeladene Datei wurde gelöscht. Nichts wurde festgehalten.',
  },
  running: { title: 'Wird festgehalten', label: 'Die Datei wird festgehalten', note: 'Gelesene Bytes. Sie können die Seite verlassen; es geht weiter.', stalled: 'Es steht still. Vielleicht wurde der Server angehalten; was festgehalten ist, bleibt, und es geht dort weiter.', resume: 'Jetzt weitermachen', resumed: 'Es geht weiter.' },
  done: { title: 'Was festgehalten wurde', failedTitle: 'Der Import brach ab', failed: 'Was bis dahin festgehalten wurde, bleibt.', kept: 'Die hochgeladene Datei und ihr Schlüssel sind gelöscht.', seeYes: 'Jedes Ja im Register', seeNo: 'Jedes Nein im Register', seePending: 'Was noch wartet', list: 'Alle Importe' },
  counts: {
    heading: 'Zahlen', rows: 'Zeilen', optedIn: 'Ja', optedOut: 'Nein', pending: 'Warten auf Bestätigung', unchanged: 'Unverändert', unchangedNote: 'schon bekannt oder ohne Aussage', refused: 'Nicht übernommen', refusedNote: 'eine Abmeldung steht, und kein neueres Ja ist bewiesen', errors: 'Fehler', errorsNote: 'ausgelassene Zeilen', warnings: 'Zum Teil übernommen', source: 'Herkunft', kind: 'Gelesen als',
  },
  problems: {
    heading: 'Zeile für Zeile', caption: 'Was nicht stimmte, in der Reihenfolge der Datei', line: 'Zeile', column: 'Spalte', what: 'Was nicht stimmt', wholeRow: 'die Zeile', download: 'Alle herunterladen (CSV)', first: text => `Gezeigt sind die ersten ${text}.`,
    codes: {
      row_empty: 'Die Zeile ist leer.', no_identifier: 'Die Zeile hat weder E-Mail noch Telefon noch Nummer.', too_many_cells: 'Die Zeile hat mehr Zellen als Spaltennamen; ein Trennzeichen in einer Zelle steht nicht in Anführungszeichen.',
      email_not_found: 'Keine Zelle der Zeile ist eine E-Mail-Adresse.', email_ambiguous: 'Mehr als eine Zelle der Zeile ist eine E-Mail-Adresse.', row_cut: 'Die Zeile endet vor ihren letzten Spalten; der Shop hat sie abgeschnitten.',
      answer_unknown: 'Der Wert ist keine bekannte Antwort.', channel_unknown: 'Der Wert ist kein Kanal. Kanäle sind email, sms, whatsapp, push, phone und post.', time_impossible: 'Der Wert ist keine Zeit. Schreiben Sie sie wie 2026-01-31T12:00:00Z.',
      time_proof_unknown: 'Der Wert ist weder ja noch nein.', quote_broken: 'Ein Anführungszeichen ist nicht oder mitten in der Zelle geschlossen. In Zellen wird es verdoppelt.', row_too_long: 'Die Zeile ist zu lang.', cell_too_long: 'Eine Zelle ist zu lang.',
      too_many_columns: 'Die Zeile hat zu viele Zellen.', nul_character: 'Die Zeile enthält ein NUL-Zeichen.', encoding_broken: 'Die Zeile enthält Bytes, die in dieser Zeichenkodierung kein Text sind. Nennen Sie die richtige.',
      no_usable_identifier: 'Weder E-Mail noch Telefon noch Nummer der Zeile lässt sich verwenden.', time_in_future: 'Die Zeit liegt in der Zukunft.', refused: 'Eine Abmeldung steht, und die Zeile beweist kein neueres Ja.',
      email_left_out: 'Der Wert ist keine E-Mail-Adresse. Der Rest der Zeile wurde übernommen.', phone_left_out: 'Der Wert ist keine Telefonnummer dieses Landes oder in internationaler Form. Der Rest der Zeile wurde übernommen.',
      id_left_out: 'Die Nummer ist länger als 200 Zeichen oder enthält Steuerzeichen. Der Rest der Zeile wurde übernommen.', locale_left_out: 'Der Wert ist keine Sprache wie de oder pt-BR. Der Rest der Zeile wurde übernommen.',
      section_left_out: 'Der Wert ist kein Name einer Stelle. Der Rest der Zeile wurde übernommen.', text_left_out: 'Die Worte sind länger als 10000 Zeichen. Der Rest der Zeile wurde übernommen.',
    },
  },
  notYours: 'Jemand, der den Shop verwaltet, sieht sich diese Datei gerade an. Nur dort sind ihre Zeilen zu sehen.',
};
