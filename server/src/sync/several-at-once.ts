// Several things at a time, as many as a shop bears: its budget would hold back the rest anyway, and after a failure nothing more is begun.
export interface Outcome<T, Item> {
  /** What each led to that was done. */
  readonly done: ReadonlyMap<Item, T>;
  /** The first that failed; undefined when nothing did. */
  readonly failure: { readonly error: unknown } | undefined;
}

export const severalAtOnce = async <T, Item>(items: readonly Item[], countMax: number, work: (item: Item) => Promise<T>): Promise<Outcome<T, Item>> => {
  const done = new Map<Item, T>();
  const waiting = [...items];
  let failure: Outcome<T, Item>['failure'];
  const hand = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && failure === undefined; item = waiting.shift()) {
      try {
        done.set(item, await work(item));
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(countMax, items.length)) }, hand));
  return { done, failure };
};
