// What kind of message a type is. The platform says so, not the caller: a campaign cannot call itself a receipt. (DEC-2)
import { err, ok, type Result } from '../kernel/index.js';

export const messageClasses = ['transactional', 'marketing', 'regulatory'] as const;
export type MessageClass = (typeof messageClasses)[number];

/** The types every store has: the product's table row for row, and each class by its own name. */
export const messageTypes = {
  order_confirmation: 'transactional', shipping_update: 'transactional', password_reset: 'transactional', transactional: 'transactional',
  cart_recovery: 'marketing', newsletter: 'marketing', campaign: 'marketing', win_back: 'marketing', review_request: 'marketing',
  marketing: 'marketing',
  data_export_confirmation: 'regulatory', regulatory: 'regulatory',
} as const satisfies Record<string, MessageClass>;

export type MessageType = keyof typeof messageTypes;

export const isMessageType = (text: string): text is MessageType => Object.hasOwn(messageTypes, text);

/** A known message type, or `validation_failed`: an unknown one is never taken for a transactional one. */
export const parseMessageType = (text: string): Result<MessageType, 'validation_failed'> =>
  isMessageType(text) ? ok(text) : unknownType(Object.keys(messageTypes));

/** The names of one store's messages, each with its class. */
export type MessageTypes = ReadonlyMap<string, MessageClass>;

export const builtInTypes: MessageTypes = new Map(Object.entries(messageTypes));

/** A template or campaign type of the merchant: what it is, is said here once, and never by whoever sends. */
export interface NamedClass {
  readonly name: string;
  readonly class: MessageClass;
}

/** The built-in types and a store's own, or `conflict` when a name is given a second class. */
export const registerMessageTypes = (registered: readonly NamedClass[]): Result<MessageTypes, 'conflict'> => {
  const types = new Map(builtInTypes);
  for (const { name, class: messageClass } of registered) {
    const known = types.get(name);
    if (known !== undefined && known !== messageClass) {
      return err('conflict', `${name} is ${known} and cannot be ${messageClass} as well.`, [{ path: 'messageTypes', message: name }]);
    }
    types.set(name, messageClass);
  }
  return ok(types);
};

/**
 * The class a message is judged by: that of its type, or of the template it is made from. `message_class_mismatch` when the template is marketing and the
 * type is not, or either is what the other is not: both are named. A transactional template under a marketing type is judged as marketing.
 */
export const classify = (
  types: MessageTypes, messageType: string, template?: string,
): Result<MessageClass, 'validation_failed' | 'message_class_mismatch'> => {
  const asked = types.get(messageType);
  if (asked === undefined) return unknownType(types.keys());
  if (template === undefined || asked === 'marketing') return ok(asked);
  // A template nobody registered may be anything, so it may be marketing.
  const held = types.get(template) ?? 'marketing';
  if (held === asked) return ok(asked);
  return err('message_class_mismatch', `The template ${template} is ${held}; it cannot be sent as ${messageType}, which is ${asked}.`, [
    { path: 'template', message: `${template}: ${held}` }, { path: 'messageType', message: `${messageType}: ${asked}` },
  ]);
};

const typesNamedMax = 40;

const unknownType = (names: Iterable<string>): Result<never, 'validation_failed'> => {
  const message = `Unknown message type. Use one of ${[...names].slice(0, typesNamedMax).join(', ')}.`;
  return err('validation_failed', message, [{ path: 'messageType', message }]);
};
