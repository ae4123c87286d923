// Zweiter Faktor, Notfallcodes, Tokens, Einladungen und Filter des Protokolls auf Deutsch.
import type { access as english } from './access-en.js';

export const access: typeof english = {
  factor: {
    title: 'Zweiter Faktor', short: 'Zweiter Faktor', lead: 'Zum Passwort ein Code aus einer App auf Ihrem Telefon. Wer nur das Passwort kennt, bleibt draußen.',
    off: 'Es ist kein zweiter Faktor eingerichtet.', on: 'Ein zweiter Faktor ist aktiv.', since: 'seit', setUp: 'Zweiten Faktor einrichten', manage: 'Verwalten', required: 'In dieser Organisation brauchen ihn alle.',
    askPassword: 'Ihr Passwort, damit das niemand an einem verlassenen Platz tut.', begin: 'Einrichten',
    scanTitle: 'In die App aufnehmen', scan: 'Scannen Sie das mit einer Authenticator-App oder tippen Sie den Schlüssel darunter ein. Die App zeigt dann sechs Ziffern, die alle halbe Minute wechseln.',
    qr: 'QR-Code mit dem Schlüssel für Ihre App', key: 'Schlüssel', confirm: 'Aktivieren', code: 'Code aus der App', codeHint: 'Sechs Ziffern. Ein Code gilt einmal.',
    wrong: 'Dieser Code hat nicht geklappt. Er ist vielleicht schon benutzt oder zu alt, die Uhr des Telefons geht falsch, oder es gab zu viele falsche Versuche. Warten Sie auf den nächsten.',
    left: count => count === 1 ? 'Ein Notfallcode ist übrig.' : `${count} Notfallcodes sind übrig.`,
    remake: 'Neue Notfallcodes erzeugen', remakeWhat: 'Die alten gelten ab sofort nicht mehr.', remove: 'Zweiten Faktor entfernen',
    removeWhat: 'Danach genügt das Passwort allein.', cannotRemove: 'In dieser Organisation brauchen alle einen zweiten Faktor, darum lässt er sich nicht entfernen. Für ein neues Telefon setzt ihn eine Inhaberin oder ein Inhaber zurück.',
    removed: 'Der zweite Faktor ist entfernt.', wrongPassword: 'Das ist nicht Ihr Passwort, oder es wurde zu oft falsch eingegeben. Es wurde nichts geändert.',
  },
  codes: {
    title: 'Ihre Notfallcodes', what: 'Jeder lässt Sie einmal ein, wenn das Telefon fehlt. Sie werden nur jetzt gezeigt. Bewahren Sie sie bei Ihren Papieren auf, nicht auf dem Telefon.',
    download: 'Als Text herunterladen', done: 'Ich habe sie aufbewahrt', fileHead: 'Placet-Notfallcodes. Jeder gilt einmal.', list: 'Notfallcodes',
  },
  signIn: {
    title: 'Der zweite Faktor', what: 'Geben Sie die sechs Ziffern ein, die Ihre App jetzt zeigt. Ohne Telefon geht auch einer Ihrer Notfallcodes.', field: 'Code', button: 'Anmelden',
    wrong: 'Das hat nicht geklappt. Der Code ist vielleicht benutzt oder zu alt, oder es gab zu viele falsche Versuche und das Konto wartet. Warten Sie auf den nächsten Code und versuchen Sie es wieder.',
    lost: 'Weder Telefon noch Codes? Wer Inhaberin oder Inhaber ist, setzt Ihren zweiten Faktor unter Personen zurück. Auf dem Server tut es dieser Befehl:', command: 'npx placet user reset-factor --email you@mail.example',
    setUpTitle: 'Zweiten Faktor einrichten', setUpWhat: 'In dieser Organisation brauchen ihn alle. Es dauert eine Minute, dann sind Sie drin.', back: 'Von vorn beginnen',
  },
  people: {
    policy: 'Zweiter Faktor für alle', policyOff: 'Alle wählen selbst. Niemand muss einen haben.', policyOn: 'Alle brauchen einen. Wer keinen hat, richtet ihn bei der nächsten Anmeldung ein.',
    require: 'Von allen verlangen', requireWhat: 'Verlangen Sie ihn, so enden Sitzungen von Personen ohne zweiten Faktor sofort.', optional: 'Allen freistellen', ownFirst: 'Richten Sie zuerst Ihren eigenen zweiten Faktor ein; es wurde nichts geändert.',
    hasFactor: 'zweiter Faktor', reset: 'Zweiten Faktor zurücksetzen', resetOf: name => `${name}: zweiten Faktor zurücksetzen`,
    invitations: 'Offene Einladungen', noInvitations: 'Keine Einladung ist offen.', linkUntil: 'Link gilt bis', linkOver: 'ihr Link ist benutzt oder zu alt', resend: 'Neuer Link', cancel: 'Zurückziehen',
    cancelOf: email => `${email}: Einladung zurückziehen`, resendOf: email => `${email}: neuer Link`, invitedAs: 'als', invitedAt: 'eingeladen',
    search: 'Name oder E-Mail', find: 'Suchen', showAll: 'Alle zeigen', none: 'Niemand heißt so oder hat diese Adresse.', next: 'Weitere Personen', first: 'Zum Anfang',
  },
  tokens: {
    nav: 'Tokens', title: 'Tokens', what: 'Damit melden sich Programme an der API an. Ein Token handelt mit seiner Rolle, in einem Shop oder in allen.', all: 'Alle Tokens', empty: 'Es gibt noch kein Token.',
    table: 'Tokens, neueste zuerst', name: 'Name', scope: 'Für', role: 'Rolle', madeBy: 'Erzeugt von', used: 'Zuletzt benutzt', expires: 'Gilt bis', everyStore: 'alle Shops', goneStore: 'ein entfernter Shop', never: 'nie',
    forever: 'ohne Ende', expired: 'abgelaufen', nobody: 'unbekannt', revoke: 'Widerrufen', revokeOf: name => `${name} widerrufen`, older: 'Ältere', newest: 'Neueste',
    make: 'Token erzeugen', makeWhat: 'Sein Text wird einmal gezeigt, gleich danach. Geben Sie jedem Programm sein eigenes und nicht mehr Rechte, als es braucht.', makeButton: 'Token erzeugen',
    nameHint: 'Welches Programm oder wer es hat, etwa: Ausfuhr ins Lager.', lifetime: 'Gilt', lifetimes: { 30: '30 Tage', 90: '90 Tage', 365: 'ein Jahr', never: 'ohne Ende' },
    lifetimeHint: 'Danach antwortet die API mit einem Fehler, der das sagt.', made: name => `Das Token ${name}`, madeWhat: 'Kopieren Sie es jetzt. Es wird nicht aufbewahrt und kann nicht noch einmal gezeigt werden.',
    confirmTitle: name => `${name} widerrufen?`, confirmWhat: 'Programme, die es benutzen, werden von da an abgewiesen, auf allen Servern innerhalb von fünf Sekunden. Das lässt sich nicht zurücknehmen; ein neues Token schon erzeugen.',
    confirm: 'Widerrufen', problemStore: 'Wählen Sie einen Ihrer Shops oder alle.', problemLifetime: 'Wählen Sie, wie lange es gilt.',
  },
  audit: {
    filter: 'Filter', action: 'Was', anyAction: 'alles', who: 'Wer', anyone: 'alle', day: 'Tag (UTC)', show: 'Zeigen', all: 'Alles zeigen', none: 'Nichts dergleichen wurde getan.',
    export: 'Als CSV herunterladen', badDay: 'Das ist kein Tag. Er sollte lauten wie 2026-03-31.', people: 'Personen', programs: 'Tokens', token: name => `Token ${name}`, unknownToken: 'ein Token',
    in: 'in',
  },
};
