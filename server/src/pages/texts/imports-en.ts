// The words of the room of imports in English.
import type { CsvField } from '@placet/core';
import type { ImportState } from '../../imports/import-shelf.js';
import { problemMessages } from '../../imports/row-problems.js';

export const importsEn = {
  title: 'Imports', lead: 'Answers you already have, from a file. A no is never turned into a yes, and nothing is recorded before you have seen what would be.',
  upload: {
    heading: 'Bring a file', file: 'CSV file', hint: 'A customer export of your shop, or a list from your mail tool. It is kept sealed while you look at it, and deleted when it is recorded or after a day.',
    button: 'Upload and look at it', limits: 'CSV, at most 1 GB', none: 'Choose a file first.', tooLarge: 'The file is larger than 1 GB. Cut it in parts, or import it on the command line.',
    unreadable: 'This cannot be read as CSV. Nothing was kept.', broken: 'The upload broke off. Nothing was kept; send the file again.',
  },
  list: {
    heading: 'So far', caption: 'Imports, newest first', file: 'File', state: 'State', rows: 'Rows', recorded: 'Recorded', errors: 'Errors', when: 'Uploaded', noSource: 'not named yet',
    emptyTitle: 'No file was imported yet.', empty: 'Upload one above. You will see what it says before anything is recorded.', emptyReader: 'Who manages the store can upload one.',
    openOf: (source: string): string => `Open: ${source}`,
  },
  states: {
    uploading: 'arriving', waiting: 'waits for you', trying: 'being checked', tried: 'checked, not recorded', queued: 'about to start', running: 'running', finished: 'recorded', failed: 'stopped',
  } satisfies Record<ImportState, string>,
  settings: {
    title: 'How to read this file', lead: 'Check what was recognised, say where the file is from, then let it be checked. Checking records nothing.', tryButton: 'Check the file, record nothing', back: 'Back to the result',
    recognised: 'Recognised as', why: (columns: string): string => `because of the columns ${columns}`, plainWhy: 'no known export has these columns, so say below which is which', chosen: 'chosen by you',
    encoding: 'Letters', guessed: 'a guess: check the umlauts and accents in the rows below', delimiter: 'Cells parted by', tab: 'tab', size: 'Size', bytes: (text: string): string => `${text} bytes`,
    sample: 'The first rows', sampleCaption: 'The first rows of the file, as they were read', sampleEmpty: 'The file has no row below the names of its columns.', moreColumns: (text: string): string => `and ${text} more columns`,
    source: 'Where is the file from?', sourceHint: 'It stands with every answer as its origin, such as “Shopify export of 21 November”.', preset: 'What kind of file is it?', presetHint: 'Upload the file anew if nothing here fits.',
    no: 'What does a “no” or an empty box mean in this file?', noAs: {
      preset: 'Leave it to the kind of file', presetNothing: 'here: the person was not asked, so nothing is recorded', presetOut: 'here: the person refused',
      optOut: 'The person refused', optOutHint: 'An opt-out is recorded. Choose it only if the file lists people who said no.', noRecord: 'The person was never asked', noRecordHint: 'Nothing is recorded, and a yes they gave elsewhere stays.',
    },
    everyRow: 'What does it say to be in this file?', everyRowAny: 'Nothing: a column says it', everyRowYes: (channel: string): string => `Everyone said yes to ${channel}`, everyRowNo: (channel: string): string => `Everyone said no to ${channel}`,
    everyRowHint: 'For lists without a column of answers, such as a suppression list.',
    zone: 'Time zone of the file', zoneHint: 'A name such as Europe/Berlin. Without it, times in some exports are kept but prove nothing.',
    columns: 'Which column is which', columnsHint: 'Filled by the kind of file. Change only what is wrong.', asRecognised: (column: string): string => `${column} (recognised)`, notThere: 'in no column', leaveOut: 'leave it out',
    technical: 'How the file is written', technicalHint: 'Found out by itself. Change it when the rows above look wrong.', encodingField: 'Encoding', delimiterField: 'Separator', detected: 'found out',
    delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' } as Readonly<Record<string, string>>,
    errors: {
      source: 'Say where the file is from.', sourceLong: 'At most 200 characters, please.', zone: 'There is no such time zone. Write it like Europe/Berlin.', choice: 'This is not one of the choices. Choose from the list.',
      columns: (names: string): string => `These columns cannot be used: ${names}. Choose others under “Which column is which”.`, nobody: 'No column says who a row is about. Choose the one with the e-mail, phone or customer number under “Which column is which”.',
      unreadable: 'Read like this, the file is no CSV. Change how it is written.',
    },
    fields: {
      email: 'E-mail', phone: 'Phone', externalId: 'Customer number', name: 'Name', firstName: 'First name', lastName: 'Last name', locale: 'Language', text: 'Words that were shown', section: 'Where it was asked', source: 'Origin',
      recordId: 'Number of the record', scope: 'Reach', occurredAt: 'When', timeProven: 'Is the time proven', channel: 'Channel', state: 'Answer',
      emailAnswer: 'Answer for e-mail', smsAnswer: 'Answer for SMS', whatsappAnswer: 'Answer for WhatsApp', pushAnswer: 'Answer for push', phoneAnswer: 'Answer for calls', postAnswer: 'Answer for post',
    } satisfies Record<CsvField, string>,
  },
  trying: { label: 'Checking the file', note: 'Bytes read. Nothing is recorded.', stalled: 'Nobody is at it any more: the server was stopped meanwhile. Check it again.', again: 'Check again' },
  tried: {
    title: 'What would be recorded', lead: 'Nothing is recorded yet. Answers are only taken over when you say so.', button: (text: string): string => `Record ${text} answers`, buttonOne: 'Record one answer', nothing: 'Nothing new stands in this file, so there is nothing to record.',
    change: 'Change how it is read', undone: 'Records cannot be deleted, only answered anew. So look at the numbers first.', drop: 'Delete the upload', dropped: 'The upload was deleted. Nothing was recorded.',
  },
  running: { title: 'Recording', label: 'Recording the file', note: 'Bytes read. You can leave this page; it goes on.', stalled: 'It stands still. The server may have been stopped; what was recorded is kept, and it goes on where it was.', resume: 'Go on now', resumed: 'It goes on.' },
  done: { title: 'What was recorded', failedTitle: 'The import stopped', failed: 'What was recorded until then is kept.', kept: 'The upload and its key were deleted.', seeYes: 'Every yes in the register', seeNo: 'Every no in the register', seePending: 'Those that wait', list: 'All imports' },
  counts: {
    heading: 'Counts', rows: 'Rows', optedIn: 'Yes', optedOut: 'No', pending: 'Wait for a confirmation', unchanged: 'Unchanged', unchangedNote: 'known already, or silent', refused: 'Refused', refusedNote: 'an opt-out stands, and no newer yes is proven', errors: 'Errors', errorsNote: 'rows left out', warnings: 'Taken in part', source: 'Origin', kind: 'Read as',
  },
  problems: {
    heading: 'Row by row', caption: 'What was wrong, in the order of the file', line: 'Line', column: 'Column', what: 'What is wrong', wholeRow: 'the row', download: 'Download all of them (CSV)', first: (text: string): string => `The first ${text} are shown.`,
    codes: problemMessages,
  },
  notYours: 'Somebody who manages the store is looking at this upload. Its rows are shown to them only.',
};
