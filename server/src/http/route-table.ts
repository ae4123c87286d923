// Every route of the API. What is not here does not exist; tests for isolation, errors and OpenAPI walk it.
import { alarmRoutes } from './api/alarms.js';
import { changeRoutes } from './api/changes.js';
import { bulkRoutes } from './api/bulk.js';
import { consentRoutes } from './api/consents.js';
import { connectionRoutes } from './api/connection.js';
import { cookieRoutes } from './api/cookies.js';
import { decisionRoutes } from './api/decisions.js';
import { documentRoutes } from './api/documents.js';
import { dropAlarmRoutes } from './api/drop-alarms.js';
import { doubleOptInRoutes } from './api/double-opt-in.js';
import { enrolmentRoutes } from './api/enrolments.js';
import { exportRoutes } from './api/exports.js';
import { importRoutes } from './api/imports.js';
import { ledgerRoutes } from './api/ledger.js';
import { mailRoutes } from './api/mails.js';
import { organisationBrandingRoutes } from './api/organisation-branding.js';
import { policyRoutes } from './api/policies.js';
import { rollupRoutes } from './api/rollup.js';
import { ruleRoutes } from './api/rules.js';
import { sendingRoutes } from './api/sending.js';
import { sendRoutes } from './api/sends.js';
import { storeRoutes } from './api/stores.js';
import { subjectRoutes } from './api/subjects.js';
import { templateRoutes } from './api/templates.js';
import { unsubscribeRoutes } from './api/unsubscribes.js';
import { webhookEndpointRoutes } from './api/webhook-endpoints.js';
import type { Route } from './route.js';

export const apiRoutes: readonly Route[] = [
  ...storeRoutes, ...policyRoutes, ...cookieRoutes, ...consentRoutes, ...subjectRoutes, ...unsubscribeRoutes, ...decisionRoutes,
  ...sendRoutes, ...sendingRoutes, ...ruleRoutes, ...ledgerRoutes,
  ...connectionRoutes, ...changeRoutes, ...webhookEndpointRoutes,
  ...documentRoutes, ...importRoutes, ...exportRoutes, ...templateRoutes, ...bulkRoutes, ...rollupRoutes, ...alarmRoutes, ...enrolmentRoutes,
  ...mailRoutes, ...organisationBrandingRoutes, ...doubleOptInRoutes, ...dropAlarmRoutes,
];
