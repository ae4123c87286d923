// The words of the form at the till in English.
export const counterEn = {
  title: 'At the counter', lead: 'Read the words aloud as they stand. Tick only what the customer said yes to.',
  cashier: 'Cashier', cashierHint: 'Your number or name. Kept on this device for the shift.', email: 'E-mail', phone: 'Phone',
  asked: 'Read aloud', saidYes: 'The customer said yes', spoken: 'What the customer said', spokenHint: 'In their words. It is kept with the answer, because no click proves it.',
  suggestions: ['Yes, please', 'Yes, for the offers', 'Yes, for news about new things'] as readonly string[], button: 'Record',
  channels: { email: 'E-mail', sms: 'Text message', whatsapp: 'WhatsApp', push: 'Push', phone: 'Phone calls', post: 'Post' },
  taken: (channels: string): string => `Recorded: ${channels}`, asks: 'An e-mail asks the customer to confirm. Until then nothing is sent.',
  undo: 'Take it back', undoUntil: 'Can be taken back for a minute.', undone: 'Taken back. Nothing will be sent.',
  next: 'The next customer',
  nothingAsked: 'No words to read aloud yet', nothingAskedWhy: 'Write them as a section named "counter", with one box per channel, or as a newsletter section.',
  problems: {
    summary: 'Nothing was recorded yet. Something is missing.', cashier: 'Say who hears the answer.', contact: 'An e-mail address or a phone number is needed.', email: 'This is no e-mail address.',
    phone: 'This is no phone number.', tick: 'Tick what the customer said yes to. Without a yes there is nothing to record.', needsEmail: 'For e-mail, the address is needed.',
    needsPhone: 'For this, a phone number is needed.', spoken: 'Write what the customer said.', tooLong: 'This is too long.',
    tooLate: 'The minute is over, so this was left as it is. The contact report can change it.',
  },
};
