// The law on breaches of personal data, every region there is.
import type { BreachRules } from '../breaches-schema.js';
import { easternStatesBreachRules } from './eastern-states.js';
import { europeBreachRules } from './europe.js';
import { westernStatesBreachRules } from './western-states.js';
import { worldBreachRules } from './world.js';

export const allBreachRules: readonly BreachRules[] = [
  ...europeBreachRules, ...westernStatesBreachRules, ...easternStatesBreachRules, ...worldBreachRules,
];
