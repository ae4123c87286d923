// What to do next: a table of stages, each with its steps and their exact commands. The stage follows from the state and nothing else.
import type { StoreState } from './installation-state.js';
import type { Texts } from './texts/index.js';

export interface Step {
  readonly title: string;
  readonly why: string;
  readonly command: string | undefined;
  readonly link: { readonly text: string; readonly href: string } | undefined;
}

/** How far an installation is: the first thing any of its stores lacks. */
export type Stage = 'no_store' | 'no_policy' | 'no_version' | 'no_section' | 'no_record' | 'running';

type Lack = readonly [Stage, (state: StoreState) => boolean];

/** A first answer goes before documents: whoever has seen one arrive knows what the rest is for. */
const lacks: readonly Lack[] = [
  ['no_record', ({ records }) => records === 0],
  ['no_policy', ({ policies }) => policies === 0],
  ['no_version', ({ published }) => published === 0],
  ['no_section', ({ sections }) => sections === 0],
];

export interface Standing { readonly stage: Stage; readonly store: StoreState | undefined }

export const standingOf = (stores: readonly StoreState[]): Standing => {
  if (stores.length === 0) return { stage: 'no_store', store: undefined };
  for (const [stage, isLacking] of lacks) {
    const store = stores.find(isLacking);
    if (store !== undefined) return { stage, store };
  }
  return { stage: 'running', store: stores[0] };
};

export interface StepSetting {
  readonly t: Texts;
  readonly baseUrl: string;
  /** Id of the store the steps are for, or an empty text while there is none. */
  readonly storeId: string;
}

type Maker = (setting: StepSetting) => Step;

interface Door { readonly text: (t: Texts) => string; readonly path: (storeId: string) => string }

/** A step with a door is done on a page; the command is for those who would rather type. */
const step = (words: (t: Texts) => { title: string; why: string }, command: (setting: StepSetting) => string, door?: Door): Maker => setting => ({
  ...words(setting.t), command: command(setting),
  link: door === undefined ? undefined : { text: door.text(setting.t), href: `${new URL(setting.baseUrl).pathname.replace(/\/+$/, '')}${door.path(setting.storeId)}` },
});

/** A call of the API as it is typed: the token comes from the environment, so that it stays out of the shell's history. */
const call = (method: string, path: string, body: object) => ({ baseUrl, storeId }: StepSetting): string =>
  `curl -X ${method} ${baseUrl}/v1/stores/${storeId}${path} \\\n  -H "Authorization: Bearer $PLACET_TOKEN" -H "Content-Type: application/json" \\\n  -d '${JSON.stringify(body)}'`;

const exampleWords = { en: 'Yes, send me news by e-mail. I can withdraw this at any time.' };

const steps = {
  addStore: step(t => t.steps.addStore, () => 'npx placet store add --name "My shop" --platform woocommerce --url https://shop.example \\\n  --country DE --locale de --timezone Europe/Berlin',
    { text: t => t.store.add, path: () => '/admin/stores/new' }),
  token: step(t => t.steps.token, () => 'npx placet token create --role admin', { text: t => t.access.tokens.nav, path: () => '/admin/tokens' }),
  addPolicy: step(t => t.steps.addPolicy, ({ storeId }) => `npx placet documents generate --store ${storeId} --facts facts.json --publish`),
  publish: step(t => t.steps.publish, ({ storeId }) => `npx placet documents generate --store ${storeId} --facts facts.json --publish --summary "First version"`),
  section: step(t => t.steps.section, call('PUT', '/sections/newsletter', { placements: [{ channel: 'email', required: false, text: exampleWords }] })),
  import: step(t => t.steps.import, ({ storeId }) => `npx placet import customers.csv --store ${storeId} --source "Our old list"`),
  record: step(t => t.steps.record, call('POST', '/consents', {
    subject: { email: 'ada@mail.example' }, section: 'newsletter', answers: [{ channel: 'email', answer: 'yes', text: exampleWords.en, locale: 'en' }], source: { kind: 'web' },
  }), { text: t => t.store.first.title, path: storeId => `/admin/stores/${storeId}/first-answer` }),
  verify: step(t => t.steps.verify, ({ storeId }) =>
    `npx placet ledger export --store ${storeId} -o ledger.ndjson --key-out ledger.pem\nnpx placet ledger verify ledger.ndjson --key ledger.pem`),
  doctor: step(t => t.steps.doctor, () => 'npx placet doctor'),
} as const satisfies Record<string, Maker>;

/** A shop's first call, for pages that show how one is connected. */
export const callOf = { record: (setting: StepSetting): string => steps.record(setting).command ?? '' } as const;

const stepsOf: Readonly<Record<Stage, readonly (keyof typeof steps)[]>> = {
  no_store: ['addStore', 'token', 'doctor'],
  no_policy: ['addPolicy', 'token', 'import'],
  no_version: ['publish', 'token'],
  no_section: ['section', 'import'],
  no_record: ['record', 'import', 'addPolicy'],
  running: ['verify', 'import', 'doctor'],
};

export const nextSteps = (stage: Stage, setting: StepSetting): Step[] => stepsOf[stage].map(name => steps[name](setting));

/** The minute in which a newcomer sees a consent arrive and be proven. */
export const demoSteps = (t: Texts, shop: string, ledger: string): Step[] => [
  { title: t.steps.tick.title, why: t.steps.tick.why, command: undefined, link: { text: t.steps.tick.link, href: shop } },
  { title: t.steps.watch.title, why: t.steps.watch.why, command: undefined, link: { text: t.steps.watch.link, href: ledger } },
  { title: t.steps.prove.title, why: t.steps.prove.why, command: undefined, link: { text: t.steps.prove.link, href: `${ledger}/verify` } },
  { title: t.steps.own.title, why: t.steps.own.why, command: 'PLACET_DATA_DIR=./my-data npm start', link: undefined },
];
