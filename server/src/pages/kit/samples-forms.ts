// Samples of forms for the kit's page.
import type { Viewer } from '../viewer.js';
import { filterModel, formModel, type Field } from './form.js';

export const formFields = (viewer: Viewer): Field[] => [
  { kind: 'text', name: 'name', label: 'Name of the document', value: 'Privacy policy', hint: 'Shoppers see it in the footer.', lengthMax: 100 },
  { kind: 'email', name: 'email', label: 'Write to', value: '', isOptional: true, autocomplete: 'email' },
  { kind: 'select', name: 'kind', label: 'Kind', value: 'privacy', options: Object.entries(viewer.t.kinds).map(([value, text]) => ({ value, text })) },
  { kind: 'date', name: 'from', label: 'In force from', value: '2026-12-01' },
  { kind: 'area', name: 'text', label: 'What changed, in a sentence or two', value: 'The payment provider is named now.', rows: 3 },
  {
    kind: 'radio', name: 'material', label: 'Does it change what people agreed to?', value: 'no',
    options: [{ value: 'yes', text: 'Yes', hint: 'everybody is asked again' }, { value: 'no', text: 'No', hint: 'nobody is asked again' }],
  },
  { kind: 'boxes', name: 'channels', label: 'Channels', values: ['email'], options: [{ value: 'email', text: 'E-mail' }, { value: 'sms', text: 'SMS' }, { value: 'post', text: 'Post' }], isOptional: true },
  { kind: 'box', name: 'notify', label: 'Tell those who accepted the version before', isTicked: false, isOptional: true },
];

export const formSamples = (viewer: Viewer, here: string, token: string): object => {
  const long = 'Datenschutzgrundverordnungskonformitätsbescheinigung';
  const two = formFields(viewer).slice(0, 2);
  return {
    form: formModel(viewer, { action: `${here}/form`, token, fields: formFields(viewer), button: 'Publish version 4', cancel: { text: 'Leave it as it is', href: here } }),
    wrong: formModel(viewer, {
      id: 'w', action: `${here}/form`, token, button: 'Publish version 4',
      fields: two.map(field => ({ ...field, label: `${field.label}, ${long}`, error: 'This name is taken. Choose another, or publish a version of that document.' })),
    }),
    upload: formModel(viewer, {
      id: 'u', action: `${here}/form`, token, button: 'Read it',
      fields: [{ kind: 'file', name: 'file', label: 'A list of answers', hint: 'What your shop or mail tool exports.', accept: '.csv', limits: viewer.t.kit.upload.limits('CSV', '100 MB') }],
    }),
    filter: filterModel(viewer, {
      path: here, isFiltered: true, end: { text: 'Download the list (CSV)', href: here },
      fields: [
        { kind: 'select', name: 'sort', label: 'Answer', value: '', any: 'any answer', options: [{ value: 'name', text: 'yes' }, { value: '-name', text: 'no' }] },
        { kind: 'date', name: 'since', label: 'From', value: '' }, { kind: 'text', name: 'q', label: 'E-mail or phone, exactly', value: '' },
      ],
    }),
  };
};
