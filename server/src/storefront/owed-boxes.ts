// The boxes of the after-login section somebody has still to answer: never asked, or asked about a version before a material change. (POL-6)
import { allChannels, identifiersOf, needsReconsent, parseTarget, type ConfigBox, type PolicyVersion, type Standings, type StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { phoneParserFor } from '../adapters/phone.js';
import type { SubjectClaims } from '../consents/consent-request.js';
import { storefrontConfig } from '../cookies/storefront-config.js';
import type { VersionHead } from '../policies/policy-shelf.js';
import type { Store } from '../storage/models/index.js';
import { findByIdentifiers, noStandings } from '../subjects/find-subject.js';
import { dayOf } from './config-routes.js';

const section = 'after_login';

export const owedBoxes = async (
  services: Services, store: Store, who: SubjectClaims, { locale, regions }: { readonly locale: string; readonly regions: readonly string[] },
): Promise<ConfigBox[]> => {
  const { database, keyring, policies, clock } = services;
  const storeId = store.id as StoreId;
  const now = clock.now();
  const config = await storefrontConfig(services, store, { locale, regions, day: dayOf(now) });
  const boxes = config.sections[section]?.boxes ?? [];
  if (boxes.length === 0) return [];
  const identifiers = identifiersOf(who, phoneParserFor(store.country));
  const known = identifiers.ok ? await findByIdentifiers(database, keyring, storeId, identifiers.value) : undefined;
  const heads = await policies.headsOf(storeId);
  return boxes.filter(box => isOwed(box, known?.standings ?? noStandings, heads, now));
};

/** A no is an answer too: it is asked about again only when what it was about has changed. */
const isOwed = ({ target }: ConfigBox, standings: Standings, heads: ReadonlyMap<string, readonly VersionHead[]>, at: number): boolean => {
  const standing = standings.get(target);
  const parsed = parseTarget(target);
  if (parsed.kind !== 'policy') return standing === undefined && standings.get(allChannels)?.answer !== 'no';
  const versions = (heads.get(parsed.policyId) ?? []) as readonly PolicyVersion[];
  return standing?.version == null || needsReconsent({ versions, acceptedNumber: standing.version, at }).isNeeded;
};
