// How much an import may be, keep and wait.
export const importLimits = {
  /** One GiB is some eight million customers of a Shopify export. */
  uploadBytesMax: 1024 ** 3,
  /** Plain bytes of one sealed piece of an upload. */
  chunkBytes: 1024 ** 2,
  /** Uploads up to this size are worked through at once, and their answer waits for the end. */
  atOnceBytesMax: 8 * 1024 ** 2,
  atOnceWaitMs: 10_000,
  /** When the queue looks after an import that somebody else is at work on. */
  leaseMs: 60_000,
  /** An upload nobody decides about is deleted after this long. */
  undecidedMs: 24 * 3_600_000,
  /** How long a page waits for the end of a dry run before it shows how far it is. */
  pageWaitMs: 1500,
  /** Rows shown to whoever says what the columns mean. */
  sampleRows: 5,
  /** A worker stops after so long and asks to be called again, so that a long import does not hold up the other work of its store. */
  turnMs: 10_000,
  /** An upload that was broken off is swept away after this long. */
  brokenUploadMs: 3_600_000,
  /** Entries kept for the errors file of one import; the counts go on. */
  problemsKeptMax: 100_000,
  problemsShownMax: 20,
  /** How far a file's clock may run ahead of ours. */
  clockAheadMsMax: 5 * 60_000,
  /** People a dry run remembers, to tell that a later row repeats an earlier one. */
  previewPeopleMax: 50_000,
} as const;
