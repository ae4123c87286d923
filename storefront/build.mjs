// Bundles the loader and the banner, and fails when they are larger than promised. (COO-6)
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

const here = fileURLToPath(new URL('.', import.meta.url));

/** gzip -9 bytes. A shop's register and its words come on top of it: what a page of English words adds (under 590) keeps everything under 7,680. */
const limits = { loader: 3072, all: 7092 };

/** What an inner function needs nothing of comes from outside: `wrap` puts the script into a function of its own. */
const bundle = async (name, wrap) => {
  const { outputFiles: [{ text }] } = await build({
    entryPoints: [`${here}src/${name}.ts`], bundle: true, write: false,
    format: 'esm', target: ['es2022'], charset: 'utf8', tsconfigRaw: '{}', logLevel: 'warning',
  });
  const { code } = await minify(wrap(text), {
    ecma: 2022, compress: { passes: 3, ecma: 2022, unsafe_arrows: true, inline: 1 }, mangle: true, format: { ecma: 2022 },
  });
  writeFileSync(`${here}dist/${name}.js`, code);
  return gzipSync(code, { level: 9 }).length;
};

mkdirSync(`${here}dist`, { recursive: true });
const loader = await bundle('loader', text => `(PLACED=>{${text}})("__PLACET__");`);
const ui = await bundle('ui', text => `(()=>{${text}})();`);
const sizes = { loader, ui, all: loader + ui };
writeFileSync(`${here}dist/sizes.json`, `${JSON.stringify(sizes)}\n`);

const tooLarge = Object.entries(limits).filter(([name, limit]) => sizes[name] > limit);
for (const [name, limit] of tooLarge) process.stderr.write(`The storefront script (${name}) is ${sizes[name]} bytes of gzip, more than ${limit}.\n`);
if (tooLarge.length > 0) process.exit(1);
