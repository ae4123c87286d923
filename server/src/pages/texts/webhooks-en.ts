// The words of the webhooks, in English.
import type { ChangeType } from '../../outbound/change-types.js';
import type { DeliveryState } from '../../outbound/delivery-log.js';
import type { DisabledReason } from '../../outbound/endpoint-row.js';

export const webhooksEn = {
  title: 'Webhooks', one: 'Webhook', lead: 'Addresses of others that are told as soon as something happens here. A no goes before everything else.', url: 'Address', urlHint: 'Begins with https:// and can be reached from this server.',
  description: 'What it is for', descriptionHint: 'Such as: mail tool, data warehouse.', events: 'Told of', allEvents: 'everything', identifiers: 'Messages say who somebody is', identifiersHint: 'E-mail, phone and customer number. Without it, messages carry an id alone.', identifiersShort: 'Says who',
  yes: 'yes', no: 'no', add: 'Add this webhook', addTitle: 'Add a webhook', none: 'Nobody is told yet', noneNext: 'Add the address of a tool that should know at once when somebody says no.',
  types: {
    'consent.recorded': 'An answer was recorded', 'subject.unsubscribed': 'Somebody unsubscribed', 'subject.merged': 'Two records became one person', 'subject.unmerged': 'A merge was undone', 'subject.erased': 'Somebody was erased',
    'request.opened': 'A request was opened', 'request.closed': 'A request was closed', 'policy.published': 'A document was published',
  } satisfies Record<ChangeType, string>,
  state: 'State', on: 'on', failing: 'on, but failing', off: { by_request: 'switched off', gone: 'off: it answered that it is gone', failing: 'off: it took nothing for five days' } satisfies Record<DisabledReason, string>,
  offSince: 'Off since', failingSince: 'Failing since', oldSecretUntil: 'The old secret signs until', next: 'Next change', nextWhat: 'place in the store\'s sequence of changes', added: 'Added',
  secret: 'Secret', secretTitle: 'Keep the secret now', secretMade: 'It is shown this once. The receiver needs it to know that a message is ours.', secretRotated: 'It is shown this once. The old one signs as well for a day, so that nothing is missed.', toEndpoint: 'To the webhook',
  check: 'Check a message (Node.js)', checkTitle: 'How a receiver knows it is us', checkWhat: 'Every message is signed as the Standard Webhooks specification has it. Answer with any 2xx within 10 seconds; 410 switches the webhook off. What fails is tried again for five days.',
  test: 'Send a test', testTaken: (answer: string, ms: string): string => `The test was taken: ${answer}, after ${ms} ms.`, testFailed: (answer: string): string => `The test was not taken: ${answer}. Nothing else was sent.`,
  switchOff: 'Switch off', switchOn: 'Switch on', switchedOff: 'Switched off. What happens meanwhile is sent when it is on again.', switchedOn: 'Switched on. It goes on where it stopped.', rotate: 'Make a new secret', rotateWhat: 'A new secret is shown once; the old one signs beside it for a day.',
  deliveries: 'What it was sent', number: 'No.', what: 'What', person: 'Contact report', answer: 'Answer', attempts: 'Attempts', latency: 'Time', done: 'Done', anyState: 'any state', states: { waiting: 'waiting', sending: 'being sent', delivered: 'taken', dead: 'given up' } satisfies Record<DeliveryState, string>,
  noDeliveries: 'Nothing was sent', noDeliveriesWhat: 'What happens from now on is listed here for 30 days. A test shows whether it is reached.',
  replayTitle: 'Send again', replayWhat: 'Changes between two numbers or two times, both included, under the ids they had: whoever has seen one knows it.', replayFrom: 'From', replayTo: 'To', replayHint: (zone: string): string => `A number from the list above, or a time such as 2026-11-25 08:30 (${zone}).`, replay: 'Send these again', replayed: (text: string): string => `Sent again: ${text} messages are on their way.`,
  changeTitle: 'Change it', save: 'Keep these changes', changed: 'Kept. It holds from the next message on.', removeTitle: 'Remove the webhook', removeOpen: 'Remove it…', removeWhat: 'It is told no more, and the list of what it was sent goes. This cannot be undone.', removeWord: 'REMOVE', remove: 'Remove the webhook', removed: 'The webhook was removed.',
  errors: {
    url: 'Nothing can be sent there. Write an address that begins with https:// and is open to this server.', events: 'Tick one thing at least.', tooMany: 'A store has at most 20 webhooks. Remove one first.', point: 'Write a number, or a time as 2026-11-25 08:30.', order: 'This is before the first one.',
    span: (text: string): string => `At most ${text} changes at once.`, off: 'The webhook is off. Switch it on first.',
  },
};
