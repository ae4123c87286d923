// The law on cookies and the like, every region there is.
import type { CookieRules } from '../cookies-schema.js';
import { easternEuropeCookieRules } from './eastern-europe.js';
import { europeanUnion } from './european-union.js';
import { northernEuropeCookieRules } from './northern-europe.js';
import { southernEuropeCookieRules } from './southern-europe.js';
import { unitedStatesCookieRules } from './united-states.js';
import { westernEuropeCookieRules } from './western-europe.js';
import { worldCookieRules } from './world.js';

export const allCookieRules: readonly CookieRules[] = [
  europeanUnion, ...northernEuropeCookieRules, ...westernEuropeCookieRules, ...southernEuropeCookieRules, ...easternEuropeCookieRules,
  ...unitedStatesCookieRules, ...worldCookieRules,
];
