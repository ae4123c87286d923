// The law on breaches of personal data, every region there is.
import type { BreachRules } from '../breaches-schema.js';
import { europeBreachRules } from './europe.js';
import { unitedStatesBreachRules } from './united-states.js';
import { worldBreachRules } from './world.js';

export const allBreachRules: readonly BreachRules[] = [
  ...europeBreachRules, ...unitedStatesBreachRules, ...worldBreachRules,
];
