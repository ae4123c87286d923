// Les mots des alertes, du délai des désabonnements et des accords par source.
import type { Texts } from './en.js';

export const alarmsFr: Texts['alarms'] = {
  title: 'Alertes', lead: 'Ce qui ne va pas en ce moment, et ce qui n’allait pas. Une alerte finit d’elle-même quand tout va bien de nouveau. Vous pouvez aussi y mettre fin ; si la cause dure, une autre s’ouvre.', tabs: { open: 'Ouvertes', past: 'Passées', lag: 'Délai d’un non', optIns: 'Accords par source' },
  end: 'Y mettre fin', endIt: (alarm: string): string => `Y mettre fin : ${alarm}`, ended: 'L’alerte est terminée.', endedBefore: 'L’alerte était déjà terminée.', reopened: 'L’alerte est de nouveau ouverte.', notReopened: 'Elle reste terminée : le délai est passé, ou la même cause a ouvert une autre alerte.',
  kinds: { unsubscribe_late: 'Un non est arrivé tard', opt_ins_dropped: 'Une source d’accords s’est tue', webhook_disabled: 'Un webhook a été coupé',
    shop_needs_attention: 'Une boutique est injoignable', shop_passed_request: 'Une boutique a transmis une demande' },
  late: (place, longest, waiting) => `${place}, jusqu’à ${longest} s, ${waiting} encore en route`, dropped: (source, seen, expected) => `${source} : ${seen} au lieu de ${expected} d’habitude`,
  refused: fault => `Ce qu’a dit la boutique : ${fault}`, passed: { erasure_requested: 'Quelqu’un a demandé à la boutique d’effacer ses données.', export_requested: 'Quelqu’un a demandé ses données à la boutique.' },
  gone: 'Il a répondu qu’il n’existe plus.', failing: 'Il n’a rien pris pendant cinq jours.', what: 'Quoi', since: 'Depuis', until: 'Jusqu’à', lastSeen: 'Vu en dernier', times: 'Fois', next: 'Voir', noneOpen: 'Aucune alerte ouverte', nonePast: 'Il n’y a pas eu d’alerte',
  noneWhat: 'Placet surveille le délai d’un non, si chaque source apporte encore des accords, et si les webhooks prennent ce qu’on leur envoie.', whoWasThere: 'Qui est passé',
  dropLead: 'Ces personnes sont passées pendant que la source se taisait et n’ont peut-être pas été interrogées. Le fichier contient celles que la loi permet d’interroger par e-mail ; les autres le seront à la prochaine visite.', source: 'Source', download: 'Télécharger qui interroger (CSV)', nobody: 'Personne n’est passé entre-temps', nobodyWhat: 'Personne qui n’ait déjà répondu n’a été vu pendant ce temps.',
  who: 'Qui', seenAt: 'Vu', samePlace: 'à cet endroit même', otherPlace: 'ailleurs dans la boutique', mayAsk: 'Peut être interrogé', asked: { yes: 'par e-mail', answered: 'a répondu', waiting: 'attend une confirmation', region: 'pas par e-mail là-bas' },
  lagLead: 'Du clic de désabonnement à tous ceux qui doivent le savoir, sur les 30 derniers jours.', lagChart: 'Secondes jusqu’à ce que 99 sur 100 soient arrivés, par lieu', lagFine: 'Chaque clic est arrivé à temps.', lagLate: text => `Lieux où un clic est arrivé trop tard : ${text}.`,
  limit: text => `${text} secondes : plus tard ouvre une alerte`, place: 'Lieu', arrived: 'Arrivés', waiting: 'En route', p50: 'La moitié sous', p99: '99 sur 100 sous', max: 'Le plus long', state: 'État', tooLate: 'trop tard', underWay: 'en route', inTime: 'à temps',
  seconds: text => `${text} s`, noClicks: 'Personne ne s’est encore désabonné', noClicksWhat: 'Dès que quelqu’un le fera, ceci montrera combien de temps il a fallu partout.',
  stages: { committed: 'inscrit', claimed: 'remis', delivered: 'confirmé' }, places: { ledger: 'journal', outbox: 'boîte d’envoi', webhook: 'webhook', feed: 'flux des changements', shop: 'boutique' },
  optInsLead: 'Où l’on dit oui, jour par jour sur six semaines. Quand une source tombe bien sous son habitude, une alerte s’ouvre.', optInsIn: (total, days) => `${total} accords en ${days} jours.`, moreSources: text => `Et ${text} sources avec moins.`,
  noOptIns: 'Aucun accord compté encore', noOptInsWhat: 'Ils sont comptés quelques minutes après leur arrivée, par formulaire, lieu et jour.',
};
