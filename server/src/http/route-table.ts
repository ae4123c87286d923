// Every route of the API. What is not here does not exist; tests for isolation, errors and OpenAPI walk it.
import { consentRoutes } from './api/consents.js';
import { decisionRoutes } from './api/decisions.js';
import { documentRoutes } from './api/documents.js';
import { exportRoutes } from './api/exports.js';
import { importRoutes } from './api/imports.js';
import { ledgerRoutes } from './api/ledger.js';
import { policyRoutes } from './api/policies.js';
import { ruleRoutes } from './api/rules.js';
import { storeRoutes } from './api/stores.js';
import { subjectRoutes } from './api/subjects.js';
import { unsubscribeRoutes } from './api/unsubscribes.js';
import type { Route } from './route.js';

export const apiRoutes: readonly Route[] = [
  ...storeRoutes, ...policyRoutes, ...consentRoutes, ...subjectRoutes, ...unsubscribeRoutes, ...decisionRoutes, ...ruleRoutes, ...ledgerRoutes,
  ...documentRoutes, ...importRoutes, ...exportRoutes,
];
