// The words of the gate's figures and its log, in English.
export const statisticsEn = {
  title: 'Sent and skipped', lead: 'How many messages the gate let go, how many it held, and for which reason. Days are counted in UTC.', views: 'Figures and log', tabs: { statistics: 'Figures', decisions: 'Single decisions' },
  campaign: 'Campaign', noCampaign: 'At most 200 characters.', tooLong: 'At most a year at once, please.', seeLog: 'See the single decisions', asked: 'Asked', sent: 'Sent', skipped: 'Skipped', share: (text: string): string => `${text} % of all`,
  chartTitle: 'Skipped, by day', chartSummary: (skipped: string, all: string): string => `${skipped} of ${all} messages stayed.`, day: 'Day', reason: 'Reason', answer: 'Answer', channels: 'Channels', number: 'Messages', ofAll: 'Of all',
  reasonsTitle: 'By reason', byDayTitle: 'Skipped, by day and reason', empty: 'Nothing was asked', emptyNext: 'In this span nobody asked whether a message may go. Campaigns ask by the API or by a connected mail tool.',
  logLead: 'Every answer of the gate, newest first, for as long as the store keeps them.', logCaption: 'Decisions, newest first', anyAnswer: 'any answer', anyReason: 'any reason', when: 'When', message: 'Message', who: 'Who', person: 'Contact report',
  wrong: 'Nothing is shown yet', wrongNext: 'Something in the filter above is not right.',
};
