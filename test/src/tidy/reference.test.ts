import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capabilities, errorCodes } from '@placet/core';
import { apiRoutes, settingNames } from '@placet/server';
import { filesMatching, root } from './repository.js';

const folder = join(root, 'docs', 'reference');
const read = (name: string): string => existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';

describe('The reference', () => {
  it('is what the code says: after a change, run node scripts/write-reference.mjs', async () => {
    const script = await import(pathToFileURL(join(root, 'scripts', 'write-reference.mjs')).href) as { renderReference(): Promise<Record<string, string>> };
    const rendered = Object.entries(await script.renderReference());
    expect(rendered.map(([name]) => name)).to.deep.equal(['apply-schema.json', 'cli.md', 'connectors.md', 'errors.md', 'openapi.json', 'routes.md', 'settings.md']);
    expect(rendered.filter(([name, text]) => read(name) !== text).map(([name]) => name), 'out of date').to.deep.equal([]);
  });

  it('lists every error code, setting, route, platform and capability', () => {
    for (const folder of readdirSync(join(root, 'connectors'))) expect(read('connectors.md')).to.contain(`\`${folder}\`. Holds answers for`);
    for (const name of Object.keys(capabilities)) expect(read('connectors.md')).to.contain(`| \`${name}\` |`);
    for (const code of Object.keys(errorCodes)) expect(read('errors.md')).to.contain(`\`${code}\``);
    for (const name of settingNames) expect(read('settings.md')).to.contain(`\`${name}\``);
    for (const { path } of apiRoutes) expect(read('routes.md')).to.contain(`\`${path}\``);
  });
});

describe('Error codes', () => {
  const code = filesMatching(/^(?:core|server|templates)\/src\/.*\.ts$/).filter(({ path }) => !path.endsWith('error-codes.ts') && !path.endsWith('.test.ts'));

  it('are each given by some code: the table promises nothing that never comes', () => {
    const text = code.map(each => each.text).join('\n');
    expect(Object.keys(errorCodes).filter(each => !new RegExp(`'${each}'`).test(text))).to.deep.equal([]);
  });

  it('written anywhere as the code of a failure are in the table', () => {
    const written = code.flatMap(({ path, text }) => [...text.matchAll(/\berr\('(\w+)'|\bcode: '([a-z]+_[a-z_]+)'/g)].map(([, given, named]) => ({ path, code: given ?? named ?? '' })));
    expect(written.length).to.be.greaterThan(20);
    expect(written.filter(({ code: each }) => !(each in errorCodes))).to.deep.equal([]);
  });
});
