// Exports: the opt-ins, the opt-outs and the register as CSV, streamed. (SYN-3)
import { channels, type Channel } from '@placet/core';
import { z } from 'zod';
import { exportList, exportLists, type ExportList } from '../../exports/export-lists.js';
import { route } from '../route.js';

const summaries: Readonly<Record<ExportList, string>> = {
  'opt-ins': 'Everyone who said yes, per channel',
  'opt-outs': 'Everyone who said no, per channel, global unsubscribes included',
  register: 'Every record of the log',
};

export const exportRoutes = exportLists.map(list => route({
  method: 'get', path: `/v1/stores/{storeId}/exports/${list}.csv`, summary: summaries[list], permission: 'read',
  query: z.strictObject({ channel: z.enum(channels).optional() }), answer: { contentType: 'text/csv' },
  handle: ({ services: { database, keyring }, storeId, query: { channel } }) => Promise.resolve({
    ok: true,
    value: {
      kind: 'stream', contentType: 'text/csv; charset=utf-8', fileName: fileNameOf(list, channel), chunks: exportList(list, { database, keyring, storeId, channel }),
    },
  }),
}));

const fileNameOf = (list: ExportList, channel: Channel | undefined): string => `${list}${channel === undefined ? '' : `-${channel}`}.csv`;
