// Magento itself tells nobody of anything; only Placet's module does. (docs/plugin-protocol.md)
import { parsePluginMessage, verifyPluginMessage, type Hmac, type InboundMessage, type InboundVerdict, type ShopEvent, type WebhookKeys } from '@placet/core';
import { createHmac } from 'node:crypto';

const hmac: Hmac = (key, bytes) => createHmac('sha256', key).update(bytes).digest();

export const verifyWebhook = (message: InboundMessage, keys: WebhookKeys): InboundVerdict => verifyPluginMessage(message, keys, hmac);

export const parseEvent = (message: InboundMessage): readonly ShopEvent[] => parsePluginMessage(message);
