// When each store last recorded something: one look at the end of each log.
import type { Services } from '../../compose.js';
import type { StoreState } from '../installation-state.js';

export const readLastAnswers = ({ database }: Pick<Services, 'database'>, states: readonly StoreState[]): Promise<ReadonlyMap<string, number>> =>
  database.read(async (sql) => {
    const found = new Map<string, number>();
    for (const { store, records } of states) {
      const [last] = await sql.all<{ recorded_at: number }>('SELECT recorded_at FROM records WHERE store_id = ? AND sequence = ?', [store.id, records - 1]);
      if (last !== undefined) found.set(store.id, last.recorded_at);
    }
    return found;
  });
