// The law on cookies and the like in the east and south of the United States; law as of 2026-11.
import type { CookieRules } from '../cookies-schema.js';

export const easternStatesCookieRules: readonly CookieRules[] = [
  {
    region: 'US-VA', stance: 'opt_out', law: 'Va. Code § 59.1-577, -578',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Va. Code § 59.1-577, -578'],
  },
  {
    region: 'US-CT', stance: 'opt_out', law: 'Conn. Gen. Stat. §§ 42-518, -520',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Conn. Gen. Stat. §§ 42-518, -520'],
  },
  {
    region: 'US-FL', stance: 'opt_out', law: 'Fla. Stat. §§ 501.705, .715',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Fla. Stat. §§ 501.705, .715'],
  },
  {
    region: 'US-DE', stance: 'opt_out', law: '6 Del. C. §§ 12D-104, -106',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2026-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['6 Del. C. §§ 12D-104, -106'],
  },
  {
    region: 'US-NH', stance: 'opt_out', law: 'RSA 507-H:4, :6',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2025-01-01' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['RSA 507-H:4, :6'],
  },
  {
    region: 'US-NJ', stance: 'opt_out', law: 'N.J.S.A. 56:8-166.8, .11',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2025-07-15' }, sensitive: 'opt_in', verification: 'knowledge', sources: ['N.J.S.A. 56:8-166.8, .11'],
  },
  {
    region: 'US-TN', stance: 'opt_out', law: 'Tenn. Code § 47-18-3304',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Tenn. Code § 47-18-3304'],
  },
  {
    region: 'US-MD', stance: 'opt_out', law: 'Md. Com. Law §§ 14-4705, -4707',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: true, since: '2025-10-01' }, sensitive: 'strictly_necessary_no_sale', verification: 'knowledge',
    sources: ['Md. Com. Law §§ 14-4705, -4707'],
  },
  {
    region: 'US-IN', stance: 'opt_out', law: 'Ind. Code 24-15-3',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['Ind. Code 24-15-3'],
  },
  {
    region: 'US-KY', stance: 'opt_out', law: 'KRS 367.3615-.3617',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['KRS 367.3615-.3617'],
  },
  {
    region: 'US-RI', stance: 'opt_out', law: 'R.I. Gen. Laws § 6-48.1-4, -5',
    consentValidity: {
      acceptMonths: null, refusalMonths: null, basis: 'none', cookieMaxMonths: null, dataMaxMonths: null,
      productDefault: { acceptMonths: 12, refusalMonths: 12 },
    },
    rejectAsEasyAsAccept: { required: false, firstLayer: false, basis: 'dark patterns do not give consent where the act says so' },
    cookieWall: { allowed: 'conditional', text: 'no denial of goods for exercising rights (non-discrimination)', productDefault: 'no' },
    preTickedForbidden: false, scrollOrContinueIsConsent: false,
    exemptAnalytics: { exempt: true, text: 'service-provider analytics are not a sale/share; third-party ad analytics may be' },
    gpc: { required: false, since: null }, sensitive: 'opt_in', verification: 'knowledge', sources: ['R.I. Gen. Laws § 6-48.1-4, -5'],
  },
];
