// A subject while a batch is being written: what the database knows of it, and what the batch adds.
import type { Standing, StoreId, SubjectId, Target } from '@placet/core';
import { seal, unseal, type Vault } from '../adapters/vault.js';

/** What is personal about a subject; stored only sealed under its own key. */
export interface Profile {
  readonly email?: string;
  readonly phone?: string;
  readonly externalId?: string;
  readonly browserId?: string;
  readonly name?: string;
}

export const profileContext = (subjectId: string): string => `profile of ${subjectId}`;
export const recordContext = (recordId: string): string => `record ${recordId}`;

export const sealProfile = (dataKey: Uint8Array, subjectId: string, profile: Profile): Buffer =>
  seal(dataKey, Buffer.from(JSON.stringify(profile)), profileContext(subjectId));

export const unsealProfile = (dataKey: Uint8Array, subjectId: string, sealed: Uint8Array): Profile =>
  JSON.parse(unseal(dataKey, sealed, profileContext(subjectId)).toString()) as Profile;

export interface SubjectFields {
  readonly id: SubjectId;
  readonly isNew: boolean;
  readonly masterKeyId: string;
  readonly wrappedKey: Buffer;
  readonly sealedProfile: Buffer | null;
}

export class SubjectInBatch {
  readonly standings = new Map<Target, Standing>();
  readonly changedStandings = new Map<Target, Standing>();
  private profileNow: Profile | undefined;
  private isProfileChanged = false;

  private constructor(
    private readonly vault: Vault, readonly storeId: StoreId, readonly fields: SubjectFields, private key: Buffer | undefined,
  ) {}

  static make(vault: Vault, storeId: StoreId, id: SubjectId): SubjectInBatch {
    const key = vault.newDataKey();
    const fields = { id, isNew: true, masterKeyId: vault.masterKeyId, wrappedKey: vault.wrap(key, id), sealedProfile: null };
    return new SubjectInBatch(vault, storeId, fields, key);
  }

  static load(vault: Vault, storeId: StoreId, fields: Omit<SubjectFields, 'isNew'>): SubjectInBatch {
    return new SubjectInBatch(vault, storeId, { ...fields, isNew: false }, undefined);
  }

  get id(): SubjectId {
    return this.fields.id;
  }

  get dataKey(): Buffer {
    return this.key ??= this.vault.unwrap(this.fields.wrappedKey, this.fields.masterKeyId, this.id);
  }

  /** Adds to the profile; nothing known is taken away. */
  learn(additions: Profile): void {
    if (Object.keys(additions).length === 0) return;
    const known = this.profile();
    const isNews = Object.entries(additions).some(([name, value]) => known[name as keyof Profile] !== value);
    if (!isNews) return;
    this.profileNow = { ...known, ...additions };
    this.isProfileChanged = true;
  }

  /** Takes back what was known only through another person, when the two turn out not to be one. */
  forget(theirs: Profile): void {
    this.profileNow = Object.fromEntries(Object.entries(this.profile()).filter(([name, value]) => theirs[name as keyof Profile] !== value));
    this.isProfileChanged = true;
  }

  profile(): Profile {
    return this.profileNow ??= this.fields.sealedProfile === null ? {} : unsealProfile(this.dataKey, this.id, this.fields.sealedProfile);
  }

  /** The sealed profile to store, or undefined when it did not change. */
  sealedProfile(): Buffer | undefined {
    return this.isProfileChanged ? sealProfile(this.dataKey, this.id, this.profile()) : undefined;
  }
}
