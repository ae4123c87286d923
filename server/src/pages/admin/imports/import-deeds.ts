// The import of an address, its own address, and the buttons that do something with it.
import { isId } from '@placet/core';
import { findImport } from '../../../imports/import-shelf.js';
import type { Import } from '../../../storage/models/index.js';
import { roomPath } from '../../navigation.js';
import type { StoreVisit } from '../admin-page.js';

export const importOf = ({ site, request, storeId }: StoreVisit): Promise<Import | undefined> => {
  const asked = String(request.params.importId);
  return isId('import', asked) ? findImport(site.services.database, storeId, asked) : Promise.resolve(undefined);
};

export const importAddress = ({ site, store }: StoreVisit, { id }: Pick<Import, 'id'>): string => `${site.base}${roomPath('imports', store.id)}/${id}`;

export const deed = (visit: StoreVisit, found: Import, verb: 'again' | 'run' | 'resume' | 'drop', text: string): object =>
  ({ action: `${importAddress(visit, found)}/${verb}`, token: visit.token, text, isPlain: true, isDanger: false, href: undefined });

export const dropDeed = (visit: StoreVisit, found: Import): object => ({ ...deed(visit, found, 'drop', visit.viewer.t.imports.tried.drop), isDanger: true });
