// Caps, hours, message types and rules loosened on the record. (REG-4, DEC-5)
import { type Json, type StoreId } from '@placet/core';
import { SendingShelf, sendingSettingsSchema, type SendingSettings } from '../../decisions/sending-shelf.js';
import { jsonFields } from '../fields.js';
import { applier, type ApplyPorts } from './applier.js';

/** The version is looked up at each question, so a shelf of one's own is as good as the shared one. */
export const sendingShelfOf = ({ database, clock }: ApplyPorts): SendingShelf => new SendingShelf(database, () => clock.now());

export const sendingApplier = applier<SendingSettings>({
  kind: 'sending',
  schema: sendingSettingsSchema,
  fields: settings => jsonFields('sending', JSON.parse(JSON.stringify(settings)) as Json),
  read: async (ports, { store }) => (await sendingShelfOf(ports).newest(store.id as StoreId))?.settings,
  set: (settings, { ports, store, actor }) => sendingShelfOf(ports).put(store.id as StoreId, settings, { actor }),
});
