// A no that came in a file or from a shop ends flows as a click does. (UNS-5)
import { expect } from 'chai';
import { channelTarget, type StoreId } from '@placet/core';
import { describeInBoth, importCsv, noon } from './import-harness.js';

describeInBoth('a flow somebody is in, and a no that is imported', (house) => {
  let storeId: string;
  beforeEach(async () => {
    house().time = noon;
    storeId = await house().addStore();
  });

  const enrol = async (email: string, externalId: string, channel?: string): Promise<string> => {
    await house().json('POST', `/stores/${storeId}/consents`, {
      subject: { email }, answers: [{ channel: 'email', answer: 'yes', text: 'News?', locale: 'en' }], source: { kind: 'web' },
    });
    const { body } = await house().json('POST', `/stores/${storeId}/enrolments`,
      { subject: { email }, flow: 'winback', externalId, ...channel === undefined ? {} : { channel } });
    house().time += 60_000;
    return String(body.id);
  };
  const ended = async (): Promise<readonly (readonly [string, string])[]> => {
    const { body } = await house().call('GET', `/stores/${storeId}/enrolments?state=ended`);
    return ((body as { items?: readonly { externalId: string; reason: string }[] }).items ?? []).map(({ externalId, reason }) => [externalId, reason] as const);
  };

  it('ends with the file, on the channel it names and where it writes on several, and nobody else\'s', async () => {
    await enrol('ada@a.example', 'mail', 'email');
    await enrol('ada@a.example', 'both');
    await enrol('ada@a.example', 'texts', 'sms');
    await enrol('bela@a.example', 'other', 'email');
    await importCsv(house(), storeId, 'email,email_opt_in\nada@a.example,unsubscribed\nbela@a.example,yes\ncleo@a.example,unsubscribed\n');
    expect(await ended()).to.have.deep.members([['mail', 'exited_unsubscribed'], ['both', 'exited_unsubscribed']]);
  });

  it('goes on when the no is older than the yes that stands', async () => {
    await enrol('ada@a.example', 'mail', 'email');
    await importCsv(house(), storeId, 'email,email_opt_in,occurred_at\nada@a.example,unsubscribed,2020-01-01T00:00:00Z\n');
    expect(await ended()).to.deep.equal([]);
  });

  it('is named by the change that tells of the no', async () => {
    const id = await enrol('ada@a.example', 'mail', 'email');
    await importCsv(house(), storeId, 'email,email_opt_in\nada@a.example,unsubscribed\n');
    const { body } = await house().call('GET', `/stores/${storeId}/changes`);
    const items = body.items as readonly { type: string; enrolments?: readonly { id: string }[] }[];
    expect(items.filter(({ type }) => type === 'subject.unsubscribed').map(({ enrolments }) => enrolments?.map(each => each.id))).to.deep.equal([[id]]);
  });

  it('ends for who was merged into the one who said no', async () => {
    await enrol('ada@a.example', 'mail', 'email');
    await house().json('POST', `/stores/${storeId}/consents`, {
      subject: { phone: '+447700900123' }, answers: [{ channel: 'sms', answer: 'yes', text: 'Texts?', locale: 'en' }], source: { kind: 'web' },
    });
    await importCsv(house(), storeId, 'email,phone,email_opt_in\nada@a.example,+447700900123,unsubscribed\n');
    expect((await ended()).map(([externalId]) => externalId)).to.deep.equal(['mail']);
  });

  it('ends with what a shop tells, as with a file', async () => {
    await enrol('ada@a.example', 'mail', 'email');
    const { services, time } = house();
    const told = await services.writer.prepare([{
      storeId: storeId as StoreId, subject: { identifiers: [{ kind: 'email', value: 'ada@a.example' }] }, isProven: true, mode: 'import', isFromShop: true,
      wordings: new Map(), answers: [{ target: channelTarget('email'), action: 'opt_out', version: null, textHash: null, locale: null }],
      circumstances: {
        section: null, source: 'platform', widget: 'shopify', region: 'GB', regionBasis: 'stated', occurredAt: time, timeGrade: 'stated', actor: 'shopper', context: {},
      },
    }]);
    await services.writer.appendTogether(storeId as StoreId, told, () => Promise.resolve());
    expect((await ended()).map(([externalId]) => externalId)).to.deep.equal(['mail']);
  });
});
