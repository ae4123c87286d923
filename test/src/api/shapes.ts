// What the API answers, as far as these suites read it.

export interface Recorded {
  readonly subjectId: string;
  readonly records: readonly { readonly id: string; readonly sequence: number; readonly leafHash: string; readonly receiptUrl: string }[];
}

export interface Page<Item> { readonly items: readonly Item[]; readonly nextCursor: string | null }

export interface RegisterRow {
  readonly id: string;
  readonly sequence: number;
  readonly subjectId: string;
  readonly action: string;
  readonly target: string;
  readonly channel?: string;
  readonly policyId?: string;
  readonly cookieCategory?: string;
  readonly version: number | null;
  readonly text: string | null;
  readonly textHash: string | null;
  readonly locale: string | null;
  readonly section: string | null;
  readonly source: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly leafHash: string;
  readonly person: Readonly<Record<string, string>> | null;
  readonly context: Readonly<Record<string, string>> | null;
}

export interface Changes extends Page<RegisterRow> { readonly lastSequence: number }

export interface SubjectReport {
  readonly id: string;
  readonly email?: string;
  readonly phone?: string;
  readonly externalId?: string;
  readonly name?: string;
  readonly channels: Readonly<Record<string, { readonly state: string; readonly since: string | null; readonly recordId: string | null }>>;
  readonly globallyUnsubscribedAt: string | null;
  readonly policies: readonly { readonly policyId: string; readonly version: number; readonly answer: string; readonly recordId: string }[];
  readonly cookies: readonly { readonly category: string; readonly answer: string }[];
  readonly requests: readonly object[];
}

export interface StoreBody {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly hasCredentials: boolean;
}

export interface PolicyBody { readonly id: string; readonly kind: string; readonly name: string; readonly currentVersion: number | null }

export interface VersionBody {
  readonly policyId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly publishedAt: string;
  readonly effectiveAt: string;
  readonly material: boolean;
  readonly locales?: Readonly<Record<string, { readonly title: string; readonly html: string }>>;
}

export interface DecisionBody {
  readonly decision: 'allow' | 'skip';
  readonly reason: string;
  readonly detail: string;
  readonly step: number | null;
  readonly region: { readonly id: string; readonly why: string };
  readonly rule: { readonly id: string; readonly citation: string };
  readonly records: readonly string[];
}

export interface CheckpointBody {
  readonly note: string;
  readonly origin: string;
  readonly size: number;
  readonly rootHash: string;
  readonly publicKey: string;
  readonly verifierKey: string;
}

export interface ProofBody {
  readonly record: string;
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
}
