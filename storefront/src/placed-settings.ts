// What the server writes into the script before it hands it out: the build wraps everything in a function whose argument this is.
import type { LoaderSettings } from '@placet/core';

declare const PLACED: LoaderSettings;

export const settings: LoaderSettings = PLACED;
