// How a shop hands out a key: the administrator agrees in the browser, the shop posts the key, and takes it back unless the answer is exactly 200.
import { randomBytes } from 'node:crypto';
import type { ApiKey } from './authentication.js';

export interface Approval {
  readonly callbackUrl: string;
  readonly userId: string;
  /** Whoever approves owns the key: a shop manager's shows no meta. */
  readonly role?: ApiKey['role'];
}

/** The key when it was kept. `keys` are those the shop knows. */
export const approveKey = async (keys: ApiKey[], { callbackUrl, userId, role = 'administrator' }: Approval): Promise<ApiKey | undefined> => {
  const mark = randomBytes(20).toString('hex');
  const key: ApiKey = { consumerKey: `ck_${mark}`, consumerSecret: `cs_${randomBytes(20).toString('hex')}`, permissions: 'read_write', role };
  keys.push(key);
  const answer = await fetch(callbackUrl, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      key_id: keys.length, user_id: userId, consumer_key: key.consumerKey, consumer_secret: key.consumerSecret, key_permissions: key.permissions,
    }),
  });
  if (answer.status === 200) return key;
  keys.splice(keys.indexOf(key), 1);
  return undefined;
};
