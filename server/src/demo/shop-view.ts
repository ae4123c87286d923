// The sample shop as a model for its view: four forms, each with the boxes its section has right now.
import { targetOf, wordingFor, type Placement, type StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { policyText } from '../pages/record-words.js';
import type { Site } from '../pages/site.js';
import type { Viewer } from '../pages/viewer.js';
import type { Store } from '../storage/models/index.js';
import type { DemoSection } from './demo-shoppers.js';
import { shopForms, shownAs, type Field, type Problems, type Submitted } from './shop-forms.js';

/** What a section asks, with the version in force of each policy in it (by target). */
export interface Asked { readonly placements: readonly Placement[]; readonly versions: ReadonlyMap<string, number> }

export const askedIn = async ({ sections, policies }: Pick<Services, 'sections' | 'policies'>, store: Store, section: DemoSection): Promise<Asked> => {
  const storeId = store.id as StoreId;
  const placements = await sections.find(storeId, section);
  const versions = new Map<string, number>();
  for (const placement of placements) {
    if (!('policyId' in placement)) continue;
    const version = await policies.versionInForce(storeId, placement.policyId);
    if (version.ok) versions.set(targetOf(placement), version.value);
  }
  return { placements, versions };
};

/** A form that was not taken, to be shown again as it was. */
export interface Returned { readonly section: DemoSection; readonly submitted: Submitted; readonly problems: Problems; readonly hasChanged: boolean }

const cents = [1290, 1390, 1190] as const;
const bags = ['dawn', 'north', 'harbour'] as const;

export const shopModel = async (site: Site, viewer: Viewer, store: Store, returned?: Returned): Promise<object> => {
  const { t } = viewer;
  const policyWords = new Map((await site.services.policies.list(store.id as StoreId)).map(policy => [`policy:${policy.id}`, policyText(t, policy)]));
  const price = (amount: number): string => viewer.money(amount / 100, 'EUR');
  const coffees = t.shop.coffees.map((coffee, at) => ({ ...coffee, bag: bags[at] ?? 'dawn', price: price(cents[at] ?? 0) }));
  const forms = await Promise.all(sectionsShown.map(async (section) => {
    const asked = await askedIn(site.services, store, section);
    return [section, formModel({ site, viewer, store, section, asked, policyWords, returned: returned?.section === section ? returned : undefined })] as const;
  }));
  return {
    coffees, basket: coffees.slice(0, 2), total: price(cents[0] + cents[1]), ...Object.fromEntries(forms),
  };
};

const sectionsShown = ['checkout', 'newsletter', 'registration', 'contact'] as const satisfies readonly DemoSection[];

interface FormSetting {
  readonly site: Site;
  readonly viewer: Viewer;
  readonly store: Store;
  readonly section: DemoSection;
  readonly asked: Asked;
  readonly policyWords: ReadonlyMap<string, string>;
  readonly returned: Returned | undefined;
}

const formModel = (setting: FormSetting): object => {
  const { site, viewer: { t, language, number }, section, asked, returned } = setting;
  const problemCount = returned === undefined ? 0 : returned.problems.fields.size + returned.problems.boxes.size;
  return {
    section, action: `${site.base}/demo/shop/${section}`, heading: t.shop.headings[section], intro: t.shop.intros[section], button: t.shop.buttons[section],
    language, shown: shownAs(asked.placements, asked.versions, language), changed: returned?.hasChanged === true ? t.form.changed : undefined,
    summary: problemCount === 0 ? undefined : problemCount === 1 ? t.form.summaryOne : t.form.summaryMany(number(problemCount)),
    ...withFocus(shopForms[section].map(field => fieldModel(setting, field)), asked.placements.map((placement, at) => boxModel(setting, placement, at))),
  };
};

interface Control { readonly id: string; readonly error: string | undefined }

/** The first control with a problem gets the focus when the page comes back, with or without scripts. */
const withFocus = <F extends Control, B extends Control>(fields: readonly F[], boxes: readonly B[]): object => {
  const first = [...fields, ...boxes].find(({ error }) => error !== undefined)?.id;
  const mark = (control: Control): object => ({ ...control, isFirst: control.id === first });
  return { fields: fields.map(mark), boxes: boxes.map(mark) };
};

const fieldModel = ({ viewer: { t }, section, returned }: FormSetting, { name, type, required, autocomplete, lengthMax }: Field) => ({
  id: `${section}-${name}`, name, type, isArea: type === 'area', required, autocomplete, lengthMax, label: t.shop.fields[name],
  value: returned?.submitted.values.get(name) ?? '', error: returned?.problems.fields.get(name),
});

const boxModel = ({ site, viewer: { t, language, number }, store, section, asked, policyWords, returned }: FormSetting, placement: Placement, at: number) => {
  const target = targetOf(placement);
  const wording = wordingFor(placement.text, language);
  const version = asked.versions.get(target);
  return {
    id: `${section}-box-${at}`, target, required: placement.required, text: wording?.value ?? '', locale: wording?.locale ?? language,
    isTicked: returned === undefined ? placement.preTicked : returned.submitted.ticked.has(target),
    error: returned?.problems.boxes.has(target) === true ? t.form.tick : undefined,
    link: !('policyId' in placement) || version === undefined ? undefined : {
      text: t.shop.read(t.targets.version(policyWords.get(target) ?? t.targets.policy, number(version))),
      href: `${site.base}/p/${store.publicKey}/${placement.policyId}/v/${version}?locale=${language}`,
    },
  };
};
