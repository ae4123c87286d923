import { expect } from 'chai';
import type { CsvPreset } from './csv-preset.js';
import { placetColumns, placetPreset } from './placet-format.js';
import { recognisePreset } from './recognise-preset.js';

const shop = (id: string, required: readonly string[], optional: readonly string[] = []): CsvPreset =>
  ({ ...placetPreset, id, recognise: [{ required, optional }] });

describe('recognising a known CSV', () => {
  it('looks past case, spaces, order and a byte order mark', () => {
    const preset = shop('one', ['First Name', 'E-Mail']);
    expect(recognisePreset(['\ufeffE-MAIL ', '  first   name', 'other'], [preset])).to.equal(preset);
  });

  it('takes the preset that explains most headers, and the first when two explain as many', () => {
    const narrow = shop('narrow', ['email']);
    const wide = shop('wide', ['email'], ['phone']);
    const twin = shop('twin', ['email', 'phone']);
    expect(recognisePreset(['email', 'phone'], [narrow, wide, twin])?.id).to.equal('wide');
    expect(recognisePreset(['email'], [narrow, wide, twin])?.id).to.equal('narrow');
  });

  it('knows no file that lacks a required header, and none without headers', () => {
    expect(recognisePreset(['email'], [shop('one', ['email', 'phone'])])).to.equal(undefined);
    expect(recognisePreset([], [placetPreset])).to.equal(undefined);
    expect(recognisePreset(['__proto__', 'constructor'], [placetPreset])).to.equal(undefined);
  });

  it('knows the export of Placet', () => {
    expect(recognisePreset(placetColumns, [shop('one', ['email']), placetPreset])).to.equal(placetPreset);
  });
});
