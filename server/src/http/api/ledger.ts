// The ledger: checkpoint, proofs, export, and verification on the spot.
import { isId, openCheckpoint, toHex, verifierKey } from '@placet/core';
import { z } from 'zod';
import { digest, publicKeyToPem, verifySignature } from '../../adapters/crypto-tools.js';
import { currentCheckpoint } from '../../ledger/checkpoints.js';
import { exportLedger } from '../../ledger/export-ledger.js';
import { consistencyProof, inclusionProof } from '../../ledger/prove.js';
import { readRecord } from '../../ledger/read-records.js';
import { verifyLedgerStream } from '../../ledger/verify-file.js';
import { json, route } from '../route.js';
import { notFound } from './shapes.js';

const sequence = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const checkpointShape = z.object({
  note: z.string(), origin: z.string(), size: z.number(), rootHash: z.string(), signedAt: z.string(), publicKey: z.string(), verifierKey: z.string(),
});

export const ledgerRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/ledger/checkpoint', summary: 'The signed head of the log', permission: 'read', answer: checkpointShape,
    handle: async ({ services, storeId, now }) => {
      const { publicKey } = services.keyring.signer;
      const { note } = await currentCheckpoint(services.database, services.keyring, storeId, now);
      const opened = openCheckpoint({ digest, verifySignature }, publicKey, note);
      if (!opened.ok) throw new Error('a kept checkpoint does not verify under our own key');
      const { origin, size, root, signedAt } = opened.value;
      return json({
        note, origin, size, rootHash: toHex(root), signedAt: new Date(signedAt).toISOString(), publicKey: publicKeyToPem(publicKey),
        verifierKey: verifierKey(digest, origin, publicKey),
      });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/ledger/proof', summary: 'Proof that a record is in the log', permission: 'read',
    query: z.strictObject({ record: z.string().refine(text => isId('record', text), 'must be a record id') }),
    answer: z.object({ record: z.string(), index: z.number(), size: z.number(), leafHash: z.string(), hashes: z.array(z.string()), checkpoint: z.string() }),
    handle: async ({ services, storeId, query, now }) => {
      const row = await readRecord(services.database, storeId, query.record);
      if (row === undefined) return notFound('record');
      const { note, size } = await currentCheckpoint(services.database, services.keyring, storeId, now);
      const hashes = await inclusionProof(services.database, storeId, row.sequence, size);
      return json({ record: row.id, index: row.sequence, size, leafHash: row.leaf_hash.toString('hex'), hashes: hashes.map(toHex), checkpoint: note });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/ledger/consistency', summary: 'Proof that the log only grew between two sizes', permission: 'read',
    query: z.strictObject({ from: sequence, to: sequence }), answer: z.object({ from: z.number(), to: z.number(), hashes: z.array(z.string()) }),
    handle: async ({ services, storeId, query: { from, to }, now }) => {
      const { size } = await currentCheckpoint(services.database, services.keyring, storeId, now);
      if (from > to || to > size) return { ok: false, error: { code: 'validation_failed', message: `query: from and to must be 0 ≤ from ≤ to ≤ ${size}` } };
      return json({ from, to, hashes: (await consistencyProof(services.database, storeId, from, to)).map(toHex) });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/ledger/export', summary: 'The whole log with its checkpoints, to be verified offline', permission: 'read',
    answer: { contentType: 'application/x-ndjson' }, audit: 'ledger_exported',
    handle: ({ services, storeId, now }) => Promise.resolve({
      ok: true,
      value: { kind: 'stream', contentType: 'application/x-ndjson', fileName: `placet-ledger-${storeId}.ndjson`, chunks: exportLedger(services.database, services.keyring, storeId, now) },
    }),
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/ledger/verification', summary: 'Verify the log as it stands in the database', permission: 'read',
    answer: z.object({ valid: z.boolean() }).loose(),
    handle: async ({ services, storeId, now }) => {
      const verdict = await verifyLedgerStream(bytesOf(exportLedger(services.database, services.keyring, storeId, now)), services.keyring.signer.publicKey);
      if (!verdict.valid) return json(verdict);
      return json({ valid: true, records: verdict.records, checkpoints: verdict.checkpoints, rootHash: toHex(verdict.last.root), origin: verdict.last.origin });
    },
  }),
];

const bytesOf = async function* (chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
};
