// Placet's module in the shop: its routes lie beside Magento's own and are signed alike. Magento's web API cannot return objects of any shape, so the module
// answers with text that holds the JSON.
import { ConnectorFault, parseLossless, pluginAnswers, type Json } from '@placet/core';
import type { MagentoClient } from './client.js';
import { isFault } from './refusal.js';
import type { Pair } from './signer.js';

export const pluginRight = 'Placet_Consent::api';

/** `denied`: it is there, and the integration lacks its right. */
export type PluginState = { readonly kind: 'present'; readonly version: string } | { readonly kind: 'denied' } | { readonly kind: 'absent' };

export interface Plugin {
  get(route: string, query?: readonly Pair[]): Promise<Json>;
  /** Everything posted sets a state, so it may be sent again. */
  post(route: string, body: string): Promise<Json>;
}

const unwrap = (answer: Json): Json => typeof answer === 'string' ? parseLossless(answer) : answer;

/** A module that is gone is noticed at its next route, not before. */
const orGone = (error: unknown): never => {
  if (isFault(error, 'not_found')) throw new ConnectorFault('misconfigured', { detail: 'module_gone' });
  throw error;
};

export const pluginOf = (client: MagentoClient): Plugin => ({
  get: async (route, query = []) => unwrap(await client({ method: 'GET', path: `placet/${route}`, query }).catch(orGone)),
  post: async (route, body) => unwrap(await client({ method: 'POST', path: `placet/${route}`, body, repeat: 'safe' }).catch(orGone)),
});

export const findPlugin = async (client: MagentoClient): Promise<PluginState> => {
  try {
    const { version } = pluginAnswers.health(unwrap(await client({ method: 'GET', path: 'placet/health' })));
    return { kind: 'present', version };
  } catch (error) {
    if (isFault(error, 'not_found')) return { kind: 'absent' };
    if (isFault(error, 'access_missing')) return { kind: 'denied' };
    throw error;
  }
};
