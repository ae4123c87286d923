import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { buildCli, metricNames, readConfig, settingNames } from '@placet/server';
import { temporaryFolder } from '../api/temporary-folder.js';
import { filesMatching, root } from '../tidy/repository.js';

const examples = filesMatching(/^examples\//);
const guide = filesMatching(/^docs\/operation\.md$/)[0]?.text ?? '';
const textOf = (path: string): string => examples.find(each => each.path === `examples/${path}`)?.text ?? expect.fail(`no ${path}`);

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
}

const compose = parse(textOf('compose/compose.yaml'), { merge: true }) as { services: Readonly<Record<string, Service>>; volumes: Readonly<Record<string, null>> };

/** `NAME=value` lines; those commented out are there to be uncommented. */
const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

const commandNames = buildCli().commands.map(command => command.name());
const key = Buffer.alloc(32, 1).toString('base64');

/** What compose puts in place of `${NAME:?}` and `${NAME:-}`. */
const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+):[?-]\}/g, (_whole, name: string) => values[name] ?? expect.fail(`.env.example does not name ${name}`));

describe('The examples', () => {
  it('and the guide name only settings, commands and metrics there are', () => {
    for (const { path, text } of [...examples, { path: 'docs/operation.md', text: guide }]) {
      expect([...text.matchAll(/\bPLACET_[A-Z_]+/g)].map(([name]) => name).filter(name => !settingNames.includes(name)), path).to.deep.equal([]);
      expect([...text.matchAll(/(?:npx placet|placet\.mjs) ([a-z-]+)/g)].map(([, name = '']) => name).filter(name => !commandNames.includes(name)), path).to.deep.equal([]);
    }
    expect([...guide.matchAll(/\bplacet_[a-z_]+/g)].map(([name]) => name).filter(name => !(metricNames as readonly string[]).includes(name) && name !== 'placet_restored')).to.deep.equal([]);
    expect(examples.length).to.be.greaterThan(5);
  });

  it('of compose runs two APIs, a worker, MariaDB and Redis, each with a health check, after one migration', () => {
    const { migrate, ...running } = compose.services;
    expect(Object.keys(running)).to.deep.equal(['api-1', 'api-2', 'worker', 'mariadb', 'redis']);
    for (const [name, service] of Object.entries(running)) expect(service.healthcheck?.test[0], name).to.equal('CMD');
    for (const name of ['api-1', 'api-2', 'worker']) expect(running[name]?.depends_on?.migrate?.condition).to.equal('service_completed_successfully');
    for (const service of [migrate, running['api-1'], running.worker]) expect(commandNames).to.include(service?.command?.[0]);
    const volumes = Object.values(compose.services).flatMap(service => service.volumes ?? []).map(volume => volume.split(':')[0]);
    expect([...new Set(volumes)]).to.have.members(Object.keys(compose.volumes));
  });

  it('of compose start with what .env.example asks for, and with nothing else', () => {
    const values = { ...settingsIn(textOf('compose/.env.example')), PLACET_MASTER_KEY: key, MARIADB_PASSWORD: 'made1up' };
    for (const name of ['migrate', 'api-1', 'api-2', 'worker']) {
      const environment = Object.entries(compose.services[name]?.environment ?? {}).map(([setting, value]) => [setting, filledIn(value, values)] as const);
      const read = readConfig({ ...Object.fromEntries(environment), PLACET_DATA_DIR: temporaryFolder() });
      expect(read.ok || read.problems, name).to.equal(true);
      expect(read.ok && read.config).to.include({ isProduction: true, redisUrl: 'redis://redis:6379', databaseUrl: 'mysql://placet:made1up@mariadb:3306/placet' });
    }
  });

  it('of systemd run as their own user, in production, from files that are read as settings', () => {
    for (const unit of ['placet.service', 'placet-worker.service']) {
      const text = textOf(`systemd/${unit}`);
      for (const section of ['[Unit]', '[Service]', '[Install]']) expect(text.split('\n')).to.include(section);
      for (const line of text.split('\n')) expect(line, unit).to.match(/^(?:$|#|\[\w+\]$|[A-Z]\w+=)/);
      expect(text).to.match(/^User=placet$/m).and.match(/^Environment=NODE_ENV=production /m).and.match(/^ExecStart=\/usr\/bin\/node server\/bin\/placet\.mjs (?:serve|worker)$/m);
    }
    const { PLACET_MASTER_KEY: asked, ...rest } = settingsIn(textOf('systemd/placet.env.example'));
    const read = readConfig({ ...rest, NODE_ENV: 'production', PLACET_MASTER_KEY: key, PLACET_DATA_DIR: temporaryFolder() });
    expect([asked, read.ok || read.problems]).to.deep.equal(['', true]);
  });

  it('hold no secret: what must be secret is empty, and a file that is filled in is not kept', () => {
    for (const file of ['compose/.env.example', 'systemd/placet.env.example']) expect(textOf(file)).to.match(/^PLACET_MASTER_KEY=$/m);
    expect(execFileSync('git', ['check-ignore', 'examples/compose/.env'], { cwd: root, encoding: 'utf8' }).trim()).to.equal('examples/compose/.env');
  });
});
