// The two files of the script as the package @placet/storefront leaves them: read at start, and the first filled in for each store.
import { existsSync, readFileSync } from 'node:fs';
import type { LoaderSettings } from '@placet/core';
import { PackedText } from './packed-text.js';

/** What stands in the loader where its settings go. */
const blank = '"__PLACET__"';

const builtFolder = new URL('../../../storefront/dist/', import.meta.url);

export class ScriptFiles {
  /** Banner and dialog, the same for all stores. Undefined while the package is not built. */
  readonly ui: PackedText | undefined;
  private readonly loader: string | undefined;

  constructor(folder: URL = builtFolder) {
    const read = (name: string): string | undefined => existsSync(new URL(name, folder)) ? readFileSync(new URL(name, folder), 'utf8') : undefined;
    const [loader, ui] = [read('loader.js'), read('ui.js')];
    if (loader !== undefined && loader.split(blank).length !== 2) throw new Error(`the loader must hold ${blank} once`);
    this.loader = loader;
    this.ui = ui === undefined ? undefined : new PackedText(ui, 'js', 'careful');
  }

  /** Beside the store's own address: `/s/ui.….js` beside `/s/pk_…`. */
  get uiFile(): string {
    return `ui.${this.ui?.hash ?? '0000000000'}.js`;
  }

  loaderFor(settings: LoaderSettings): PackedText | undefined {
    // A function, because `$&` in a text would mean something to `replace`.
    return this.loader === undefined ? undefined : new PackedText(this.loader.replace(blank, () => scriptJson(settings)), 'js', 'careful');
  }
}

/** JSON that can stand in a script, also one inside a page: nothing in it closes an element, opens a comment or ends a line. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>\u2028\u2029]/g, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
