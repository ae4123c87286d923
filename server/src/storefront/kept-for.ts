// Answers made for many visitors in a row: kept for a few seconds, and made once when several ask together.
interface Kept<T> { readonly value: Promise<T>; readonly until: number }

export class KeptFor<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /** At `entriesMax` all is forgotten: whoever makes up keys costs others a few answers made again, not memory. */
  constructor(private readonly now: () => number, private readonly keepMs: number, private readonly entriesMax: number) {}

  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known !== undefined && known.until > this.now()) return known.value;
    if (this.kept.size >= this.entriesMax) this.kept.clear();
    const value = make();
    this.kept.set(key, { value, until: this.now() + this.keepMs });
    // What failed is asked for again by the next one.
    value.catch(() => { if (this.kept.get(key)?.value === value) this.kept.delete(key); });
    return value;
  }
}
