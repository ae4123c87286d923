// The files shops really export, from bytes to people: recorded ones for Magento and PrestaShop, made after the contract for the others.
import { createReadStream } from 'node:fs';
import { manifest as magento } from '@placet/connector-magento';
import { manifest as prestashop } from '@placet/connector-prestashop';
import { manifest as shopify } from '@placet/connector-shopify';
import { manifest as woocommerce } from '@placet/connector-woocommerce';
import { compileRowReader, placetPreset, plainPreset, recognisePreset, type RowOutcome } from '@placet/core';
import { expect } from 'chai';
import { readRows } from './read-rows.js';

const presets = [placetPreset, ...[magento, prestashop, shopify, woocommerce].flatMap(({ csvPresets }) => csvPresets)];

const importFile = async (platform: string, name: string) => {
  const source = createReadStream(new URL(`../../../connectors/${platform}/test/fixtures/${name}.csv`, import.meta.url));
  const opened = await readRows(source, { formatOf: headers => recognisePreset(headers, presets) });
  if (!opened.ok) throw new Error(opened.error.message);
  const preset = recognisePreset(opened.value.headers, presets) ?? plainPreset;
  const reader = compileRowReader(opened.value.headers, preset);
  if (!reader.ok) throw new Error(reader.error.message);
  const outcomes: RowOutcome[] = [];
  const faults: unknown[] = [];
  for await (const batch of opened.value.batches) {
    outcomes.push(...batch.rows.map(({ cells }) => reader.value(cells)));
    faults.push(...batch.faults);
  }
  return { preset: preset.id, outcomes, faults };
};

const said = (outcomes: readonly RowOutcome[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const key = outcome.ok ? outcome.contact.answers.map(({ channel, answer }) => `${channel} ${answer}`).join(', ') : outcome.fault.reason;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('files as shops export them', () => {
  const cases = [
    { platform: 'magento', name: 'newsletter-subscribers-grid', preset: 'magento_subscribers', counts: { 'email yes': 13, 'email no': 4, 'email pending': 3 } },
    { platform: 'prestashop', name: 'all-subscribers', preset: 'prestashop_newsletter', counts: { 'email yes': 12 } },
    { platform: 'prestashop', name: 'non-subscribers', preset: 'prestashop_newsletter', counts: { '': 10 } },
    { platform: 'prestashop', name: 'subscribers-without-account', preset: 'prestashop_newsletter', counts: { 'email yes': 3 } },
    { platform: 'shopify', name: 'customers', preset: 'shopify_customers', counts: { 'email yes, sms yes': 1, '': 1, 'sms yes': 1 } },
    { platform: 'woocommerce', name: 'analytics-customers', preset: 'woocommerce_customers', counts: { '': 2 } },
  ];
  for (const { platform, name, preset, counts } of cases) {
    it(`${platform}/${name} is recognised, and every row understood`, async () => {
      const read = await importFile(platform, name);
      expect({ preset: read.preset, counts: said(read.outcomes), faults: read.faults }).to.deep.equal({ preset, counts, faults: [] });
    });
  }

  it('is told apart by header from every other known file', () => {
    for (const preset of presets) {
      for (const { required } of preset.recognise) expect(recognisePreset(required, presets)?.id).to.equal(preset.id);
    }
  });
});
