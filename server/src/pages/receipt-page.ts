// The receipt of one answer, for the person who gave it: readable here, and as signed JSON to keep. (LED-5)
import { isId, openCheckpoint, toHex, verifyReceipt, type ConsentRecord, type Receipt } from '@placet/core';
import type { Request, Response } from 'express';
import { digest, verifySignature } from '../adapters/crypto-tools.js';
import { makeReceipt } from '../ledger/make-receipt.js';
import { readRecord, recordFromRow } from '../ledger/read-records.js';
import type { Store } from '../storage/models/index.js';
import { perMinute } from './limits.js';
import { storeIdOf } from './looker.js';
import { aboutText, answerWords, placeText, policyNames, shownHash, type PolicyNames } from './record-words.js';
import type { PageRow } from './page-row.js';
import { page, sendNotFound, sendPage, type Site } from './site.js';
import type { Viewer } from './viewer.js';

export const receiptPages: readonly PageRow[] = [{
  method: 'get', path: '/r/:storeId/:recordId/:code', door: 'holder',
  handlers: site => [perMinute(site, 120), page(site, (request, response, viewer) => answerReceipt(site, request, response, viewer), 'language')],
}];

const answerReceipt = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const found = await findReceipt(site, request);
  if (found === undefined) { await sendNotFound(site, request, response, viewer, [viewer.t.receipt.missing, viewer.t.receipt.missingNext]); return; }
  if (request.query.format === 'json' || request.accepts(['html', 'json']) === 'json') sendJson(response, found.receipt);
  else await sendReceipt(site, request, response, viewer, found);
};

interface Found { readonly store: Store; readonly record: ConsentRecord; readonly receipt: Receipt; readonly names: PolicyNames }

const findReceipt = async ({ services }: Site, { params }: Request): Promise<Found | undefined> => {
  const [storeId, recordId, code] = [String(params.storeId), String(params.recordId), String(params.code)];
  if (!isId('store', storeId) || !isId('record', recordId) || !services.links.isReceiptCode(storeId, recordId, code)) return undefined;
  const store = await services.stores.find(storeId);
  if (store === undefined) return undefined;
  const row = await readRecord(services.database, storeId, recordId);
  const receipt = await makeReceipt(services, store, recordId);
  if (row === undefined || receipt === undefined) return undefined;
  return { store, record: recordFromRow(row), receipt, names: policyNames(await services.policies.list(storeIdOf(store))) };
};

const sendJson = (response: Response, receipt: Receipt): void => {
  response.set('Cache-Control', 'no-store').vary('Accept').attachment(`placet-${receipt.receiptId}.json`).type('json').send(`${JSON.stringify(receipt, null, 2)}\n`);
};

const sendReceipt = (site: Site, request: Request, response: Response, viewer: Viewer, { store, record, receipt, names }: Found): Promise<void> => {
  const { t } = viewer;
  const { publicKey } = site.services.keyring.signer;
  const isValid = verifyReceipt({ digest, verifySignature }, publicKey, receipt).valid;
  const checkpoint = openCheckpoint({ digest, verifySignature }, publicKey, receipt.proof.checkpoint);
  const policyId = record.target.startsWith('policy:') ? record.target.slice('policy:'.length) : undefined;
  response.vary('Accept');
  return sendPage(site, request, response, viewer, {
    view: 'receipt', title: t.receipt.title, frame: 'paper', scripts: ['copy.js'],
    model: {
      lead: t.receipt.lead(store.name), words: receipt.consent.noticeText, locale: record.locale ?? viewer.language, about: aboutText(viewer, record, names),
      document: policyId === undefined || record.version === null ? undefined : `${site.base}/p/${store.publicKey}/${policyId}/v/${record.version}?locale=${record.locale ?? ''}`,
      ...answerWords(viewer, record), occurred: viewer.moment(record.occurredAt, store.timezone), recorded: viewer.moment(record.recordedAt, store.timezone),
      place: placeText(viewer, record), controller: store.name, controllerUrl: store.url, subject: record.subjectId,
      isValid, verdict: isValid ? t.receipt.valid : t.receipt.invalid,
      number: viewer.number(record.sequence), leaf: shownHash(receipt.proof.leafHash), size: viewer.number(receipt.proof.treeSize),
      root: shownHash(checkpoint.ok ? toHex(checkpoint.value.root) : ''), json: '?format=json',
    },
  });
};
