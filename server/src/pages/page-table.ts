// Every page but the rooms of the admin, which are in admin/admin-pages.ts. Tests walk both tables and hold them against what Express knows.
import { shopPages } from '../demo/shop-pages.js';
import { landingPages } from './landing-page.js';
import { ledgerPages } from './ledger-pages.js';
import type { PageRow } from './page-row.js';
import { accountPages } from './people/account-pages.js';
import { auditPages } from './people/audit-page.js';
import { peoplePages } from './people/people-pages.js';
import { preferencePages } from './people/preference-pages.js';
import { secondFactorPages } from './people/second-factor-pages.js';
import { tokenPages } from './people/token-pages.js';
import { policyPages } from './policy-pages.js';
import { receiptPages } from './receipt-page.js';
import { confirmPages } from './shopper/confirm-page.js';
import { signInPages } from './sign-in-pages.js';
import { unsubscribePages } from './unsubscribe/unsubscribe-pages.js';

export const pageTable: readonly PageRow[] = [
  ...landingPages, ...signInPages, ...accountPages, ...preferencePages, ...secondFactorPages, ...peoplePages, ...tokenPages, ...auditPages,
  ...ledgerPages, ...policyPages, ...receiptPages, ...confirmPages, ...unsubscribePages,
];

/** Those of the sample shop, which are there in a demo only. */
export const demoPages: readonly PageRow[] = shopPages;
