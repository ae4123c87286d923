import type { ConnectorModule } from '@placet/core';
import { connect } from './connect.js';
import { manifest } from './manifest.js';
import { parseEvent, verifyWebhook } from './webhooks.js';

export * from './csv-preset.js';
export { manifest } from './manifest.js';
export const connector: ConnectorModule = { manifest, connect, verifyWebhook, parseEvent };
