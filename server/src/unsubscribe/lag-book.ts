// Where clicks are noted on their way through Placet itself. Notes are written together, a moment later: a flush to disk for each would make every click
// slower in order to be measured.
import type { ConsentRecord } from '@placet/core';
import type { CaptureReply } from '../ledger/capture-request.js';
import { insertRows } from '../storage/sql.js';
import { atLedger, atOutbox, observeLag, type LagEvent, type LagPlace, type LagPorts } from './lag-meter.js';
import { stoppedScope } from './stopped-scope.js';

const flushAfterMs = 200;
const flushAt = 256;

interface Note { readonly event: LagEvent; readonly place: LagPlace; readonly at: number }

const keepFirst = {
  sqlite: 'ON CONFLICT (store_id, record_id, stage, destination) DO UPDATE SET reached_at = COALESCE(reached_at, excluded.reached_at)',
  mysql: 'ON DUPLICATE KEY UPDATE reached_at = COALESCE(reached_at, VALUES(reached_at))',
};

export class LagBook {
  private waiting: Note[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly ports: LagPorts, private readonly onError: (error: unknown) => void) {}

  /** Called after the commit with every reply of the batch, of which it notes the unsubscriptions: nobody can know that time inside the transaction. */
  noteWritten(replies: readonly CaptureReply[]): void {
    for (const reply of replies) {
      if (reply.kind !== 'captured') continue;
      for (const { record } of reply.captured.placed) {
        if (record.source !== 'import' && stoppedScope(record) !== undefined) this.note(eventOf(record), atLedger);
      }
    }
  }

  /** The outbox has handed the event out. What is noted and not yet written when the process is killed is known by the outbox having let go of it. */
  noteClaimed(event: LagEvent): void {
    this.note(event, atOutbox);
  }

  /** Resolves when all that was noted so far is written, or could not be: measuring never fails a click. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const noted = this.waiting;
    this.waiting = [];
    if (noted.length > 0) this.writing = this.writing.then(() => this.write(noted)).catch(this.onError);
    return this.writing;
  }

  private note(event: LagEvent, place: LagPlace): void {
    const at = this.ports.clock.now();
    observeLag(this.ports.metrics, place, at - event.clickedAt);
    this.waiting.push({ event, place, at });
    if (this.waiting.length >= flushAt) void this.flush();
    else this.timer ??= setTimeout(() => { void this.flush(); }, flushAfterMs).unref();
  }

  private write(noted: readonly Note[]): Promise<void> {
    return this.ports.database.write(({ sql }) => insertRows(
      sql, 'INSERT INTO unsubscribe_lags (store_id, record_id, stage, destination, clicked_at, reached_at) VALUES',
      noted.map(({ event: { storeId, recordId, clickedAt }, place: { stage, destination }, at }) => [storeId, recordId, stage, destination, clickedAt, at]),
      keepFirst[sql.dialect]));
  }
}

/** When we heard of it: what was stated to have happened earlier was not a click of then. */
const eventOf = ({ storeId, id, timeGrade, occurredAt, recordedAt }: ConsentRecord): LagEvent =>
  ({ storeId, recordId: id, clickedAt: timeGrade === 'observed' ? Math.min(occurredAt, recordedAt) : recordedAt });
