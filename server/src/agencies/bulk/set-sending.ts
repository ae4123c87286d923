// Gives many stores the same settings for sending; what loosens a rule below the statute needs a record here as anywhere. (REG-4)
import { z } from 'zod';
import { sendingSettingsSchema } from '../../decisions/sending-shelf.js';
import { sendingApplier } from '../appliers/sending.js';
import { changesBetween } from '../fields.js';
import { bulkAction, done, refuse } from './bulk-action.js';

export const setSending = bulkAction({
  parameters: z.strictObject({ settings: sendingSettingsSchema }),
  run: async ({ ports, store, parameters: { settings }, isDryRun, actor }) => {
    const current = await sendingApplier.read(ports, { store, policies: [] }, settings);
    const changes = changesBetween(current === undefined ? new Map<string, string>() : sendingApplier.fields(current), sendingApplier.fields(settings));
    if (changes.length === 0) return done('is so already');
    if (isDryRun) return done(`would change ${changes.length} fields`);
    const set = await sendingApplier.set(settings, { ports, store, wanted: {}, actor });
    return set.ok ? done(`changed ${changes.length} fields`) : refuse(set.error.message, set.error.details);
  },
});
