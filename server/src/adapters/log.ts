// Structured logs. A line carries names, ids, counts and durations; never a person's data, never a secret. (OPS-2)
import { pino, type Level } from 'pino';
import type { LogLevel } from '../config.js';

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** JSON lines on standard output; `write` takes them elsewhere (tests read them). */
export const openLog = (level: LogLevel, write?: (line: string) => void): Log => {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
    ...write === undefined ? [] : [{ write }]);
  const at = (name: Level) => (event: string, fields: LogFields = {}): void => { logger[name]({ event, ...fields }); };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

export const silentLog: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
