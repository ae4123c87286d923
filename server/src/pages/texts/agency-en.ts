// The words of what many shops share, and of work on many shops, in English.
import type { BulkActionName } from '../../agencies/bulk/bulk-actions.js';
import type { BulkState } from '../../agencies/bulk/bulk-run.js';

const shops = (count: number, text: string): string => count === 1 ? 'one shop' : `${text} shops`;

export const agencyEn = {
  views: { label: 'Many shops', shops: 'At a glance', templates: 'Shared texts', bulk: 'Work on many' },
  templates: {
    title: 'Shared texts', lead: 'Texts that several shops take over. A change here publishes nothing: each shop gets a draft, and you say when it goes out.',
    caption: 'Templates and the shops that take them over', name: 'Template', takenBy: 'Taken over by', ownWords: 'Own words instead', revision: 'Revision', changed: 'Changed',
    empty: 'Nothing is shared yet', emptyNext: 'Write down what your shops have in common in a file, or add a template by the API.',
    none: 'no shop', shops, more: (text: string): string => `and ${text} more`,
  },
  template: {
    revision: (number: string, day: string): string => `Revision ${number}, of ${day}.`, shopsTitle: 'Shops that take it over', textsTitle: 'Its texts', shop: 'Shop',
    waits: 'Not published yet', nothingWaits: 'as published', fields: (count: number, text: string): string => count === 1 ? 'one field' : `${text} fields`,
    problem: (count: number, text: string): string => count === 1 ? 'one thing stands in the way' : `${text} things stand in the way`,
    noShops: 'No shop takes it over yet', noShopsNext: 'Say so in the file of your shops, or by the API.', moreShops: (text: string): string => `And ${text} more shops.`,
    text: 'Text', where: 'Where', language: 'Language', ownIn: 'Own words in', changeNamed: (text: string): string => `Change: ${text}`, noTexts: 'It has no texts', noTextsNext: 'It names policies or boxes, and leaves the words to the shops.',
    fieldNames: { title: 'title', html: 'text', words: 'words' }, wording: (name: string): string => `shared words “${name}”`, box: (section: string, box: string): string => `${section}, box ${box}`,
    editTitle: (text: string): string => `Change: ${text}`, editLabel: 'The new words', editHint: '{{store.name}} and {{store.url}} stand for the shop’s own name and address.', htmlHint: 'Written in HTML. {{store.name}} and {{store.url}} stand for the shop’s own name and address.',
    save: 'Keep the new words', saved: (revision: string): string => `Kept as revision ${revision}. Nothing is published yet.`, moved: 'Somebody changed the template meanwhile. Your words are still here; look at theirs and keep yours again.',
    wrong: 'These words cannot be used here.', publish: 'Publish to the shops',
  },
  bulk: {
    title: 'Work on many shops', lead: 'Do one thing in many shops. Each has an outcome of its own: the law of its country and its own words are minded.', what: 'What to do',
    publish: (policy: string): string => `Publish the policy “${policy}”`, section: (section: string): string => `Set the boxes of “${section}”`, verify: 'Verify the ledger', everywhere: 'Every shop', fromTemplate: (name: string): string => `From ${name}`,
    which: 'Which shops', inherits: 'All that take it over', all: 'All shops', these: 'Only these', shops: 'Shops', summary: 'What changed', summaryHint: 'One sentence for the list of versions. Only for policies.', material: 'Ask those who accepted an older version again', materialHint: 'Only for policies: tick this when what people agreed to has changed.',
    tryIt: 'See what would happen', start: 'Do it now', noneChosen: 'Tick one shop at least.', nobody: 'No shop takes this over.', past: 'What was done lately', nothing: 'Nothing was done yet', nothingNext: 'What you start here is listed, with what became of each shop.',
    when: 'When', work: 'Work', outcome: 'Outcome', tried: 'Trial', who: 'Shops', ok: 'done', waiting: 'waiting', refused: 'refused', failed: 'failed',
    actions: { publish_policy: 'Publish a policy', set_section: 'Set boxes', set_sending: 'Set sending rules', verify_ledger: 'Verify the ledger', generate_documents: 'Generate documents' } satisfies Record<BulkActionName, string>,
    states: { waiting: 'waiting', ok: 'done', refused: 'refused', failed: 'failed' } satisfies Record<BulkState, string>, running: 'Working through the shops', over: 'All shops had their turn.', dry: 'This was a trial: nothing was changed.',
    result: 'What became of each shop', shop: 'Shop', said: 'What it says', counts: (parts: readonly string[]): string => parts.join(', '), count: (text: string, state: string): string => `${text} ${state}`, gone: 'a shop that is gone', again: 'Do it now in these shops',
  },
};
