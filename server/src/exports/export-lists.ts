// The lists that can be exported, by name.
import { placetColumns } from '@placet/core';
import { writeRows } from '../csv/write-rows.js';
import type { ExportRequest } from './export-request.js';
import { registerColumns, walkRegister } from './walk-register.js';
import { walkStates } from './walk-states.js';

const lists = {
  'opt-ins': { columns: placetColumns, walk: (request: ExportRequest) => walkStates(request, 'opted_in') },
  'opt-outs': { columns: placetColumns, walk: (request: ExportRequest) => walkStates(request, 'opted_out') },
  register: { columns: registerColumns, walk: walkRegister },
} as const satisfies Record<string, { columns: readonly string[]; walk: (request: ExportRequest) => AsyncGenerator<readonly string[]> }>;

export type ExportList = keyof typeof lists;
export const exportLists = Object.keys(lists) as readonly ExportList[];
export const isExportList = (text: string): text is ExportList => Object.hasOwn(lists, text);

/** The list as CSV text in pieces, made page by page in constant memory. `opt-ins` and `opt-outs` are what `import` reads back. */
export const exportList = (list: ExportList, request: ExportRequest): AsyncGenerator<string> => writeRows(lists[list].columns, lists[list].walk(request));
