// Credentials kept in memory, with one at a time for those who make new ones.
import type { CredentialVault } from '@placet/core';

export const vaultOf = (given: Readonly<Record<string, string>>): CredentialVault => {
  let held = given;
  let line: Promise<unknown> = Promise.resolve();
  return {
    read: () => held,
    replace: (values) => {
      held = { ...held, ...values };
      return Promise.resolve();
    },
    alone: (work) => {
      const turn = line.then(work);
      line = turn.catch(() => undefined);
      return turn;
    },
  };
};
