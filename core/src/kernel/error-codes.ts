// The one table of error codes: HTTP status and meaning. docs/reference/errors.md is generated from it, and a test ties both.
export const errorCodes = {
  validation_failed: { status: 400, meaning: 'A field is missing, unknown, of the wrong type or out of bounds. `details` names each place.' },
  malformed_json: { status: 400, meaning: 'The body is not JSON. The message names the position.' },
  invalid_cursor: { status: 400, meaning: 'The cursor was not made by this route. Start again without one.' },
  csv_unreadable: { status: 400, meaning: 'The file is not a CSV that can be read. The message names line and reason.' },
  csv_columns_unknown: { status: 400, meaning: 'No column holds an identifier, or the mapping names a column the file does not have.' },
  unauthenticated: { status: 401, meaning: 'The token is missing, unknown, expired or revoked.' },
  forbidden: { status: 403, meaning: 'The token is known, but its role or store does not allow this.' },
  not_found: { status: 404, meaning: 'Nothing under this address, or it belongs to another store.' },
  method_not_allowed: { status: 405, meaning: 'The route exists, but not with this method.' },
  conflict: { status: 409, meaning: 'The state does not allow this now.' },
  idempotency_conflict: { status: 409, meaning: 'This Idempotency-Key was used with another body, or its first use is still under way.' },
  request_too_large: { status: 413, meaning: 'The body is larger than the route takes.' },
  unsupported_media_type: { status: 415, meaning: 'The route does not take this content type.' },
  guard_violated: { status: 422, meaning: 'A rule that protects the shopper forbids this. `details` cites the reason.' },
  message_class_mismatch: { status: 422, meaning: 'The template is of another class than the message type it was asked for under. The message names both.' },
  policy_not_published: { status: 422, meaning: 'The policy has no published version, or not this one.' },
  subject_unidentified: { status: 422, meaning: 'No usable identifier: e-mail, phone, externalId or browserId is needed.' },
  document_incomplete: { status: 422, meaning: 'Facts are missing. `details` names each fact and the clause that needs it.' },
  version_immutable: { status: 422, meaning: 'A published version is never changed. Publish a new one.' },
  rate_limited: { status: 429, meaning: 'Too many requests. `Retry-After` says when to come back.' },
  internal_error: { status: 500, meaning: 'A fault of ours, logged under the request id. Nothing half-done was kept.' },
  unavailable: { status: 503, meaning: 'The database or the queue does not answer, or the server is shutting down. Try again.' },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type ErrorCode = keyof typeof errorCodes;
