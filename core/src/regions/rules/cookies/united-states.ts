// The law on cookies and the like in the United States, state by state; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';

/** What the states with an act have in common; each says below only what is its own. */
const stateAct = {
  stance: 'opt_out',
  consentValidity: {
    acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
    productDefault: { acceptMonths: 12, refusalMonths: 12 },
  },
  rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
  cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
  preTickedForbidden: false, scrollOrContinueIsConsent: false,
  exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
} as const satisfies Partial<CookieRules>;

export const unitedStatesCookieRules: readonly CookieRules[] = [
  {
    region: 'US-CA', stance: 'opt_out', law: 'Cal. Civ. Code §§ 1798.120, .121, .135; 11 CCR §§ 7004, 7013-7015, 7025-7027; CalOPPA B&P § 22575',
    consentValidity: {
      acceptMonths: null, refusalMonths: 12, basis: 'law: wait 12 months before asking to opt in again (§ 1798.135(c)(4))', cookieMaxMonths: null,
      dataMaxMonths: null, productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: {
      required: true, firstLayer: true, basis: '11 CCR § 7004(a)(2) symmetry in choice; dark patterns void consent (§ 1798.140(l))',
    },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2020-08-14', displayStatusSince: '2026-01-01' },
    sensitive: 'limit',
    links: [
      'Do Not Sell or Share My Personal Information', 'Limit the Use of My Sensitive Personal Information',
      'or \'Your Privacy Choices\' with icon (§ 7015)',
    ],
    cookieBannerAloneEnough: false,
    note: 'A cookie banner alone is not an acceptable opt-out method (11 CCR § 7026(a)(4)). Under-16: opt-in. CIPA (Penal Code §§ 631, 638.51) suits make prior consent for session replay/chat/pixels advisable.',
    verification: 'secondary',
    sources: [
      'https://law.cornell.edu/regulations/california/11-CCR-7025', 'https://www.law.cornell.edu/regulations/california/11-CCR-7026',
      'https://www.nelsonmullins.com/ (2026-01-13)',
    ],
  },
  {
    ...stateAct, region: 'US-CO', law: 'C.R.S. § 6-1-1306; 4 CCR 904-3',
    gpc: { required: true, since: '2024-07-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['C.R.S. § 6-1-1306; 4 CCR 904-3'],
  },
  {
    ...stateAct, region: 'US-UT', law: 'Utah Code § 13-61-201, -302',
    gpc: { required: false, since: null }, sensitive: 'opt_out', verification: 'knowledge', sources: ['Utah Code § 13-61-201, -302'],
  },
  {
    ...stateAct, region: 'US-TX', law: 'Tex. Bus. & Com. Code §§ 541.051, .055',
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Tex. Bus. & Com. Code §§ 541.051, .055'],
  },
  {
    ...stateAct, region: 'US-OR', law: 'ORS 646A.574-578',
    gpc: { required: true, since: '2026-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['ORS 646A.574-578'],
  },
  {
    ...stateAct, region: 'US-MT', law: 'Mont. Code §§ 30-14-2808, -2809',
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Mont. Code §§ 30-14-2808, -2809'],
  },
  {
    ...stateAct, region: 'US-IA', law: 'Iowa Code § 715D.3-.4',
    gpc: { required: false, since: null }, sensitive: 'opt_out', verification: 'knowledge', sources: ['Iowa Code § 715D.3-.4'],
  },
  {
    ...stateAct, region: 'US-NE', law: 'Neb. Rev. Stat. §§ 87-1107, -1111',
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Neb. Rev. Stat. §§ 87-1107, -1111'],
  },
  {
    ...stateAct, region: 'US-MN', law: 'Minn. Stat. § 325M.14',
    gpc: { required: true, since: '2025-07-31' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Minn. Stat. § 325M.14'],
  },
  {
    region: 'US', stance: 'notice', law: 'other US states: FTC Act s. 5, no comprehensive act',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'notice', verification: 'knowledge',
    sources: ['other US states: FTC Act s. 5, no comprehensive act'],
  },
  {
    ...stateAct, region: 'US-VA', law: 'Va. Code § 59.1-577, -578',
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Va. Code § 59.1-577, -578'],
  },
  {
    ...stateAct, region: 'US-CT', law: 'Conn. Gen. Stat. §§ 42-518, -520',
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Conn. Gen. Stat. §§ 42-518, -520'],
  },
  {
    ...stateAct, region: 'US-FL', law: 'Fla. Stat. §§ 501.705, .715',
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Fla. Stat. §§ 501.705, .715'],
  },
  {
    ...stateAct, region: 'US-DE', law: '6 Del. C. §§ 12D-104, -106',
    gpc: { required: true, since: '2026-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['6 Del. C. §§ 12D-104, -106'],
  },
  {
    ...stateAct, region: 'US-NH', law: 'RSA 507-H:4, :6',
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['RSA 507-H:4, :6'],
  },
  {
    ...stateAct, region: 'US-NJ', law: 'N.J.S.A. 56:8-166.8, .11',
    gpc: { required: true, since: '2025-07-15' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['N.J.S.A. 56:8-166.8, .11'],
  },
  {
    ...stateAct, region: 'US-TN', law: 'Tenn. Code § 47-18-3304',
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Tenn. Code § 47-18-3304'],
  },
  {
    ...stateAct, region: 'US-MD', law: 'Md. Com. Law §§ 14-4705, -4707',
    gpc: { required: true, since: '2025-10-01' }, sensitive: 'strictly_necessary_no_sale', verification: 'knowledge',
    sources: ['Md. Com. Law §§ 14-4705, -4707'],
  },
  {
    ...stateAct, region: 'US-IN', law: 'Ind. Code 24-15-3',
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Ind. Code 24-15-3'],
  },
  {
    ...stateAct, region: 'US-KY', law: 'KRS 367.3615-.3617',
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['KRS 367.3615-.3617'],
  },
  {
    ...stateAct, region: 'US-RI', law: 'R.I. Gen. Laws § 6-48.1-4, -5',
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['R.I. Gen. Laws § 6-48.1-4, -5'],
  },
];
