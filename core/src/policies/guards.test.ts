import { expect } from 'chai';
import { channels } from '../consents/index.js';
import type { PolicyId } from '../kernel/index.js';
import { asksForEverything, acceptAllLanguages } from './accept-all-wording.js';
import { checkSection, guardSection } from './check-section.js';
import { guards, type GuardedPlacement, type GuardedSection, type GuardId } from './guards.js';
import { policyKinds, type PolicyKind } from './policy.js';

const policy = (kind: PolicyKind, more: Partial<GuardedPlacement> = {}): GuardedPlacement => ({
  policyId: `pol_${kind}` as PolicyId, kind, required: false, preTicked: false, text: { en: `I have read the ${kind}` }, ...more,
});
const email = { channel: 'email', required: false, preTicked: false, text: { en: 'News by e-mail' } } as const;
const terms = policy('terms', { required: true });
const section = (name: string, ...placements: GuardedPlacement[]): GuardedSection => ({ section: name, placements, preTickedAllowed: false });
const laxly = (given: GuardedSection): GuardedSection => ({ ...given, preTickedAllowed: true });

/** For every guard: sections it speaks up about, with the paths it names, and sections it leaves in peace. */
const examples: Record<GuardId, { offends: [GuardedSection, string[]][]; fine: GuardedSection[] }> = {
  declaration_never_required: {
    offends: [[section('checkout', terms, policy('consent_declaration', { required: true })), ['placements[1].required']]],
    fine: [section('registration', policy('consent_declaration')), section('w', ...policyKinds.filter(kind => kind !== 'consent_declaration').map(kind => policy(kind, { required: true })))],
  },
  channel_never_required: {
    offends: channels.map(channel => [section('newsletter', { ...email, channel, required: true }), ['placements[0].required']]),
    fine: [section('newsletter', email)],
  },
  pre_ticked_forbidden_by_region: {
    offends: [
      [section('newsletter', { ...email, preTicked: true }), ['placements[0].preTicked']],
      [section('checkout', email, policy('terms', { preTicked: true })), ['placements[1].preTicked']],
    ],
    fine: [laxly(section('newsletter', { ...email, preTicked: true })), section('newsletter', email)],
  },
  pre_ticked_beyond_email: {
    offends: channels.filter(channel => channel !== 'email')
      .map(channel => [laxly(section('newsletter', { ...email, channel, preTicked: true })), ['placements[0].preTicked']]),
    fine: [laxly(section('newsletter', { ...email, preTicked: true })), section('newsletter', { ...email, channel: 'sms' })],
  },
  one_box_per_question: {
    offends: [
      [section('checkout', terms, policy('terms', { text: { en: 'Once more' } })), ['placements[1]']],
      [section('newsletter', email, terms, { ...email, text: { en: 'And again' } }), ['placements[2]']],
    ],
    fine: [section('newsletter', email, { ...email, channel: 'sms' }, terms, policy('privacy'))],
  },
  no_accept_all: {
    offends: [
      [section('checkout', { ...terms, text: { en: 'The terms of sale', de: 'Ich akzeptiere alles' } }), ['placements[0].text.de']],
      [section('registration', email, { ...terms, text: { en: 'I ACCEPT\u200b  all.' } }), ['placements[1].text.en']],
    ],
    fine: [section('checkout', { ...terms, text: { en: 'I accept the terms of sale', de: 'Ich akzeptiere die AGB' } })],
  },
  boxes_told_apart: {
    offends: [[section('registration', { ...email, text: { en: 'Yes' } }, policy('privacy', { text: { de: 'Ja', en: 'Yes ' } })), ['placements[1].text']]],
    fine: [section('registration', { ...email, text: { en: 'Info' } }, policy('privacy', { text: { de: 'Info' } }))],
  },
  checkout_requires_terms: {
    offends: [[section('checkout', policy('terms')), ['placements']], [section('checkout'), ['placements']], [section('checkout', policy('privacy', { required: true })), ['placements']]],
    fine: [section('checkout', policy('privacy'), terms), section('registration')],
  },
  contact_shows_privacy: {
    offends: [[section('contact'), ['placements']], [section('contact', terms, email), ['placements']]],
    fine: [section('contact', policy('privacy')), section('contact', policy('consent_declaration')), section('registration')],
  },
  newsletter_asks_for_channel: {
    offends: [[section('newsletter', policy('consent_declaration')), ['placements']]],
    fine: [section('newsletter', email), section('registration')],
  },
};

describe('the guards of a section', () => {
  for (const guard of guards) {
    const { offends, fine } = examples[guard.id];
    it(`${guard.severity} what ${guard.id} is about, naming place, reason and law`, () => {
      expect(offends).not.to.be.empty;
      for (const [given, paths] of offends) {
        const { violations, warnings } = checkSection(given);
        const mine = (guard.severity === 'refuse' ? violations : warnings).filter(each => each.guard === guard.id);
        expect(mine).to.deep.equal(paths.map(path => ({ guard: guard.id, path, reason: guard.reason, citation: guard.citation })));
      }
    });

    it(`leave in peace what ${guard.id} is not about`, () => {
      expect(fine).not.to.be.empty;
      for (const given of fine) expect(guard.applies(given)).to.deep.equal([]);
    });
  }

  it('cite a law or a court and give a reason in whole sentences, each under its own id', () => {
    for (const { citation, reason, id } of guards) {
      expect(citation, id).to.match(/Art\. |CFR|C-\d/);
      expect(reason, id).to.match(/^[A-Z].*\.$/);
    }
    expect(new Set(guards.map(({ id }) => id)).size).to.equal(guards.length);
  });

  it('let an ordinary checkout pass without a word', () => {
    expect(checkSection(section('checkout', terms, policy('privacy'), email))).to.deep.equal({ violations: [], warnings: [] });
  });

  it('refuse a section with every violation as a detail, and warn of nothing then', () => {
    const guarded = guardSection(section('checkout', policy('consent_declaration', { required: true }), { ...email, required: true }));
    expect(guarded.ok ? [] : [guarded.error.code, guarded.error.details]).to.deep.equal(['guard_violated', [
      { path: 'placements[0].required', message: guards[0].reason, citation: guards[0].citation },
      { path: 'placements[1].required', message: guards[1].reason, citation: guards[1].citation },
    ]]);
  });

  it('hand the warnings over with a section that may be stored', () => {
    const guarded = guardSection(section('contact'));
    expect(guarded.ok ? guarded.value.map(({ guard }) => guard) : []).to.deep.equal(['contact_shows_privacy']);
  });
});

describe('the wording that accepts everything', () => {
  const everything = {
    en: 'I agree to all terms and policies', de: 'Ich stimme allem zu', fr: 'J’accepte toutes les conditions', es: 'Acepto todo', it: 'Accetto tutto',
    nl: 'Alles accepteren', pl: 'Akceptuję wszystkie warunki', pt: 'Aceito todos os termos', bg: 'Приемам всички условия',
  };
  for (const [language, text] of Object.entries(everything)) {
    it(`is seen in ${language}`, () => { expect(asksForEverything(text)).to.equal(true); });
  }

  it('is known in every language of the shopper-facing texts', () => {
    expect(acceptAllLanguages).to.have.members(Object.keys(everything));
  });

  for (const text of ['I agree to allow e-mails', 'Ja, vor allem zu Angeboten', 'I accept the terms of sale', 'J’accepte les conditions', 'Приемам общите условия', '']) {
    it(`is not seen in "${text}"`, () => { expect(asksForEverything(text)).to.equal(false); });
  }

  it('is seen through capitals, accents, punctuation and invisible characters', () => {
    for (const text of ['ACCEPT-ALL', 'accept\u00a0all', 'ac\u00adcept all', 'Áccept all!', '\uff21ccept all', '«Tout accepter»']) {
      expect(asksForEverything(text), text).to.equal(true);
    }
  });
});
