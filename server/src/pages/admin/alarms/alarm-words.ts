// What an alarm is about, in words: the kind is a code, its subject a source, a place or an endpoint.
import type { AlarmKind } from '../../../alarms/alarm-kinds.js';
import type { Alarm } from '../../../alarms/alarms.js';
import type { Viewer } from '../../viewer.js';
import { faultWords } from '../shop/shop-words.js';

export const alarmTitle = ({ t }: Viewer, { kind }: Pick<Alarm, 'kind'>): string => t.alarms.kinds[kind];

const teller: Readonly<Record<AlarmKind, (viewer: Viewer, alarm: Alarm) => string>> = {
  unsubscribe_late: ({ t: { alarms: t }, number }, { about, detail }) => t.late(placeWords(t, about), seconds(number, detail.longestMs),
    number(Number(detail.waiting ?? 0))),
  opt_ins_dropped: ({ t: { alarms: t }, number }, { detail }) => t.dropped(textOf(detail.source), number(Number(detail.seen ?? 0)),
    number(Math.round(Number(detail.expected ?? 0)))),
  webhook_disabled: ({ t: { alarms: t } }, { detail }) => detail.reason === 'gone' ? t.gone : t.failing,
  shop_needs_attention: (viewer, { detail }) => {
    const said = [detail.fault, detail.detail].filter(part => typeof part === 'string').join(' ');
    const words = faultWords(viewer, said);
    return words === undefined ? viewer.t.alarms.refused(said) : [words.what, ...words.detail === undefined ? [] : [words.detail]].join(' ');
  },
  shop_passed_request: ({ t: { alarms: t } }, { detail }) => t.passed[textOf(detail.kind)] ?? textOf(detail.kind),
};

export const alarmWords = (viewer: Viewer, alarm: Alarm): string => teller[alarm.kind](viewer, alarm);

export const seconds = (number: Viewer['number'], ms: unknown): string => number(Math.round(Number(ms ?? 0) / 100) / 10);

const textOf = (value: unknown): string => typeof value === 'string' ? value : '–';

/** `delivered webhook:wep_…` as people read it. */
export const placeWords = (t: Viewer['t']['alarms'], place: string): string => {
  const [stage = '', destination = ''] = place.split(' ');
  const [kind = '', id] = destination.split(':');
  const words = t.places[kind] ?? destination;
  return [t.stages[stage] ?? stage, id === undefined ? words : `${words} ${id}`].join(': ');
};
