// Sets a section of each store: to what the store inherits, or to boxes given for all of them. The guards of each store's own country decide. (POL-5)
import { sectionNameSchema } from '@placet/core';
import { z } from 'zod';
import { sectionsApplier } from '../appliers/sections.js';
import { changesBetween } from '../fields.js';
import { resolveParts } from '../inherit.js';
import { sectionSchema } from '../written.js';
import { bulkAction, done, refuse } from './bulk-action.js';
import { inheritedDraft, problemsOf } from './publish-policy.js';

export const setSection = bulkAction({
  parameters: z.strictObject({ section: sectionNameSchema, placements: sectionSchema.shape.placements.optional().describe('Without it, what each store inherits') }),
  run: async (context) => {
    const { ports, store, parameters: { section, placements }, isDryRun, actor } = context;
    const { setup, draft } = await inheritedDraft(context);
    const given = placements === undefined ? undefined : resolveParts([{ sections: { [section]: { placements } } }], {}, store);
    const boxes = (given?.parts ?? draft.parts).sections[section];
    if (boxes === undefined) return refuse(setup.inherits.length === 0 ? 'This store inherits nothing.' : `There is no section ${section} in what this store inherits.`);
    const value = { [section]: boxes };
    const wanted = { ...draft.parts, sections: value };
    const problems = given === undefined
      ? problemsOf(draft, `sections.${section}.`)
      : [...given.problems, ...sectionsApplier.check?.(value, { wanted, country: store.country, existing: draft.existing }) ?? []];
    if (problems.length > 0) return refuse(problems[0]?.message ?? 'The section cannot be set.', problems);
    const unpublished = boxes.flatMap(({ policy }) => policy === undefined || draft.existing.policies.some(each => each.key === policy) ? [] : [policy]);
    if (unpublished.length > 0) return refuse(`Publish ${unpublished.join(', ')} first: this section asks for it.`);
    const current = await sectionsApplier.read(ports, draft.existing, value);
    const changes = changesBetween(current === undefined ? new Map<string, string>() : sectionsApplier.fields(current), sectionsApplier.fields(value));
    if (changes.length === 0) return done('is so already');
    if (isDryRun) return done(`would change ${changes.length} fields`);
    const set = await sectionsApplier.set(value, { ports, store, wanted, actor });
    return set.ok ? done(`changed ${changes.length} fields`) : refuse(set.error.message, set.error.details);
  },
});
