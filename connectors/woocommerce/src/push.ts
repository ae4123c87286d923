// Answers written to a shop without the plugin: into meta of the account, read before and compared after.
import { ConnectorFault, textAt, type ConsentPush, type Json, type PushOutcome } from '@placet/core';
import { alreadyStates, metaStating, showsMeta, type HeldChannel } from './consent-mapping.js';
import { customerById, customersByEmail, subjectOfCustomer, type Reading } from './subjects.js';

export const pushToAccount = async (reading: Reading, push: ConsentPush, channel: HeldChannel): Promise<PushOutcome> => {
  const { parse } = reading;
  if (push.key?.startsWith('guest:') === true) return { kind: 'refused', reason: 'guest' };
  const row = await accountOf(reading, push);
  const there = row === undefined ? undefined : subjectOfCustomer(row, parse);
  if (row === undefined || there?.externalId === undefined) return { kind: 'absent' };
  // An answer is about an address; the account may have moved to another.
  if (channel === 'email' && push.who.email !== undefined && there.email?.toLowerCase() !== push.who.email.toLowerCase()) return { kind: 'refused', reason: 'other_address' };
  // The shop would say 200 and show nothing of it: whether it was kept, nobody could tell.
  if (!showsMeta(row)) throw new ConnectorFault('access_missing', { detail: 'administrator' });
  if (alreadyStates(row, channel, push.state, push.at, parse)) return { kind: 'unchanged', seen: there };
  const after = await written(reading, there.externalId, channel, push);
  const seen = subjectOfCustomer(after, parse);
  if (seen?.channels[channel]?.state !== push.state) return { kind: 'refused', reason: 'not_kept' };
  return { kind: 'written', seen };
};

const accountOf = async (reading: Reading, { who, key }: ConsentPush): Promise<Json | undefined> => {
  const id = who.externalId ?? key ?? '';
  if (/^\d+$/.test(id)) return await customerById(reading, id);
  return who.email === undefined ? undefined : (await customersByEmail(reading, who.email))[0];
};

const written = async ({ client }: Reading, id: string, channel: HeldChannel, { state, at }: ConsentPush): Promise<Json> => {
  try {
    const { json } = await client.call({ method: 'PUT', path: `customers/${id}`, body: { meta_data: [...metaStating(channel, state, at)] } });
    if (textAt(json, 'id') !== id) throw new ConnectorFault('bad_answer', { detail: 'customer' });
    return json;
  } catch (error) {
    // The same key was good for reading a moment ago, so it is the right to write that is missing; the shop's own words may be in any language.
    if (error instanceof ConnectorFault && error.kind === 'credentials_refused') throw new ConnectorFault('access_missing', { detail: 'write' });
    throw error;
  }
};
