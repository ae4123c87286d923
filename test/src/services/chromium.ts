// A Chromium of the calling suite alone, with an empty profile.
import { chromium, type Browser } from 'playwright-core';
import { findProgram } from './require-service.js';

/**
 * A fresh browser, which the caller closes in `after`; it ends with this process in any case.
 * Undefined when none is installed. Throws when REQUIRE names chromium.
 */
export const withChromium = async (args: readonly string[] = []): Promise<Browser | undefined> => {
  const executablePath = findProgram('chromium', ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (executablePath === undefined) return undefined;
  // The sandbox does not work for root, and /dev/shm is small in containers.
  return chromium.launch({ executablePath, args: [...process.getuid?.() === 0 ? ['--no-sandbox'] : [], '--disable-dev-shm-usage', ...args] });
};
