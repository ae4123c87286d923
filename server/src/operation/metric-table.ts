// Every metric there is: its name, its meaning, its labels. docs/operation.md lists them, and a test compares.
// A label's values come from tables of ours (route templates, states, sources), never from what a caller sent.

export interface MetricDefinition {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /** `process`: what this process did since it started. `database`: the same from every process that shares the database, so never sum it. */
  readonly of: 'process' | 'database';
}

export const metricTable = {
  placet_build_info: { type: 'gauge', help: 'Always 1; the labels say what is running.', labels: ['version', 'node'], of: 'process' },
  placet_http_requests_total: { type: 'counter', help: 'Requests answered, by route template.', labels: ['method', 'route', 'status'], of: 'process' },
  placet_http_request_duration_seconds: { type: 'histogram', help: 'From the request\'s head to the end of its answer.', labels: ['method', 'route'], of: 'process' },
  placet_http_requests_in_flight: { type: 'gauge', help: 'Requests being answered now.', labels: [], of: 'process' },
  placet_captures_total: { type: 'counter', help: 'Captures handed to the ledger, by what became of them.', labels: ['result'], of: 'process' },
  placet_records_written_total: { type: 'counter', help: 'Records committed to ledgers, by source.', labels: ['source'], of: 'process' },
  placet_import_rows_total: { type: 'counter', help: 'Rows of imports that are done with, by result.', labels: ['result'], of: 'process' },
  placet_database_up: { type: 'gauge', help: '1 when the database answered this scrape; without it the gauges read from there are missing.', labels: [], of: 'process' },
  placet_outbox_waiting: { type: 'gauge', help: 'Entries of the outbox that are not delivered yet.', labels: [], of: 'database' },
  placet_outbox_dead: { type: 'gauge', help: 'Entries of the outbox that were given up.', labels: [], of: 'database' },
  placet_outbox_oldest_age_seconds: { type: 'gauge', help: 'Age of the oldest change that is due and not delivered; 0 when there is none.', labels: [], of: 'database' },
  placet_queue_up: { type: 'gauge', help: '1 when the queue answered this scrape.', labels: [], of: 'process' },
  placet_queue_jobs: { type: 'gauge', help: 'Jobs in the queue, by state: of this process when embedded, of all on one Redis with Bull.', labels: ['state'], of: 'database' },
  placet_unsubscribe_lag_seconds: {
    type: 'histogram', help: 'From a click on unsubscribe to its arrival, by stage and kind of destination.', labels: ['stage', 'destination'], of: 'process',
  },
  placet_webhook_attempts_total: { type: 'counter', help: 'Attempts to deliver a webhook, by what came of them.', labels: ['result'], of: 'process' },
  placet_webhook_lag_seconds: { type: 'histogram', help: 'From a change to the acknowledgement of a webhook endpoint.', labels: [], of: 'process' },
  placet_shop_pushes_total: { type: 'counter', help: 'Answers written to shops, by platform and what came of it.', labels: ['platform', 'result'], of: 'process' },
  placet_shop_messages_total: { type: 'counter', help: 'Messages of shops, by platform and whether they were believed.', labels: ['platform', 'verdict'], of: 'process' },
  placet_alarms_open: { type: 'gauge', help: 'Alarms of stores that are not resolved, by kind.', labels: ['kind'], of: 'database' },
  placet_data_dir_free_bytes: { type: 'gauge', help: 'Free space where the data directory is.', labels: [], of: 'process' },
  placet_process_start_time_seconds: { type: 'gauge', help: 'When the process started, in seconds since 1970.', labels: [], of: 'process' },
  placet_process_cpu_seconds_total: { type: 'counter', help: 'Processor time used, user and system.', labels: [], of: 'process' },
  placet_process_resident_memory_bytes: { type: 'gauge', help: 'Memory the process holds.', labels: [], of: 'process' },
  placet_process_heap_used_bytes: { type: 'gauge', help: 'Memory JavaScript uses of it.', labels: [], of: 'process' },
  placet_process_event_loop_delay_seconds: { type: 'gauge', help: 'The 99th percentile of the event loop\'s delay since the last scrape.', labels: [], of: 'process' },
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof metricTable;

export const metricNames = Object.keys(metricTable) as readonly MetricName[];

/** Seconds. A capture takes milliseconds, an export minutes. */
export const durationBuckets: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];
