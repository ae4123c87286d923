// The words of the alarms, the lag of unsubscriptions and the opt-ins by source, in English.
import type { AlarmKind } from '../../alarms/alarm-kinds.js';

export const alarmsEn = {
  title: 'Alarms', lead: 'What is wrong right now, and what was. An alarm ends by itself when things are well again. You can end one by hand; if its cause lasts, another opens.', tabs: { open: 'Open', past: 'Past', lag: 'How fast a no arrives', optIns: 'Opt-ins by source' },
  end: 'End it', endIt: (alarm: string): string => `End it: ${alarm}`, ended: 'The alarm was ended.', endedBefore: 'The alarm was over already.', reopened: 'The alarm is open again.', notReopened: 'It stays ended: more than a moment has passed, or the same cause opened another alarm.',
  kinds: { unsubscribe_late: 'A no arrived late', opt_ins_dropped: 'A source of opt-ins fell silent', webhook_disabled: 'A webhook was switched off',
    shop_needs_attention: 'A shop cannot be reached', shop_passed_request: 'A shop passed on a request' } satisfies Record<AlarmKind, string>,
  late: (place: string, longest: string, waiting: string): string => `${place}, up to ${longest} s, ${waiting} still waiting`, dropped: (source: string, seen: string, expected: string): string => `${source}: ${seen} where ${expected} were usual`,
  refused: (fault: string): string => `What the shop said: ${fault}`, passed: { erasure_requested: 'Somebody asked the shop to erase their data.', export_requested: 'Somebody asked the shop for their data.' } as Record<string, string>,
  gone: 'It answered that it is gone.', failing: 'It took nothing for five days.', what: 'What', since: 'Since', until: 'Until', lastSeen: 'Last seen', times: 'Times seen', next: 'Look', noneOpen: 'No alarm is open', nonePast: 'There were no alarms',
  noneWhat: 'Placet watches how fast a no arrives, whether every source of opt-ins still brings some, and whether webhooks take what they are sent.', whoWasThere: 'Who came by',
  dropLead: 'These people came by while the source was silent and may not have been asked. The file holds those the law lets one ask by e-mail; everybody else is asked at the next visit.', source: 'Source', download: 'Download whom to ask (CSV)', nobody: 'Nobody came by meanwhile', nobodyWhat: 'Nobody who has not answered anyway was seen in that time.',
  who: 'Who', seenAt: 'Seen', samePlace: 'at this very place', otherPlace: 'elsewhere in the shop', mayAsk: 'May be asked', asked: { yes: 'by e-mail', answered: 'has answered', waiting: 'waits for a confirmation', region: 'not by e-mail there' },
  lagLead: 'From a click on unsubscribe to everybody who has to know it, over the last 30 days.', lagChart: 'Seconds until 99 of 100 had arrived, by place', lagFine: 'Every click arrived in time.', lagLate: (text: string): string => `Places where a click arrived too late: ${text}.`,
  limit: (text: string): string => `${text} seconds: later raises an alarm`, place: 'Place', arrived: 'Arrived', waiting: 'Waiting', p50: 'Half within', p99: '99 of 100 within', max: 'Longest', state: 'State', tooLate: 'too late', underWay: 'on the way', inTime: 'in time',
  seconds: (text: string): string => `${text} s`, noClicks: 'No one has unsubscribed yet', noClicksWhat: 'Once somebody does, this shows how long it took to arrive everywhere.',
  stages: { committed: 'recorded', claimed: 'handed out', delivered: 'acknowledged' } as Readonly<Record<string, string>>, places: { ledger: 'ledger', outbox: 'outbox', webhook: 'webhook', feed: 'change feed', shop: 'shop' } as Readonly<Record<string, string>>,
  optInsLead: 'Where people say yes, day by day over six weeks. When a source falls far below its own habit, an alarm opens.', optInsIn: (total: string, days: string): string => `${total} opt-ins in ${days} days.`, moreSources: (text: string): string => `And ${text} sources with fewer.`,
  noOptIns: 'No opt-ins were counted yet', noOptInsWhat: 'They are counted a few minutes after they come in, by form, place and day.',
};
