// The law on cookies and the like in the European Union as a whole, and what its states share; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';

export const europeanUnion: CookieRules = {
  region: 'EU', stance: 'prior_opt_in', law: 'Directive 2002/58/EC Art. 5(3) through national law; GDPR Art. 7',
  consentValidity: {
    acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
    productDefault: { acceptMonths: 6, refusalMonths: 6 }, note: 'no figure in EU law; EDPB 05/2020 para 110-111: refresh at appropriate intervals',
  },
  rejectAsEasyAsAccept: {
    required: true, firstLayer: true, basis: 'EDPB taskforce report: vast majority of authorities want refusal on the layer with the accept button',
  },
  cookieWall: {
    allowed: 'conditional',
    text: 'access must not depend on consent unless a genuinely equivalent alternative exists (EDPB 05/2020 paras 38-41); consent-or-pay: case by case, Opinion 08/2024 addresses large platforms',
    productDefault: 'no',
  },
  preTickedForbidden: true, scrollOrContinueIsConsent: false,
  exemptAnalytics: { exempt: false, text: 'no statutory analytics exemption; only strictly necessary storage (Art. 5(3))' },
  withdrawal: 'as easy as giving, permanent link or icon (GDPR Art. 7(3))', granularity: 'per purpose (EDPB 05/2020 paras 42-45)',
  proof: 'GDPR Art. 7(1)',
  exemptions: [
    'transmission of a communication',
    'strictly necessary for an information-society service explicitly requested: cart, login/session, load balancing, security, consent choice, language chosen, payment, price-consistent session (WP29 Opinion 04/2012 WP194)',
  ],
  pending: {
    title: 'Digital Omnibus COM(2025) 837 Art. 88a/88b GDPR: one-click refusal, no new request for 6 months, analytics and security exemptions, machine-readable signals',
    status: 'proposal; Council position paper 2026-06-18 removed Art. 88b (browser signal); not law in the newest sources seen',
    source: 'https://inimino.org/?p=3810',
  },
  verification: 'knowledge',
  sources: [
    'Directive 2002/58/EC Art. 5(3) (as amended by 2009/136/EC)', 'GDPR Art. 4(11), 7, Recital 32, 42',
    'CJEU C-673/17 Planet49 (2019-10-01): no pre-ticked box; duration and third-party access must be told',
    'EDPB Guidelines 05/2020 on consent (paras 38-41 cookie walls, 86 scrolling)', 'EDPB Cookie Banner Taskforce report (2023-01-17)',
    'EDPB Guidelines 2/2023 on the technical scope of Art. 5(3) (final 2024-10-07)',
  ],
};
