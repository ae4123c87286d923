// What Placet asks of whoever carries its letters.

export interface Address { readonly name: string; readonly address: string }

export interface Letter {
  /** Without the angle brackets; the same for every attempt at the same mail, so that receivers can tell a repetition. */
  readonly messageId: string;
  readonly from: Address;
  readonly to: string;
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * `accepted`: the server has taken responsibility (RFC 5321 4.2.5). `refused`: it never will. `unavailable`: nobody can tell or not now, try again.
 * The reason is a code, never the server's words, which mostly repeat the address.
 */
export type Delivery =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface Mailer {
  send(letter: Letter): Promise<Delivery>;
  /** Whether the server answers and lets us in; the reason when not. */
  check(): Promise<string | undefined>;
  close(): void;
}
