// How Placet's module tells of changes: signed as Standard Webhooks, tried again, each try with its own time.
import { createHmac, randomBytes } from 'node:crypto';
import type { Outgoing } from '../shop-server.js';

export interface ModuleVoice {
  say(type: 'changed' | 'deleted', who: Readonly<Record<string, string>>): void;
  /** From now on messages are also posted to this address, until it takes them or the tries are used up. */
  subscribe(url: string): void;
}

interface Message { readonly id: string; readonly body: string }

const triesMax = 8;

export const moduleVoice = (outgoing: Outgoing, secret: string, now: () => number): ModuleVoice => {
  const urls: string[] = [];
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const headersOf = ({ id, body }: Message): Record<string, string> => {
    const timestamp = String(Math.floor(now() / 1000));
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  };
  const post = async (url: string, message: Message, attempt: number): Promise<void> => {
    const isTaken = await fetch(url, { method: 'POST', headers: headersOf(message), body: message.body }).then(({ ok }) => ok, () => false);
    if (isTaken || attempt >= triesMax) return;
    setTimeout(() => { void post(url, message, attempt + 1); }, Math.min(5000, 100 * 2 ** attempt)).unref();
  };
  return {
    say: (type, who) => {
      const message = { id: `msg_${randomBytes(12).toString('hex')}`, body: JSON.stringify({ events: [{ type, who }] }) };
      outgoing.send(headersOf(message), message.body, now());
      for (const url of urls) void post(url, message, 1);
    },
    subscribe: (url) => { urls.push(url); },
  };
};
