// What Magento and Adobe Commerce set. A session ends after the hour `web/cookie/cookie_lifetime` is delivered with.
import { aYear, days, forTheSession, necessaryOf, untilDeleted } from './necessary-entry.js';

const magento = necessaryOf('Magento');
const anHour = { duration: { amount: 1, unit: 'hour' as const } };

export const magentoCookies = [
  magento('PHPSESSID', 'session', anHour),
  magento('form_key', 'formGuard', anHour),
  magento('X-Magento-Vary', 'ownContent', anHour),
  magento('private_content_version', 'ownContent', days(3650)),
  magento('section_data_ids', 'ownContent', anHour),
  magento('mage-messages', 'ownContent', aYear),
  magento('mage-*', 'ownContent', forTheSession),
  magento('mage-cache-storage*', 'ownContent', untilDeleted),
  // The banner Magento has of its own.
  magento('user_allowed_save_cookie', 'choice', aYear),
];
