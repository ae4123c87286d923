// How a batch went, for whoever asked for a last line that says so.
import type { Decision } from '@placet/core';

export class BatchSummary {
  private allowed = 0;
  private skipped = 0;
  private errors = 0;
  private readonly reasons = new Map<string, number>();

  count({ decision, reason }: Pick<Decision, 'decision' | 'reason'>): void {
    if (decision === 'allow') this.allowed += 1; else this.skipped += 1;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  refuse(): void {
    this.errors += 1;
  }

  line(): string {
    const { allowed, skipped, errors } = this;
    return `${JSON.stringify({ summary: { lines: allowed + skipped + errors, allowed, skipped, errors, reasons: Object.fromEntries(this.reasons) } })}\n`;
  }
}
