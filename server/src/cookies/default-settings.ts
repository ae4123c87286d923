// What a store of a platform says about cookies before anybody says anything.
import { defaultCookieSettings, type CookieSettings } from '@placet/core';

export const defaultSettingsFor = (_platform: string): CookieSettings => defaultCookieSettings;
