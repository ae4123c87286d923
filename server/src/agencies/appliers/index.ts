// Every kind of thing a file can set for a store, in the order it is set: sections ask for policies, so policies come first.
import type { Applier } from './applier.js';
import { brandingApplier } from './branding.js';
import { doubleOptInApplier } from './double-opt-in.js';
import { factsApplier } from './facts.js';
import { policiesApplier } from './policies.js';
import { sectionsApplier } from './sections.js';
import { sendingApplier } from './sending.js';

export const appliers: readonly Applier[] = [factsApplier, brandingApplier, doubleOptInApplier, sendingApplier, policiesApplier, sectionsApplier];
