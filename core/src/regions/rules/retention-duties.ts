// What a shop must keep and for how long, by country; as of 2026-11. An erasure leaves these, restricted to their purpose (GDPR Art. 17(3)(b)).
import type { RetentionDuty } from './rights-schema.js';

export const retentionDuties: readonly RetentionDuty[] = [
  {
    country: 'DE', record: 'invoice_voucher', years: 8, start: 'end_of_calendar_year',
    citation: 'HGB § 257(1) Nr. 4, (4)-(5); AO § 147(1) Nr. 4, (3)-(4); UStG § 14b (BEG IV, since 2025-01-01; was 10)', verification: 'knowledge',
  },
  {
    country: 'DE', record: 'books_accounts', years: 10, start: 'end_of_calendar_year', citation: 'HGB § 257(1) Nr. 1, (4); AO § 147(1) Nr. 1, (3)',
    verification: 'knowledge',
  },
  {
    country: 'DE', record: 'commercial_letters_orders', years: 6, start: 'end_of_calendar_year',
    citation: 'HGB § 257(1) Nr. 2-3, (4); AO § 147(1) Nr. 2-3, (3)', verification: 'knowledge',
  },
  {
    country: 'FR', record: 'invoice_voucher', years: 10, start: 'end_of_financial_year', citation: 'Code de commerce Art. L123-22',
    verification: 'knowledge', note: 'tax copy 6 years: LPF Art. L102 B',
  },
  {
    country: 'FR', record: 'electronic_contract_from_120_eur', years: 10, start: 'delivery_or_performance',
    citation: 'Code de la consommation Art. L213-1, D213-1, D213-2', verification: 'knowledge',
  },
  {
    country: 'IT', record: 'invoice_voucher_correspondence', years: 10, start: 'last_entry',
    citation: 'Codice civile Art. 2220; DPR 600/1973 Art. 22', verification: 'knowledge',
  },
  {
    country: 'ES', record: 'books_correspondence_vouchers', years: 6, start: 'last_entry', citation: 'Código de Comercio Art. 30',
    verification: 'knowledge', note: 'tax limitation 4 years LGT Art. 66',
  },
  {
    country: 'AT', record: 'invoice_voucher_books', years: 7, start: 'end_of_calendar_year', citation: 'BAO § 132; UGB § 212',
    verification: 'knowledge',
  },
  {
    country: 'NL', record: 'basic_administration_invoices', years: 7, start: 'end_of_calendar_year', citation: 'AWR Art. 52(4)',
    verification: 'knowledge',
  },
  {
    country: 'BE', record: 'invoice_vat', years: 10, start: 'end_of_calendar_year',
    citation: 'Code TVA/WBTW Art. 60 § 3-4 (10 years since 2023); WER/CDE Art. III.88 accounting', verification: 'unverified',
  },
  {
    country: 'LU', record: 'books_vouchers', years: 10, start: 'end_of_financial_year', citation: 'Code de commerce Art. 16; VAT law Art. 65',
    verification: 'knowledge',
  },
  {
    country: 'IE', record: 'invoice_books', years: 6, start: 'transaction', citation: 'TCA 1997 s. 886; VATCA 2010 s. 84', verification: 'knowledge',
  },
  {
    country: 'PT', record: 'invoice_books', years: 10, start: 'end_of_calendar_year', citation: 'CIVA Art. 52; CIRC Art. 123',
    verification: 'knowledge',
  },
  {
    country: 'PL', record: 'invoice_tax_books', years: 5, start: 'end_of_calendar_year_tax_due',
    citation: 'Ordynacja podatkowa Art. 86 § 1, 70 § 1; ustawa o VAT Art. 112', verification: 'knowledge',
  },
  { country: 'CZ', record: 'tax_document_vat', years: 10, start: 'end_of_tax_period', citation: 'Zákon 235/2004 § 35(2)', verification: 'knowledge' },
  {
    country: 'SK', record: 'accounting_vat', years: 10, start: 'end_of_year', citation: 'Zákon 431/2002 § 35; 222/2004 § 76',
    verification: 'knowledge',
  },
  { country: 'HU', record: 'voucher', years: 8, start: 'issue_or_year', citation: 'Számviteli törvény § 169(2)', verification: 'knowledge' },
  {
    country: 'SE', record: 'accounting', years: 7, start: 'end_of_calendar_year_fy_ended', citation: 'Bokföringslagen 7 kap. 2 §',
    verification: 'knowledge',
  },
  { country: 'DK', record: 'accounting', years: 5, start: 'end_of_financial_year', citation: 'Bogføringsloven § 12', verification: 'knowledge' },
  {
    country: 'FI', record: 'voucher', years: 6, start: 'end_of_calendar_year_fy_ended', citation: 'Kirjanpitolaki 2:10 (books 10)',
    verification: 'knowledge',
  },
  { country: 'NO', record: 'accounting', years: 5, start: 'end_of_financial_year', citation: 'Bokføringsloven § 13', verification: 'knowledge' },
  { country: 'SI', record: 'invoice_vat', years: 10, start: 'end_of_year', citation: 'ZDDV-1 Art. 86', verification: 'unverified' },
  {
    country: 'HR', record: 'accounting', years: 11, start: 'last_day_of_business_year', citation: 'Zakon o računovodstvu Art. 14',
    verification: 'unverified',
  },
  {
    country: 'RO', record: 'voucher', years: 5, start: '1_July_after_financial_year', citation: 'Ordin 2634/2015; Legea 82/1991 Art. 25',
    verification: 'unverified',
  },
  {
    country: 'BG', record: 'accounting', years: 10, start: '1_January_after_period', citation: 'Accountancy Act Art. 12 (registers 10; other 3)',
    verification: 'unverified',
  },
  {
    country: 'GR', record: 'tax_books', years: 5, start: 'end_of_year_of_filing', citation: 'Law 5104/2024 Art. 13 (ex 4174/2013)',
    verification: 'unverified',
  },
  {
    country: 'EE', record: 'accounting', years: 7, start: 'end_of_financial_year', citation: 'Raamatupidamise seadus § 12', verification: 'knowledge',
  },
  { country: 'LT', record: 'invoice_vat', years: 10, start: 'issue', citation: 'VAT law Art. 78; index of retention', verification: 'unverified' },
  { country: 'LV', record: 'voucher', years: 5, start: 'issue', citation: 'Grāmatvedības likums; PVN likums', verification: 'unverified' },
  { country: 'MT', record: 'vat_records', years: 6, start: 'end_of_year', citation: 'VAT Act Eleventh Schedule', verification: 'unverified' },
  {
    country: 'CY', record: 'books', years: 6, start: 'end_of_year', citation: 'Assessment and Collection of Taxes Law Art. 30',
    verification: 'unverified',
  },
  { country: 'LI', record: 'books', years: 10, start: 'end_of_financial_year', citation: 'PGR Art. 1059', verification: 'unverified' },
  {
    country: 'IS', record: 'accounting', years: 7, start: 'end_of_financial_year', citation: 'Lög um bókhald 145/1994 Art. 20',
    verification: 'knowledge',
  },
  {
    country: 'EU', record: 'vat_oss_ioss_records', years: 10, start: 'end_of_year_of_transaction', citation: 'Directive 2006/112/EC Art. 369k, 369x',
    verification: 'knowledge',
  },
  {
    country: 'GB', record: 'vat_tax_records', years: 6, start: 'period_end', citation: 'VATA 1994 Sch. 11 para 6; TMA 1970 s. 12B',
    verification: 'knowledge',
  },
  { country: 'CH', record: 'books_vouchers', years: 10, start: 'end_of_financial_year', citation: 'CO Art. 958f', verification: 'knowledge' },
  {
    country: 'BR', record: 'tax_documents', years: 5, start: 'first_day_of_following_year', citation: 'CTN Art. 173, 195', verification: 'knowledge',
  },
  {
    country: 'IN', record: 'books_of_account', years: 8, start: 'financial_year', citation: 'Companies Act 2013 s. 128(5); GST 72 months s. 36 CGST',
    verification: 'knowledge',
  },
  {
    country: 'AU', record: 'tax_records', years: 5, start: 'record_or_transaction', citation: 'ITAA 1936 s. 262A; TAA 1953 Sch. 1 s. 382-5',
    verification: 'knowledge',
  },
  { country: 'NZ', record: 'business_records', years: 7, start: 'end_of_year', citation: 'TAA 1994 s. 22', verification: 'knowledge' },
  {
    country: 'JP', record: 'books_vouchers', years: 7, start: 'filing_deadline', citation: 'Corporation Tax Act Enforcement Rules Art. 59, 67',
    verification: 'knowledge',
  },
  {
    country: 'KR', record: 'contract_payment_supply', years: 5, start: 'transaction', citation: 'E-Commerce Act Enforcement Decree Art. 6',
    verification: 'knowledge',
  },
  {
    country: 'CN', record: 'transaction_records', years: 3, start: 'completion_of_transaction', citation: 'E-Commerce Law Art. 31',
    verification: 'knowledge',
  },
  {
    country: 'CA', record: 'books_records', years: 6, start: 'end_of_tax_year', citation: 'Income Tax Act s. 230(4); Reg. 5800',
    verification: 'knowledge',
  },
  {
    country: 'US', record: 'tax_records', years: null, start: '',
    citation: '26 U.S.C. § 6001, 26 CFR § 1.6001-1(e): as long as material; common practice 3-7 years', verification: 'knowledge',
  },
  {
    country: 'ZA', record: 'company_tax_records', years: 5, start: 'filing', citation: 'Tax Administration Act s. 29; Companies Act s. 24: 7 years',
    verification: 'knowledge',
  },
  {
    country: 'TR', record: 'commercial_books', years: 10, start: 'end_of_calendar_year',
    citation: 'TCC 6102 Art. 82; Tax Procedure Law Art. 253: 5 years', verification: 'knowledge',
  },
  {
    country: 'SG', record: 'records', years: 5, start: 'end_of_year', citation: 'Income Tax Act s. 67; Companies Act s. 199',
    verification: 'knowledge',
  },
  {
    country: 'MX', record: 'accounting', years: 5, start: 'filing', citation: 'Código Fiscal Art. 30; Código de Comercio Art. 46, 49: 10 years',
    verification: 'unverified',
  },
  {
    country: 'IL', record: 'books', years: 7, start: 'end_of_tax_year', citation: 'Income Tax (bookkeeping) Instructions s. 25',
    verification: 'unverified',
  },
];
