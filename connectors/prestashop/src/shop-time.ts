// The shop writes times as its own wall clock shows them, without saying which clock that is.
import { ConnectorFault, momentParser } from '@placet/core';

export interface ShopTime {
  /** Epoch milliseconds of `YYYY-MM-DD HH:MM:SS` in the shop's zone; null for the empty date, for no date, and for one that never was. */
  read(text: string | undefined): number | null;
  /** `YYYY-MM-DD HH:MM:SS` in the shop's zone. */
  write(epoch: number): string;
  /**
   * The lowest reading of the shop's clock from `epoch` on. When clocks go back, an hour is written twice: a bound taken from its second half, or from just
   * before it, would hide changes that came later with an earlier reading.
   */
  lowestFrom(epoch: number): string;
}

const quarter = 15 * 60_000;
/** No zone goes back by more than a few hours at once. */
const watchedMs = 4 * 3_600_000;

/** Throws `misconfigured` with the detail `time_zone` when the zone is not one. */
export const shopTime = (timeZone: string): ShopTime => {
  const parsed = momentParser(timeZone);
  if (!parsed.ok) throw new ConnectorFault('misconfigured', { detail: 'time_zone' });
  const parse = parsed.value;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  const write = (epoch: number): string => {
    const part = Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, value]));
    return `${(part.year ?? '').padStart(4, '0')}-${part.month ?? ''}-${part.day ?? ''} ${part.hour ?? ''}:${part.minute ?? ''}:${part.second ?? ''}`;
  };
  return {
    read: (text) => {
      const moment = text === undefined ? 'none' : parse(text);
      return typeof moment === 'number' ? moment : null;
    },
    write,
    lowestFrom: (epoch) => {
      let lowest = write(epoch);
      // Zones change on quarters of an hour, so the lowest reading after one stands on a quarter.
      for (let at = Math.ceil(epoch / quarter) * quarter; at <= epoch + watchedMs; at += quarter) {
        const reading = write(at);
        if (reading < lowest) lowest = reading;
      }
      return lowest;
    },
  };
};
