// The gate of a store's settings, and what keeps settings from becoming one. (REG-4, DEC-2)
import { checkOverride, err, makeGate, ok, registerMessageTypes, type FailureDetail, type Gate, type GateSettings, type Result } from '@placet/core';

/**
 * `guard_violated` when a rule is loosened below the statute and nobody answers for it, `conflict` when a message type is given a second class; both name
 * the place.
 */
export const gateFor = (settings: GateSettings): Result<Gate, 'guard_violated' | 'conflict'> => {
  const { overrides = [], messageTypes = [] } = settings;
  const below = overrides.flatMap((override, at): FailureDetail[] => {
    const checked = checkOverride(override);
    return checked.ok ? [] : (checked.error.details ?? []).map(({ path, ...detail }) => ({ ...detail, path: `overrides[${at}].${path}` }));
  });
  if (below.length > 0) {
    return err('guard_violated', `${below[0]?.path ?? 'overrides'}: this is below the statute. It needs the name of who answers for it, a reason and a time.`,
      below.slice(0, detailsMax));
  }
  const types = registerMessageTypes(messageTypes);
  return types.ok ? ok(makeGate(settings)) : types;
};

const detailsMax = 50;
