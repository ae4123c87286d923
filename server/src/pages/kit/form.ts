// A form: its fields, what is wrong with them beside each and in a summary above, and what was typed still there.
import type { Viewer } from '../viewer.js';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Fields are needed unless they say so. */
  readonly isOptional?: boolean;
  /** Over the whole width of a filter. */
  readonly isWide?: boolean;
}

export interface Option { readonly value: string; readonly text: string; readonly hint?: string }
export interface OptionGroup { readonly label: string; readonly options: readonly Option[] }

export type Field = Common & (
  | {
    readonly kind: 'text' | 'email' | 'url' | 'number' | 'date' | 'tel' | 'password';
    readonly value: string; readonly autocomplete?: string; readonly lengthMax?: number; readonly list?: readonly string[]; readonly placeholder?: string;
  }
  | { readonly kind: 'area'; readonly value: string; readonly rows?: number; readonly lengthMax?: number; readonly language?: string }
  /** `any` is the text of the empty choice; without it the first option is chosen. */
  | { readonly kind: 'select'; readonly value: string; readonly options?: readonly Option[]; readonly groups?: readonly OptionGroup[]; readonly any?: string }
  | { readonly kind: 'radio'; readonly value: string; readonly options: readonly Option[] }
  | { readonly kind: 'boxes'; readonly values: readonly string[]; readonly options: readonly Option[] }
  /** A disabled one says in its hint why. */
  | { readonly kind: 'box'; readonly isTicked: boolean; readonly value?: string; readonly isDisabled?: boolean }
  /** `accept` as browsers take it, `limits` in words (see `upload` of the kit's texts). */
  | { readonly kind: 'file'; readonly accept: string; readonly limits: string }
);

export interface FormPart { readonly title: string; readonly hint?: string; readonly fields: readonly Field[]; readonly isOpen: boolean }

export interface FormSetting {
  readonly action: string;
  readonly token: string;
  readonly fields: readonly Field[];
  readonly button: string;
  readonly isDanger?: boolean;
  readonly cancel?: { readonly text: string; readonly href: string };
  readonly hidden?: Readonly<Record<string, string>>;
  /** What is wrong and belongs to no field. */
  readonly problem?: string | undefined;
  /** Further fields, folded away unless something in them is wrong or must be seen. */
  readonly parts?: readonly FormPart[];
  /** Other ways to send the same form, after its button. */
  readonly more?: readonly { readonly name: string; readonly value: string; readonly text: string }[];
  /** Sets the ids of two forms on one page apart. */
  readonly id?: string;
}

export const formModel = (viewer: Viewer, setting: FormSetting): object => {
  const id = setting.id ?? 'f';
  const fields = setting.fields.map(field => fieldModel(viewer, field, id));
  const all = [...setting.fields, ...(setting.parts ?? []).flatMap(part => part.fields)];
  const wrong = all.flatMap(({ error, name, label }) => error === undefined ? [] : [{ href: `#${id}-${name}`, label, error }]);
  const words = viewer.t.kit.form;
  const summary = wrong.length === 0 ? undefined : wrong.length === 1 ? words.summaryOne : words.summaryMany(viewer.number(wrong.length));
  return {
    action: setting.action, token: setting.token, fields, button: setting.button, isDanger: setting.isDanger === true, cancel: setting.cancel,
    hidden: hiddenModel(setting.hidden), summary: setting.problem ?? summary, wrong, isMultipart: setting.fields.some(({ kind }) => kind === 'file'), method: 'post',
    more: setting.more ?? [],
    parts: (setting.parts ?? []).map(part => ({
      title: part.title, hint: part.hint, isOpen: part.isOpen || part.fields.some(({ error }) => error !== undefined),
      fields: part.fields.map(field => fieldModel(viewer, field, id)),
    })),
  };
};

export interface FilterSetting {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly isFiltered: boolean;
  /** A link at the end of the row, such as a download. */
  readonly end?: { readonly text: string; readonly href: string; readonly isDownload?: boolean };
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A form that only asks: its values stand in the address. */
export const filterModel = (viewer: Viewer, { path, fields, isFiltered, end, hidden }: FilterSetting): object => ({
  path, fields: fields.map(field => fieldModel(viewer, { isOptional: true, ...field }, 'by', true)), isFiltered, hidden: hiddenModel(hidden),
  end: end === undefined ? undefined : { isDownload: false, ...end }, hasErrors: fields.some(({ error }) => error !== undefined),
});

const hiddenModel = (hidden: Readonly<Record<string, string>> = {}): object[] => Object.entries(hidden).map(([name, value]) => ({ name, value }));

const nothing = {
  autocomplete: undefined, lengthMax: undefined, list: undefined, placeholder: undefined, rows: 6, language: undefined, options: [], groups: undefined,
  any: undefined, accept: undefined, limits: undefined, type: undefined, value: '', isTicked: false, isDisabled: false,
  isText: false, isArea: false, isSelect: false, isChoice: false, isBox: false, isFile: false,
};

const fieldModel = ({ t }: Viewer, field: Field, form: string, isFilter = false): object => {
  const id = `${form}-${field.name}`;
  const said = [['hint', field.hint], ['limits', field.kind === 'file' ? field.limits : undefined], ['error', field.error]] as const;
  const described = said.flatMap(([what, text]) => text === undefined ? [] : [`${id}-${what}`]);
  return {
    ...nothing, id, name: field.name, label: field.label, hint: field.hint, error: field.error, isWide: field.isWide === true,
    isNeeded: field.isOptional !== true && field.kind !== 'boxes', optional: field.isOptional === true && !isFilter && !hasEmptyChoice(field) ? t.kit.form.optional : undefined,
    described: described.join(' '), ...kindModel(field, id),
  };
};

const kindModel = (field: Field, id: string): object => {
  switch (field.kind) {
    case 'area': return { isArea: true, value: field.value, rows: field.rows ?? 6, lengthMax: field.lengthMax, language: field.language };
    case 'select': return {
      isSelect: true, any: field.any, options: (field.options ?? []).map(chosenBy([field.value])),
      groups: field.groups?.map(({ label, options }) => ({ label, options: options.map(chosenBy([field.value])) })),
    };
    case 'radio': return { isChoice: true, type: 'radio', options: choicesOf(field.options, [field.value], id) };
    case 'boxes': return { isChoice: true, type: 'checkbox', options: choicesOf(field.options, field.values, id) };
    case 'box': return { isBox: true, isTicked: field.isTicked, value: field.value ?? 'yes', isDisabled: field.isDisabled === true };
    case 'file': return { isFile: true, accept: field.accept, limits: field.limits };
    default: return {
      isText: true, type: field.kind, value: field.value, autocomplete: field.autocomplete ?? 'off', lengthMax: field.lengthMax, placeholder: field.placeholder,
      list: field.list === undefined ? undefined : { id: `${id}-list`, values: field.list },
    };
  }
};

const hasEmptyChoice = (field: Field): boolean => field.kind === 'box' || (field.kind === 'select' && field.any !== undefined);

/** The first choice has the field's own id, so that the summary of what is wrong leads to it. */
const choicesOf = (options: readonly Option[], values: readonly string[], id: string): object[] =>
  options.map((option, at) => ({ ...chosenBy(values)(option), id: at === 0 ? id : `${id}-${at}` }));

const chosenBy = (values: readonly string[]) => ({ value, text, hint }: Option): object =>
  ({ value, text, hint, isChosen: values.includes(value), id: undefined });
