// What a connector is and can do, as data: the engine, the admin and the README ask these tables and never a platform's name.
import type { Channel } from '../../consents/channels.js';
import type { CsvPreset } from '../csv-preset.js';

/** Everything a shop may be able to do for us, and what it means that it can. */
export const capabilities = {
  pull_customers: 'Customers with an account are read, with what they agreed to.',
  pull_guests: 'Guests and people who only subscribed to the newsletter are read too.',
  incremental_pull: 'Only what changed since the last time is read.',
  consent_time: 'The shop keeps when somebody agreed or refused.',
  double_opt_in_state: 'The shop tells a pending opt-in from a confirmed one.',
  push_email: 'Opt-ins and opt-outs by e-mail are written to the shop.',
  push_sms: 'Opt-ins and opt-outs by SMS are written to the shop.',
  push_whatsapp: 'Opt-ins and opt-outs by WhatsApp are written to the shop.',
  push_guests: 'Answers of people without an account are written too.',
  events: 'The shop tells of new, changed and deleted customers as it happens.',
  consent_events: 'The shop tells of an opt-in or opt-out as it happens.',
  store_facts: 'Name, address and settings of the shop are read for the documents.',
  export_subject: 'What the shop holds about a person is read for an access request.',
  anonymise_subject: 'A person is erased in the shop, or made unrecognisable where the law keeps the record.',
} as const satisfies Record<string, string>;

export type Capability = keyof typeof capabilities;

/** `with_plugin`: only when Placet's plugin is installed in the shop. */
export type Support = 'yes' | 'with_plugin' | 'no';

export interface CapabilityEntry {
  readonly support: Support;
  /** What is lost, or how it is done, in one sentence a merchant understands. Required where the support is not a plain yes. */
  readonly note?: string;
}

export interface CredentialField {
  /** Key in the sealed credentials, camelCase. */
  readonly name: string;
  /** As it is called in the shop's own admin. */
  readonly label: string;
  /** Never shown again once saved. */
  readonly isSecret: boolean;
  readonly isOptional?: boolean;
  /** Kept up by Placet itself; nobody is asked for it. */
  readonly isOurs?: boolean;
  /** What a well-formed value looks like; checked before anything is sent. */
  readonly pattern: RegExp;
  /** Where it is found, in one short sentence. */
  readonly hint?: string;
}

/** One way to sign in to a shop: which values it takes, and where in the shop they are made. */
export interface CredentialKind {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly CredentialField[];
  /** What to click in the shop, in order. */
  readonly steps: readonly string[];
}

/** A right the credentials must hold: a scope, an ACL resource, a permission of a key. */
export interface AccessNeed {
  /** As the shop calls it. */
  readonly id: string;
  /** What does not work without it. */
  readonly for: readonly Capability[];
}

export interface ConnectorLimits {
  /** Requests to one shop at a time. */
  readonly concurrent: number;
  /** Requests to one shop a second, on average; each about one person. */
  readonly perSecond: number;
  /** How many of these while its people are walked through, page by page: there is no hurry, and pages are dear. */
  readonly walkPerSecond: number;
  readonly timeoutMs: number;
  /** People of one page of a pull. */
  readonly pageSize: number;
}

export interface ConnectorManifest {
  /** The platform's id, as stores name it. */
  readonly id: string;
  readonly title: string;
  readonly csvPresets: readonly CsvPreset[];
  readonly capabilities: Readonly<Record<Capability, CapabilityEntry>>;
  /** The channels whose answers this shop can hold. */
  readonly channels: readonly Channel[];
  /** The shop dates an answer by when it was written to it, whatever time it is told. */
  readonly stampsTime?: boolean;
  readonly credentials: readonly CredentialKind[];
  readonly access: readonly AccessNeed[];
  readonly limits: ConnectorLimits;
}

/** Whether this shop can do it, given whether Placet's plugin is in it. */
export const isAble = ({ capabilities: able }: ConnectorManifest, capability: Capability, hasPlugin: boolean): boolean =>
  able[capability].support === 'yes' || (able[capability].support === 'with_plugin' && hasPlugin);

/** The credential kind whose required fields are all there, and only its fields; undefined when none fits. */
export const credentialKindOf = ({ credentials }: ConnectorManifest, names: readonly string[]): CredentialKind | undefined =>
  credentials.find(({ fields }) =>
    fields.every(({ name, isOptional = false }) => isOptional || names.includes(name)) && names.every(name => fields.some(field => field.name === name)));
