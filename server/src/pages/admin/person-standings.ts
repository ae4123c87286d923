// Where a person stands: each channel, policy and cookie with its answer, since when, and the record that decided it.
import {
  channelReport, channels, channelTarget, globallyUnsubscribedAt, globalUnsubscribeFor,
  type Answer, type Channel, type ConsentRecord, type Standing, type Standings, type StoreId,
} from '@placet/core';
import type { Services } from '../../compose.js';
import { readRecordsAt, recordFromRow } from '../../ledger/read-records.js';
import { aboutText, answerSigns, placeText, type PolicyNames } from '../record-words.js';
import type { StoreVisit } from './admin-page.js';
import { documentPath, viaText } from './record-view.js';

export interface ReadStandings { readonly standings: Standings; readonly records: ReadonlyMap<number, ConsentRecord> }

/** Standings with the records behind them. */
export const readStandings = async ({ database }: Services, storeId: StoreId, standings: Standings): Promise<ReadStandings> => {
  const rows = await readRecordsAt(database, storeId, [...standings.values()].map(({ sequence }) => sequence));
  return { standings, records: new Map(rows.map(row => [row.sequence, recordFromRow(row)])) };
};

export const standingsModel = (visit: StoreVisit, names: PolicyNames, read: ReadStandings): object => {
  const { viewer, store } = visit;
  const everywhere = globallyUnsubscribedAt(read.standings);
  const ofKind = (kind: string): object[] => [...read.standings.values()].filter(({ target }) => target.startsWith(`${kind}:`))
    .map(standing => ({
      ...decidedModel(visit, read, standing), document: documentPath(visit, standing), about: aboutText(viewer, standing, names), isGlobal: false,
    }));
  return {
    unsubscribed: everywhere === null ? undefined : viewer.moment(everywhere, store.timezone),
    channels: channels.map(channel => channelModel(visit, read, channel)), policies: ofKind('policy'), cookies: ofKind('cookie'),
  };
};

const answersOf = { opted_in: 'yes', opted_out: 'no', pending: 'pending', unknown: undefined } as const satisfies Record<string, Answer | undefined>;

const channelModel = (visit: StoreVisit, read: ReadStandings, channel: Channel): object => {
  const { t } = visit.viewer;
  const global = globalUnsubscribeFor(read.standings, channel);
  const deciding = global ?? read.standings.get(channelTarget(channel));
  const answer = answersOf[channelReport(read.standings, channel).state];
  const decided = deciding === undefined || answer === undefined
    ? { answer: 'other', answerText: t.admin.person.notAsked, sign: answerSigns.other, since: undefined, source: undefined, receipt: undefined, receiptName: undefined }
    : decidedModel(visit, read, deciding);
  return { ...decided, about: t.targets[channel], document: undefined, isGlobal: global !== undefined };
};

const decidedModel = ({ site, viewer, store }: StoreVisit, { records }: ReadStandings, { answer, since, recordId, sequence }: Standing): object => {
  const record = records.get(sequence);
  return {
    answer, answerText: viewer.t.answers[answer], sign: answerSigns[answer], since: viewer.moment(since, store.timezone),
    source: record === undefined ? undefined : [placeText(viewer, record), viaText(viewer, record)].filter(each => each !== undefined).join(', '),
    receipt: site.services.links.receiptUrl(store.id, recordId), receiptName: viewer.t.ledger.receipt(viewer.number(sequence)),
  };
};
