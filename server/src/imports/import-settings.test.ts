import { expect } from 'chai';
import { parseSettings, settingsFromText, settingsText } from './import-settings.js';

const mapped = (...map: string[]) => {
  const parsed = parseSettings({ source: 'a list', map });
  return parsed.ok ? parsed.value.mapping : parsed.error.code;
};

describe('import settings', () => {
  it('read pairs from one text or several, with commas and signs of equality in headers', () => {
    const expected = { email: 'E-Mail, privat', name: 'a=b' };
    expect(mapped('email=E-Mail, privat,name=a=b')).to.deep.equal(expected);
    expect(mapped('email = E-Mail, privat', 'name=a=b')).to.deep.equal(expected);
  });

  it('take field names as people spell them, and refuse those that do not exist', () => {
    expect(mapped('external_id=Nr', 'External-Id=No')).to.deep.equal({ externalId: 'No' });
    expect(mapped('__proto__=x')).to.equal('csv_columns_unknown');
    expect(mapped('email')).to.deep.equal({ email: '' });
  });

  it('need a stated source of a sensible length', () => {
    for (const source of [undefined, '', '  ', 'x'.repeat(201)]) expect(parseSettings({ source }).ok, source).to.equal(false);
  });

  it('name the one that is wrong', () => {
    const wrong = { treatNoAs: 'maybe', timeZone: 'Mars/Olympus', preset: 'nobody', encoding: 'base64', delimiter: '::', everyRow: 'smoke=yes' };
    for (const [setting, value] of Object.entries(wrong)) {
      const parsed = parseSettings({ source: 'a list', [setting]: value });
      expect(parsed.ok ? [] : parsed.error.details?.map(({ path }) => path), setting).to.deep.equal([setting]);
    }
  });

  it('come back from the database as they were', () => {
    const parsed = parseSettings({
      source: ' a list ', map: ['email=Mail'], treatNoAs: 'opt_out', timeZone: 'Europe/Berlin', preset: 'plain', encoding: 'windows-1252', delimiter: 'tab', everyRow: 'email:no',
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(settingsFromText(settingsText(parsed.value))).to.deep.equal(parsed.value);
    expect(parsed.value).to.deep.equal({
      source: 'a list', mapping: { email: 'Mail' }, treatNoAs: 'opt_out', timeZone: 'Europe/Berlin', preset: 'plain', encoding: 'windows-1252', delimiter: '\t',
      everyRow: { channel: 'email', answer: 'no' },
    });
  });
});
