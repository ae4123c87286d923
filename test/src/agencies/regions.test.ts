// A shop that opens in Brazil has Brazil's defaults at once (scenario E). (REG-3)
import { expect } from 'chai';
import { expectFailure } from '../api/builders.js';
import { describeOnEach } from '../api/installations.js';
import type { StoreBody } from '../api/shapes.js';

interface Moved extends StoreBody {
  country: string;
  regionChange?: {
    from: string; to: string; changes: { key: string; area: string; before?: unknown; after?: unknown; citation: string }[]; unticked: string[];
    wordings: { section: string | null; box: string; locale: string; text: string }[]; languagesWithoutWords: string[];
  };
}

const ticked = { placements: [{ channel: 'email', required: false, preTicked: true, text: { en: 'Offers by e-mail.' } }] };

describeOnEach('A shop set to a new country', (open) => {
  it('is told what changed with the law it rests on, and is held to it from then on', async () => {
    const shop = await open().openShop({ country: 'US', locale: 'en' });
    expect((await shop.put('/sections/newsletter', ticked)).status).to.equal(200);
    const { body } = await shop.patch<Moved>('', { country: 'BR' });
    const { from, to, changes, unticked } = body.regionChange!;
    expect([body.country, from, to]).to.deep.equal(['BR', 'US', 'BR']);
    const byKey = new Map(changes.map(change => [change.key, change]));
    expect(byKey.get('stance.email')).to.deep.include({ before: 'implied', after: 'explicit' });
    expect(byKey.get('deadline')).to.deep.include({ after: '15 calendar_day from receipt' });
    expect(byKey.get('deadline')?.citation).to.contain('LGPD');
    expect(byKey.get('doubleOptIn.email')).to.deep.include({ before: 'none', after: 'recommended' });
    expect(unticked).to.deep.equal(['newsletter.placements[0]']);
    expect((await shop.get<{ placements: { preTicked: boolean }[] }>('/sections/newsletter')).body.placements.map(({ preTicked }) => preTicked)).to.deep.equal([false]);
    expectFailure(await shop.put('/sections/newsletter', ticked), 'guard_violated');
  });

  it('gets words for its boxes in the language spoken there, as drafts', async () => {
    const shop = await open().openShop({ country: 'US', locale: 'en', name: 'Tea House' });
    await shop.put('/sections/newsletter', { placements: [{ channel: 'email', required: false, text: { en: 'Offers by e-mail.' } }] });
    const { regionChange } = (await shop.patch<Moved>('', { country: 'AT' })).body;
    expect(regionChange?.wordings.map(({ section, box, locale }) => [section, box, locale])).to.deep.equal([['newsletter', 'channel:email', 'de']]);
    expect(regionChange?.wordings[0]?.text).to.contain('Tea House');
    expect((await shop.get<{ placements: { text: object }[] }>('/sections/newsletter')).body.placements[0]?.text).to.deep.equal({ en: 'Offers by e-mail.' });
  });

  it('is told of nothing when it stays where it is', async () => {
    const shop = await open().openShop({ country: 'DE' });
    for (const change of [{ country: 'DE' }, { name: 'Tea Room' }]) expect((await shop.patch<Moved>('', change)).body).not.to.have.property('regionChange');
  });
});
