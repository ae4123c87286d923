// Every action there is, by the word the API has for it.
import { z } from 'zod';
import type { BulkAction } from './bulk-action.js';
import { generateForMany } from './generate-documents.js';
import { publishPolicy } from './publish-policy.js';
import { setSection } from './set-section.js';
import { setSending } from './set-sending.js';
import { verifyLedger } from './verify-ledger.js';

export const bulkActions = {
  publish_policy: publishPolicy,
  set_section: setSection,
  set_sending: setSending,
  verify_ledger: verifyLedger,
  generate_documents: generateForMany,
} as const satisfies Record<string, BulkAction>;

export type BulkActionName = keyof typeof bulkActions;

export const bulkActionNames = Object.keys(bulkActions) as readonly BulkActionName[];

const requests = bulkActionNames.map(action => z.strictObject({ action: z.literal(action), parameters: bulkActions[action].parameters.optional() }));

/** The parameters of an action as its row reads them, or what is wrong with them. */
export const parametersOf = (action: BulkActionName, parameters: unknown): z.ZodSafeParseResult<Record<string, unknown>> =>
  z.object({ parameters: bulkActions[action].parameters }).safeParse({ parameters: parameters ?? {} });

/** What each action takes, for the description of the API. */
export const bulkRequestShapes = requests;
