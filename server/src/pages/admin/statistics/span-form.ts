// A span of days asked for in an address: what is missing is the last month, what is wrong is said beside its field.
import type { Field } from '../../kit/index.js';
import type { Viewer } from '../../viewer.js';

const dayMs = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

export interface AskedSpan {
  /** Days in UTC, both included. */
  readonly from: string;
  readonly to: string;
  readonly errors: ReadonlyMap<'from' | 'to', string>;
}

export const daysMax = 366;

export const readSpan = ({ t }: Viewer, from: string, to: string, now: number, habitDays: number): AskedSpan => {
  const errors = new Map<'from' | 'to', string>();
  const read = (name: 'from' | 'to', text: string, habit: number): number => {
    const at = pattern.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (text !== '' && Number.isNaN(at)) errors.set(name, t.admin.errors.day);
    return Number.isNaN(at) ? habit : at;
  };
  const last = read('to', to, now);
  const first = read('from', from, last - (habitDays - 1) * dayMs);
  if (errors.size === 0 && first > last) errors.set('to', t.admin.errors.order);
  if (errors.size === 0 && last - first > daysMax * dayMs) errors.set('from', t.statistics.tooLong);
  return { from: dayText(first), to: dayText(last), errors };
};

export const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Every day of a span, so that a day without anything is a gap in a chart. */
export const daysOf = ({ from, to }: Pick<AskedSpan, 'from' | 'to'>): readonly string[] => {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  return Array.from({ length: Math.max(0, Math.min(daysMax, Math.round((last - first) / dayMs)) + 1) }, (_, at) => dayText(first + at * dayMs));
};

export const spanFields = ({ t }: Viewer, from: string, to: string, { errors }: AskedSpan): Field[] => [
  { kind: 'date', name: 'from', label: t.admin.register.from, value: from, error: errors.get('from') },
  { kind: 'date', name: 'to', label: t.admin.register.to, value: to, error: errors.get('to') },
];
