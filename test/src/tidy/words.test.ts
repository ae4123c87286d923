import { expect } from 'chai';
import { filesMatching, root } from './repository.js';

const texts = filesMatching(/\.(?:ts|mjs|js|md|json|hbs|html|css|csv|yml|yaml)$|^\.ci\//).filter(({ path }) => path !== 'package-lock.json' && !path.endsWith('/package-lock.json'));
const code = texts.filter(({ path }) => /\.(?:ts|mjs|js|css)$/.test(path));
const found = (files: readonly { path: string; text: string }[], pattern: RegExp): string[] => files.flatMap(({ path, text }) =>
  text.split('\n').flatMap((line, at) => pattern.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 120)}`] : []));

// Written in parts, so that this file does not hold what it looks for.
const unfinished = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK', 'not imple' + 'mented'].join('|')})\\b`);
const registries = new RegExp(['registry\\.' + 'npmjs', 'registry\\.' + 'yarnpkg', 'npm\\.' + 'pkg\\.github', 'pypi\\.' + 'org'].join('|'));
const machinePaths = new RegExp(`(?<![\\w.])/(?:${['ho' + 'me', 'Use' + 'rs', 'ro' + 'ot', 'wo' + 'rk'].join('|')})/\\w|[A-Z]:\\\\${'Us' + 'ers'}\\\\`);
const skipped = new RegExp(`\\b(?:it|describe)\\.(?:${['sk' + 'ip', 'on' + 'ly'].join('|')})\\(`);

describe('No file', () => {
  it('says that something is left to do', () => { expect(found(texts, unfinished)).to.deep.equal([]); });
  it('names a package registry', () => { expect(found(texts, registries)).to.deep.equal([]); });
  it('names a path of somebody\'s machine', () => { expect(found(texts, machinePaths)).to.deep.equal([]); });
  it('leaves a test out, or leaves the others out', () => { expect(found(code, skipped)).to.deep.equal([]); });
  it('names where this repository stands', () => { expect(texts.filter(({ text }) => text.includes(root)).map(({ path }) => path)).to.deep.equal([]); });
  it('of code is longer than 300 lines', () => {
    expect(code.map(({ path, text }) => ({ path, lines: text.split('\n').filter(line => line.trim() !== '').length })).filter(({ lines }) => lines > 300)).to.deep.equal([]);
  });
});

const core = filesMatching(/^core\/src\/.*\.ts$/);
const law = core.filter(({ path }) => !/\.test\.ts$|\/testing\//.test(path));

describe('The core', () => {
  it('has no clock, no chance and no environment', () => {
    expect(found(law, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b|\bcrypto\.|\bsetTimeout\b|\bsetInterval\b|\bfetch\(|\bconsole\./)).to.deep.equal([]);
  });

  it('names no platform', () => {
    expect(found(core, /shopify|woocommerce|wordpress|magento|prestashop/i)).to.deep.equal([]);
  });
});

const fixtures = filesMatching(/\.test\.ts$|^test\/src\/|\/fixtures\/|\/test\/|\/testing\/|\/demo\/|^bench\//).filter(({ path }) => /\.(?:ts|mjs|csv|json|html)$/.test(path) && !path.includes('package'));

describe('Fixtures', () => {
  /** RFC 2606 and RFC 6761 names, one of them cut short in a row that is; the last is what a shop system itself writes in place of erased guests. */
  const reserved = /(?:\.|@)(?:example|exa|test|invalid|localhost)$|(?:@|\.)example\.(?:com|net|org)$|@127\.0\.0\.1$|@psgdpr\.com$/i;

  it('write to reserved domains only', () => {
    const addresses = fixtures.flatMap(({ path, text }) => [...text.matchAll(/[\w.+-]+@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/gi)].map(([address]) => ({ path, address })));
    expect(addresses.length).to.be.greaterThan(50);
    expect(addresses.filter(({ address }) => !reserved.test(address))).to.deep.equal([]);
  });

  /**
   * Numbers kept for plays and films: 555-01xx (NANPA), 01632 960 and 07700 900 (Ofcom), 030 23125, 069 90009, 040 66969, 0221 4710, 089 99998,
   * 0171 39200 (Bundesnetzagentur). Others only when they cannot be dialled: too short or too long.
   */
  const phones = /^\+(?:1\d{3}55501\d\d|44(?:1632960|7700900)\d{3}|49(?:3023125|6990009|4066969|2214710|8999998)\d{3}|4917139200\d\d)$/;

  it('call reserved numbers only', () => {
    const numbers = fixtures.flatMap(({ path, text }) => [...text.matchAll(/(?<![\w+])\+[1-9]\d{9,13}(?![\d$])/g)].map(([number]) => ({ path, number })));
    expect(numbers.length).to.be.greaterThan(20);
    expect(numbers.filter(({ number }) => !phones.test(number))).to.deep.equal([]);
  });
});
