// What stands in `errors` of an answer. Shopify answers 200 whatever is wrong: no points left, no right, or some fields kept from us.
import { ConnectorFault, itemsAt, textAt, valueAt, type Json } from '@placet/core';

export interface GraphError {
  readonly code: string;
  readonly path: readonly string[];
  /** The right that is missing, where the error names one. */
  readonly right: string | undefined;
}

export const graphErrorsOf = (json: Json): readonly GraphError[] => itemsAt(json, 'errors').map((error) => {
  const said = `${textAt(error, 'extensions', 'requiredAccess') ?? ''} ${textAt(error, 'message') ?? ''}`;
  return {
    code: /^\w{1,60}$/.exec(textAt(error, 'extensions', 'code') ?? '')?.[0] ?? 'UNKNOWN',
    path: itemsAt(error, 'path').map(String),
    right: /\b((?:read|write)_[a-z_]{1,60})\b/.exec(said)?.[1] ?? (/not approved|personally identifiable/i.test(said) ? protectedData : undefined),
  };
});

/** As the manifest names the approval for names, addresses, e-mails and phones. */
export const protectedData = 'protected_customer_data';

/** Fields Shopify keeps from apps it has not approved for them; what is null below an error of these is hidden, not empty. */
const keptBack: ReadonlySet<string> = new Set([
  'defaultEmailAddress', 'defaultPhoneNumber', 'emailAddress', 'phoneNumber', 'firstName', 'lastName', 'defaultAddress', 'addressesV2', 'email', 'phone',
]);

/** True for an error that only keeps fields from us; the rest of the answer stands. */
export const isOnlyHidden = ({ code, path }: GraphError): boolean => code === 'ACCESS_DENIED' && path.some(step => keptBack.has(step));

/** True when something at this path, above it or below it was kept from us. */
export const hides = (errors: readonly GraphError[], ...place: readonly (string | number)[]): boolean =>
  errors.some(({ path }) => place.every((step, at) => path[at] === undefined || path[at] === String(step)));

const kinds = {
  ACCESS_DENIED: 'access_missing', THROTTLED: 'throttled', MAX_COST_EXCEEDED: 'rejected', SHOP_INACTIVE: 'misconfigured', INTERNAL_SERVER_ERROR: 'unreachable',
} as const;

/** The fault behind an answer that holds none of what was asked for. */
export const faultOfErrors = (errors: readonly GraphError[]): ConnectorFault => {
  const [first] = errors;
  if (first === undefined) return new ConnectorFault('bad_answer', { detail: 'no_data' });
  const { code, right } = first;
  const kind = Object.hasOwn(kinds, code) ? kinds[code as keyof typeof kinds] : 'rejected';
  return new ConnectorFault(kind, { detail: kind === 'access_missing' ? right ?? 'unknown_right' : code.toLowerCase() });
};

export interface Points {
  readonly requested: number;
  readonly available: number;
  /** A second. */
  readonly restored: number;
}

/** What the query cost and what is left in the bucket; undefined when the answer does not say. */
export const pointsOf = (json: Json): Points | undefined => {
  const at = (...path: readonly string[]): number => Number(valueAt(json, 'extensions', 'cost', ...path) ?? Number.NaN);
  const points = { requested: at('requestedQueryCost'), available: at('throttleStatus', 'currentlyAvailable'), restored: at('throttleStatus', 'restoreRate') };
  return Number.isFinite(points.requested + points.available) && points.restored > 0 ? points : undefined;
};

/** Milliseconds until the bucket holds what the same query costs. */
export const refilledIn = ({ requested, available, restored }: Points): number => Math.max(0, Math.ceil((requested - available) * 1000 / restored));
