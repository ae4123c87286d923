// What the module tells. PrestaShop itself tells nothing.
import { createHmac } from 'node:crypto';
import { isPluginMessage, parsePluginMessage, verifyPluginMessage, type InboundMessage, type InboundVerdict, type ShopEvent, type WebhookKeys } from '@placet/core';

export const verifyWebhook = (message: InboundMessage, keys: WebhookKeys): InboundVerdict =>
  verifyPluginMessage(message, keys, (key, bytes) => createHmac('sha256', key).update(bytes).digest());

export const parseEvent = (message: InboundMessage): readonly ShopEvent[] => isPluginMessage(message) ? parsePluginMessage(message) : [];
