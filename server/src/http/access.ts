// Who may do what: a table of roles, and the principal a request comes from. (AGE-1)
import type { OrganisationId, StoreId, UserId } from '@placet/core';

export const roles = ['owner', 'admin', 'agent', 'auditor'] as const;
export type Role = (typeof roles)[number];

export const permissions = ['read', 'answer', 'manage', 'own', 'audit'] as const;
/**
 * `read` looks; `answer` records what people say; `manage` changes stores, policies, sections, documents; `own` deals in tokens, keys and people;
 * `audit` sees who did what.
 */
export type Permission = (typeof permissions)[number];

export const permissionsOf = {
  owner: ['read', 'answer', 'manage', 'own', 'audit'],
  admin: ['read', 'answer', 'manage'],
  agent: ['read', 'answer'],
  auditor: ['read', 'audit'],
} as const satisfies Record<Role, readonly Permission[]>;

export interface Principal {
  readonly kind: 'token' | 'session' | 'demo';
  readonly id: string;
  readonly organisationId: OrganisationId;
  /** The only store it may touch, or null for all of its organisation. */
  readonly storeScope: StoreId | null;
  readonly role: Role;
  /** Whose session it is; absent for tokens and for sessions made by the server's own link. */
  readonly userId?: UserId;
}

export const isAllowed = (principal: Principal, permission: Permission): boolean =>
  (permissionsOf[principal.role] as readonly Permission[]).includes(permission);

/** Stores of other organisations, and stores outside a token's scope, are as if they did not exist. */
export const reaches = (principal: Principal, store: { readonly id: string; readonly organisationId: string }): boolean =>
  store.organisationId === principal.organisationId && (principal.storeScope === null || principal.storeScope === store.id);
