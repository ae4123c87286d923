// Who set something, by name: people and tokens. The server's own link has no name.
import { namesOf } from '../../users/list-users.js';
import { tokenNames } from '../../users/tokens.js';
import type { StoreVisit } from './admin-page.js';

export const actorNames = async (
  { site: { services }, looker: { organisationId } }: StoreVisit, ids: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map([...await namesOf(services, organisationId, ids), ...await tokenNames(services, organisationId, ids)]);
