// The law on cookies and the like in the west and middle of the United States; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';

export const westernStatesCookieRules: readonly CookieRules[] = [
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
    region: 'US-CO', stance: 'opt_out', law: 'C.R.S. § 6-1-1306; 4 CCR 904-3',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2024-07-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['C.R.S. § 6-1-1306; 4 CCR 904-3'],
  },
  {
    region: 'US-UT', stance: 'opt_out', law: 'Utah Code § 13-61-201, -302',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_out', verification: 'knowledge', sources: ['Utah Code § 13-61-201, -302'],
  },
  {
    region: 'US-TX', stance: 'opt_out', law: 'Tex. Bus. & Com. Code §§ 541.051, .055',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Tex. Bus. & Com. Code §§ 541.051, .055'],
  },
  {
    region: 'US-OR', stance: 'opt_out', law: 'ORS 646A.574-578',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2026-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['ORS 646A.574-578'],
  },
  {
    region: 'US-MT', stance: 'opt_out', law: 'Mont. Code §§ 30-14-2808, -2809',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Mont. Code §§ 30-14-2808, -2809'],
  },
  {
    region: 'US-IA', stance: 'opt_out', law: 'Iowa Code § 715D.3-.4',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_out', verification: 'knowledge', sources: ['Iowa Code § 715D.3-.4'],
  },
  {
    region: 'US-NE', stance: 'opt_out', law: 'Neb. Rev. Stat. §§ 87-1107, -1111',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Neb. Rev. Stat. §§ 87-1107, -1111'],
  },
  {
    region: 'US-MN', stance: 'opt_out', law: 'Minn. Stat. § 325M.14',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
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
];
