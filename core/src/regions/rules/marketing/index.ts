// The marketing law of every region, one file each. What is not listed is found by `rulesFor`.
import type { MarketingRules } from '../marketing-schema.js';
import { australia } from './australia.js';
import { austria } from './austria.js';
import { brazil } from './brazil.js';
import { california } from './california.js';
import { canada } from './canada.js';
import { china } from './china.js';
import { europeanUnion } from './european-union.js';
import { florida } from './florida.js';
import { france } from './france.js';
import { germany } from './germany.js';
import { india } from './india.js';
import { israel } from './israel.js';
import { italy } from './italy.js';
import { japan } from './japan.js';
import { mexico } from './mexico.js';
import { netherlands } from './netherlands.js';
import { newZealand } from './new-zealand.js';
import { oklahoma } from './oklahoma.js';
import { poland } from './poland.js';
import { quebec } from './quebec.js';
import { singapore } from './singapore.js';
import { southAfrica } from './south-africa.js';
import { southKorea } from './south-korea.js';
import { spain } from './spain.js';
import { switzerland } from './switzerland.js';
import { texas } from './texas.js';
import { turkiye } from './turkiye.js';
import { unitedKingdom } from './united-kingdom.js';
import { unitedStates } from './united-states.js';
import { unknownRegion } from './unknown-region.js';
import { washington } from './washington.js';

export const allMarketingRules: readonly MarketingRules[] = [
  unknownRegion, europeanUnion, germany, austria, france, italy, spain, netherlands, poland, unitedKingdom, switzerland, unitedStates, california,
  florida, oklahoma, washington, texas, canada, quebec, brazil, india, australia, newZealand, japan, southKorea, singapore, southAfrica, china,
  mexico, turkiye, israel,
];
