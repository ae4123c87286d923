// The words of the rooms of policies and sections in English.
import type { GuardId, PolicyKind, StandardSection } from '@placet/core';

const guards: Readonly<Record<GuardId, string>> = {
  declaration_never_required: 'Consent to data processing must be free. A consent declaration cannot be mandatory.',
  channel_never_required: 'Marketing can never be the price of something else. A channel cannot be mandatory.',
  pre_ticked_forbidden_by_region: 'A box that comes ticked is no consent in a region this form is shown in. Leave it to the shopper to tick.',
  pre_ticked_beyond_email: 'No region lets a box for calls, texts or push come ticked. Only e-mail may, where the region allows it.',
  one_box_per_question: 'The same policy or channel is asked for twice in one section. Two answers to one question prove nothing.',
  no_accept_all: 'One box cannot accept everything at once. Name the one policy or channel this box is about.',
  boxes_told_apart: 'Two boxes show the same words. A shopper should see what each of them is about.',
  checkout_requires_terms: 'Nobody has to accept the terms at checkout, so they may not bind. Add the terms as a mandatory box.',
  contact_shows_privacy: 'The contact form takes personal data without the privacy statement. Add it as an optional box.',
  newsletter_asks_for_channel: 'The newsletter form asks for no channel, so nobody who fills it in may be written to. Add the e-mail channel.',
};

const places: Readonly<Record<StandardSection, string>> = {
  registration: 'Registration', contact: 'Contact form', checkout: 'Checkout', newsletter: 'Newsletter form', after_login: 'After sign-in',
};

const placeHints: Readonly<Record<StandardSection, string>> = {
  registration: 'What someone who opens an account is asked.', contact: 'What someone who writes to you is asked.', checkout: 'What someone who orders is asked.',
  newsletter: 'What someone who signs up for your letter is asked.', after_login: 'What someone who has just signed in is asked, such as after a material new version.',
};

const kinds: Readonly<Record<PolicyKind, string>> = {
  terms: 'what a contract with you is made of', privacy: 'what you do with personal data', cookies: 'what is kept in browsers, and why',
  consent_declaration: 'what marketing people agree to', custom: 'anything else, such as rules of a bonus programme',
};

export const wordsEn = {
  nav: { policies: 'Policies', sections: 'Where we ask' },
  guards, places, placeHints,
  policies: {
    title: 'Policies', lead: 'The documents shoppers read and accept. A published version is frozen: nobody can change it any more.', caption: 'Policies of the store',
    name: 'Name', kind: 'Kind', version: 'In force', since: 'Since', draft: 'Draft', notPublished: 'not published yet', draftWaits: 'waits',
    coming: (number: string, day: string): string => `version ${number} from ${day}`,
    empty: { title: 'There is no policy yet', what: 'Begin with the privacy policy. Placet can write it from the facts of your store, or take your own text.' },
    addTitle: 'New policy', add: 'Add the policy', nameHint: 'As you call it among yourselves. Shoppers see the title you give each version.', nameNeeded: 'Give the policy a name.', kinds,
    added: (name: string): string => `${name} was added. It has no version yet.`,
  },
  policy: {
    inForce: 'In force', sinceDay: (day: string): string => `since ${day}`, open: 'As shoppers see it', openNote: 'This address stays the same for every version.',
    answers: 'Answers', answersLink: 'Who answered, and to which version', answersNote: 'The register, narrowed down to this policy. Every answer names the version it was given to.',
    versions: 'Versions', caption: 'Versions, newest first', version: 'Version', state: 'State', from: 'In force from', published: 'Published', change: 'Change',
    material: 'material', minor: 'not material', hash: 'Fingerprint', hashNote: 'SHA-256 over the words in every language. The same words have the same fingerprint.',
    compare: 'Differences', compareWith: (number: string): string => `What changed since version ${number}`,
    compareName: (to: string, from: string): string => `What changed since version ${from}, up to version ${to}`,
    states: { inForce: 'in force', coming: 'to come', replaced: 'replaced' }, text: 'Text',
    empty: { title: 'There is no version yet', what: 'Begin a draft, read it once more, and publish it. Only then can it be accepted.' },
    next: 'The next version', draftKept: (moment: string): string => `A draft is being written, last kept ${moment}. Shoppers do not see it.`,
    goOn: 'Go on writing', toPublish: 'Publish…',
  },
  notice: {
    open: 'Tell those who accepted an older version…', title: 'Tell those who accepted an older version', lead: (number: string): string => `Version ${number} is a material change. This letter says what changed, from when, and where to read it.`,
    people: 'Accepted an older version', letters: 'Letters written', nobody: 'Nobody has accepted an older version, so nobody has to be told.', service: 'It goes to everybody whose e-mail address is known, also to those who want no marketing: it is about what they agreed to. Nobody gets it twice.',
    button: (count: number, text: string): string => count === 1 ? 'Write to one person' : `Write to ${text} people`, rest: 'Write to those without a letter', running: 'Writing the letters', over: 'Everybody with an address has a letter.', begun: 'The letters are being written.', mails: 'See the letters',
  },
  compare: {
    title: 'What changed', lead: 'Any two versions, word by word. Struck out is what went, underlined is what came.', from: 'From', to: 'To', changes: 'Differences',
    missing: (number: string): string => `version ${number} has no text in this language`, empty: 'There is no version to compare yet.',
  },
  begin: {
    title: 'The next version', lead: 'There is no draft yet. Choose what it starts from; you can change every word before it is published.', origin: 'Start from',
    version: (number: string): string => `version ${number}`, versionHint: 'the text as it was published last', document: 'a document of Placet', documentHint: 'written from the facts of your store, in English and German',
    nothing: 'an empty page', nothingHint: 'for a text of your own', button: 'Begin the draft', begun: 'The draft is begun.', already: 'There is a draft already. Here it is.',
    incomplete: 'The document cannot be written yet: facts of the store are missing. Give them, or begin from something else.',
  },
  draft: {
    title: 'Write the next version', lead: 'Nothing here is seen by shoppers until you publish it.', write: 'Text', textTitle: 'Title', text: 'Text',
    textHint: 'Plain text, with an empty line between paragraphs, or HTML with headings, lists, tables and links. Anything else is taken out.', keep: 'Keep the draft',
    kept: 'The draft is kept.', lastKept: 'Last kept', keeping: 'Kept.', notKept: 'This could not be kept. Press the button to see why; what you typed is still here.',
    seen: 'As shoppers will see it', seenHint: 'The text as it was last kept, cleaned.', difference: 'From their text to yours', somebody: 'Somebody',
    conflict: (name: string, moment: string): string => `${name} kept this text at ${moment}, while you were writing. Yours is in the form and not kept yet.`,
    conflictNext: 'Take over what you need. Keeping the draft now puts your text in place of theirs.',
    newer: (number: string): string => `Version ${number} was published since this draft was begun. Before you publish, the draft is shown beside the version in force.`,
    another: 'Another language', language: 'Language', languageHint: 'A tag such as de or fr; with a country where the text differs there, such as de-AT.', addLanguage: 'Add the language',
    languageUnknown: 'This is no language tag. Write it like de or pt-BR.', languageTaken: 'The text has this language already.', languageMany: (max: string): string => `At most ${max} languages, please.`,
    remove: 'Take this language out…', removeTitle: (locale: string): string => `Take ${locale} out of the draft?`, removeWhat: 'The text in this language is gone from the draft. Published versions keep theirs.',
    removed: (locale: string): string => `${locale} was taken out of the draft.`,
    discard: 'Discard the draft…', discardTitle: 'Discard the draft?', discardWhat: 'The draft is gone in every language. Published versions stay as they are.', discarded: 'The draft is discarded.',
    goneTitle: 'This draft is not there any more', gone: 'Somebody published or discarded it while you were writing. Nothing of what you typed is lost: here it is, to copy.',
    goneText: 'What you typed', goneBack: 'To the policy',
  },
  publish: {
    title: 'Publish', lead: 'Say what goes along with the new version. On the next page everything is shown once more.', review: 'Read it once more', back: 'Back to the text',
    material: 'Is the change material?', materialHint: 'A change is material when someone who agreed to the old text might not agree to the new one.',
    materialFirst: 'Nobody has accepted anything yet, so for a first version the answer changes nothing.', materialNeeded: 'Say yes or no. It decides who is asked again.',
    yes: 'Yes', yesHint: 'everybody who accepted an earlier version is asked again at the next sign-in or checkout', no: 'No', noHint: 'nobody is asked again; what people accepted stays good',
    summary: 'What changed, in a sentence or two', summaryHint: 'Shoppers read it above the text and in the list of versions.', noSummary: 'nothing said', unsaid: 'not said yet',
    day: 'In force from', dayHint: (zone: string): string => `The beginning of this day in ${zone}. Leave it empty to start at once.`, dayPast: 'A version cannot be in force before it is published. Choose a day to come, or leave it empty.', atOnce: 'at once',
    conflict: 'Somebody else changed this meanwhile. What you chose is in the form and not kept yet.',
    reviewTitle: (number: string): string => `Version ${number}, once more`, changeTerms: 'Change what goes along with it', missingTitle: 'Not ready yet',
    missing: {
      title: (locale: string): string => `The title in ${locale} is empty`, html: (locale: string): string => `The text in ${locale} is empty`, locales: 'There is no text yet',
      material: 'Say whether the change is material', effectiveAt: 'The day it comes into force is over',
    },
    against: (number: string): string => `Differences to version ${number}`, noBase: 'The first version', localeGone: 'taken out', localeNew: 'new language',
    confirmTitle: 'Publish it', confirm: 'Once published, nobody can change or remove this version, not even you. A mistake is mended by another version.',
    button: (number: string): string => `Publish version ${number}`, published: (number: string): string => `Version ${number} is published.`,
    changedSince: 'Somebody changed the draft since you read it. Read it once more; nothing was published.', sameWords: 'Not a word differs from the last version. Change the text to publish a new one.', notYet: 'Nothing was published yet. Something is missing.',
  },
  sections: {
    title: 'Where we ask', lead: 'Every place in your shop with checkboxes, and what each asks.', caption: 'Places where consent is asked', place: 'Place', boxes: 'Boxes', needed: 'Needed',
    state: 'State', asksNothing: 'asks nothing', fine: 'in order', warnings: (count: number, text: string): string => count === 1 ? 'one warning' : `${text} warnings`,
    addTitle: 'A place of your own', add: 'Add the place', name: 'Name', nameHint: 'Small letters, digits, _ and -, such as spring_raffle. Your widget uses this name.',
    nameWrong: 'Only small letters, digits, _ and -, beginning with a letter.', nameTaken: 'There is a place of this name already.', added: (name: string): string => `${name} was added. It asks nothing yet.`,
  },
  section: {
    boxes: 'Boxes, in order', boxesHint: 'Drag them, use the arrow keys on the handle, or the buttons.', order: 'Boxes in the order shoppers see them', needed: 'needed', optional: 'optional',
    seen: 'As shoppers see it', fallback: (locale: string): string => `No words in this language; shoppers read ${locale}.`, answers: 'Answers given here',
    add: 'Add a box', addHint: 'One box is about one thing. What is asked here already is not in the list.', channels: 'Marketing', policies: 'Policies', noPolicies: 'Add a policy',
    ownHint: (name: string): string => `A place of your own. Your widget calls it ${name}.`, remove: 'Remove this place', removed: (name: string): string => `${name} was removed.`,
    empty: { title: 'Nothing is asked here yet', what: 'Add a first box below. A place that asks nothing shows nothing to shoppers.' },
    othersNow: 'Somebody else changed the boxes meanwhile. The order was left as it is.', changedSince: 'Somebody changed this place since, so nothing was taken back.',
    notKept: 'What was here then cannot be brought back any more.', undone: 'Taken back.',
  },
  box: {
    title: 'The box', lead: (place: string): string => `One box in: ${place}.`, required: 'Needed to go on', requiredHint: 'Without this tick the form is not taken.', preTicked: 'Comes ticked',
    preTickedHint: 'The store\'s country allows it; a tick by hand proves more.', wordsIn: (language: string): string => `Words in ${language}`, wordsNeeded: 'Write the words beside the box in one language at least.',
    newLocale: 'Another language', newLocaleHint: 'A tag such as fr; with a country where the law asks for other words there, such as de-AT.', newText: 'Words in that language',
    keep: 'Keep the box', add: 'Add the box', back: 'Leave it as it is', fill: (locale: string): string => `Use Placet's wording (${locale})`,
    ours: 'Placet\'s wording', oursHint: 'It names who writes, what about, and how to stop. You may change it.',
    kept: (name: string): string => `${name} is kept.`, added: (name: string): string => `${name} was added.`, removed: (name: string): string => `${name} was removed.`, remove: 'Remove this box',
    changedMeanwhile: 'Somebody else changed this box meanwhile; their words are below. Yours are in the form and not kept yet. Keeping them puts yours in place of theirs.',
    goneMeanwhile: 'Somebody else removed this box meanwhile. What you typed is in the form; adding it brings the box back.',
  },
};

export type WordsTexts = typeof wordsEn;
