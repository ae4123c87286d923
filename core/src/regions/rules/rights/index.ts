// The law on requests of every region, one file each.
import type { RightsRules } from '../rights-schema.js';
import { australia } from './australia.js';
import { brazil } from './brazil.js';
import { california } from './california.js';
import { canada } from './canada.js';
import { china } from './china.js';
import { colorado } from './colorado.js';
import { connecticut } from './connecticut.js';
import { delaware } from './delaware.js';
import { europeanUnion } from './european-union.js';
import { florida } from './florida.js';
import { india } from './india.js';
import { indiana } from './indiana.js';
import { iowa } from './iowa.js';
import { israel } from './israel.js';
import { japan } from './japan.js';
import { kentucky } from './kentucky.js';
import { maryland } from './maryland.js';
import { mexico } from './mexico.js';
import { minnesota } from './minnesota.js';
import { montana } from './montana.js';
import { nebraska } from './nebraska.js';
import { newHampshire } from './new-hampshire.js';
import { newJersey } from './new-jersey.js';
import { newZealand } from './new-zealand.js';
import { oregon } from './oregon.js';
import { quebec } from './quebec.js';
import { rhodeIsland } from './rhode-island.js';
import { singapore } from './singapore.js';
import { southAfrica } from './south-africa.js';
import { southKorea } from './south-korea.js';
import { switzerland } from './switzerland.js';
import { tennessee } from './tennessee.js';
import { texas } from './texas.js';
import { turkiye } from './turkiye.js';
import { unitedKingdom } from './united-kingdom.js';
import { utah } from './utah.js';
import { virginia } from './virginia.js';

export const allRightsRules: readonly RightsRules[] = [
  europeanUnion, unitedKingdom, switzerland, california, virginia, colorado, connecticut, utah, texas, oregon, montana, florida, delaware, iowa,
  nebraska, newHampshire, newJersey, tennessee, minnesota, maryland, indiana, kentucky, rhodeIsland, canada, quebec, brazil, india, australia,
  newZealand, japan, southKorea, singapore, southAfrica, china, mexico, turkiye, israel,
];
