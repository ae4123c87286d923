// Every kind of alarm there is. An alarm is about a store and something of it, never about a person.
export const alarmKinds = {
  unsubscribe_late: { meaning: 'A click on unsubscribe took longer than ten seconds to arrive somewhere, or has not arrived there yet.' },
  opt_ins_dropped: { meaning: 'A source of opt-ins fell silent or dropped sharply.' },
  webhook_disabled: { meaning: 'A webhook endpoint was switched off: it answered 410 Gone, or took nothing for five days.' },
  shop_needs_attention: { meaning: 'A shop refuses its credentials, lacks a right, or was disconnected: nothing reaches it until somebody looks.' },
  shop_passed_request: { meaning: 'A shop passed on that a person wants their data, or wants it erased.' },
} as const satisfies Record<string, { readonly meaning: string }>;

export type AlarmKind = keyof typeof alarmKinds;

export const alarmKindNames = Object.keys(alarmKinds) as readonly AlarmKind[];
