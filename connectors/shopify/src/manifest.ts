// What this connector is and can do, for the rooms that must not know platforms by name.
import type { ConnectorManifest } from '@placet/core';
import { csvPresets } from './csv-preset.js';

export const manifest: ConnectorManifest = { id: 'shopify', title: 'Shopify', csvPresets };
