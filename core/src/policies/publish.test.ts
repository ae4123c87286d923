import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Digest, PolicyId } from '../kernel/index.js';
import { policyContentHash } from './content-hash.js';
import { currentVersion } from './current-version.js';
import { policyRequestSchema, versionRequestSchema, type VersionDraft } from './draft.js';
import { needsReconsent } from './needs-reconsent.js';
import { parseWith } from './parse-with.js';
import type { PolicyVersion } from './policy.js';
import { publishVersion } from './publish.js';

const digest: Digest = bytes => createHash('sha256').update(bytes).digest();
const policyId = 'pol_00000000000000000000000000' as PolicyId;
const draft = (more: Partial<VersionDraft> = {}): VersionDraft => ({
  locales: { en: { title: 'Terms', html: '<p>One</p>' } }, material: true, changeSummary: 'First', ...more,
});
const publish = (versions: readonly PolicyVersion[], given: VersionDraft, at = 1000) => publishVersion({ policyId, versions, draft: given, at, digest });
const published = (versions: readonly PolicyVersion[], given: VersionDraft, at = 1000): PolicyVersion => {
  const result = publish(versions, given, at);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const words = (html: string) => ({ en: { title: 'Terms', html } });
const first = published([], draft());

/** Versions 1, 2, …, each with its own words, from `[material, effectiveAt]`. */
const line = (...steps: readonly (readonly [boolean, number])[]): PolicyVersion[] => steps.reduce<PolicyVersion[]>(
  (versions, [material, effectiveAt]) => [...versions, published(versions, draft({ material, effectiveAt, locales: words(`v${versions.length}`) }), 0)], []);

describe('publishing a policy', () => {
  it('makes the first version out of a draft, in force at once', () => {
    const contentHash = createHash('sha256').update('{"format":"placet.policy/1","locales":{"en":{"html":"<p>One</p>","title":"Terms"}}}').digest('hex');
    expect(first).to.deep.equal({
      policyId, number: 1, locales: words('<p>One</p>'), contentHash, material: true, changeSummary: 'First', effectiveAt: 1000, publishedAt: 1000,
    });
  });

  it('numbers on from the last version, whatever order they come in', () => {
    const versions = line([true, 0], [true, 0], [false, 0]);
    expect(published([...versions].reverse(), draft()).number).to.equal(4);
  });

  it('freezes a version down to its words', () => {
    for (const part of [first, first.locales, first.locales['en']]) expect(Object.isFrozen(part)).to.equal(true);
  });

  it('is not touched by later changes to the draft', () => {
    const given = draft();
    const version = published([], given);
    given.locales['en']!.html = 'changed';
    expect(version.locales['en']!.html).to.equal('<p>One</p>');
  });

  it('refuses a draft with the words of the last version, however its summary reads', () => {
    const result = publish([first], draft({ changeSummary: 'Something else', material: false }));
    expect(result.ok ? '' : [result.error.code, result.error.message]).to.deep.equal(
      ['conflict', 'Nothing changed since version 1. Change the text to publish a new version.']);
  });

  it('takes the words of an older version back up', () => {
    const second = published([first], draft({ locales: words('two') }));
    expect(published([first, second], draft()).contentHash).to.equal(first.contentHash);
  });

  it('refuses a version in force before it was published', () => {
    const result = publish([], draft({ effectiveAt: 999 }));
    expect(result.ok ? '' : [result.error.code, result.error.details?.[0]?.path]).to.deep.equal(['validation_failed', 'effectiveAt']);
  });

  const text = (title: string, html: string) => ({ en: { title, html } });
  const outOfBounds: readonly (readonly [string, VersionDraft['locales'], string])[] = [
    ['no language at all', {}, 'locales'], ['a title too long', text('t'.repeat(201), 'x'), 'locales.en.title'], ['an empty title', text(' ', 'x'), 'locales.en.title'],
    ['a text too long', text('t', 'x'.repeat(512 * 1024 + 1)), 'locales.en.html'], ['a text too long in bytes only', text('t', 'é'.repeat(256 * 1024 + 1)), 'locales.en.html'],
    ['half a character', text('t', '\ud800'), 'locales.en.html'], ['a language that is none', { 'en/../x': { title: 't', html: 'x' } }, 'locales.en/../x'],
    ['too many languages', Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`a${String.fromCharCode(97 + at % 26)}${at < 26 ? '' : 'b'}`, { title: 't', html: 'x' }])), 'locales'],
  ];
  for (const [what, locales, path] of outOfBounds) {
    it(`refuses ${what}`, () => {
      const result = publish([], draft({ locales }));
      expect(result.ok ? '' : [result.error.code, result.error.details?.[0]?.path]).to.deep.equal(['validation_failed', path]);
    });
  }

  it('takes text up to its limits', () => {
    expect(publish([], draft({ locales: text('t'.repeat(200), 'é'.repeat(256 * 1024)) })).ok).to.equal(true);
  });
});

describe('the content hash', () => {
  it('is the same for the same words in any order of languages, and another for any other words', () => {
    const text = fc.record({ title: fc.string({ unit: 'grapheme' }), html: fc.string({ unit: 'grapheme' }) });
    const locales = fc.dictionary(fc.constantFrom('en', 'de', 'fr'), text);
    fc.assert(fc.property(locales, locales, (left, right) => {
      const turned = Object.fromEntries(Object.entries(left).reverse());
      expect(policyContentHash(digest, turned)).to.equal(policyContentHash(digest, left));
      const isEqual = ['en', 'de', 'fr'].every(tag => left[tag]?.title === right[tag]?.title && left[tag]?.html === right[tag]?.html);
      expect(policyContentHash(digest, right) === policyContentHash(digest, left)).to.equal(isEqual);
    }));
  });
});

describe('the version in force', () => {
  it('is none before the first begins, then the last that has begun', () => {
    const versions = line([true, 10], [true, 20]);
    expect([9, 10, 19, 20, 99].map(at => currentVersion(versions, at)?.number ?? null)).to.deep.equal([null, 1, 1, 2, 2]);
  });

  it('is a later one that begins earlier, for good', () => {
    const versions = line([true, 0], [true, 50], [true, 20]);
    expect([0, 20, 50].map(at => currentVersion(versions, at)?.number)).to.deep.equal([1, 3, 3]);
  });
});

describe('asking again', () => {
  const asked = (versions: PolicyVersion[], acceptedNumber: number, at = 100) => {
    const answer = needsReconsent({ versions, acceptedNumber, at });
    return answer.isNeeded ? [answer.version.number, answer.changes.map(each => each.number)] : null;
  };

  it('follows a material version that is in force', () => {
    expect(asked(line([true, 0], [true, 50]), 1)).to.deep.equal([2, [2]]);
  });

  it('does not follow a version that is not material', () => {
    expect(asked(line([true, 0], [false, 0]), 1)).to.equal(null);
  });

  it('waits until the material version is in force', () => {
    expect(asked(line([true, 0], [true, 101]), 1)).to.equal(null);
  });

  it('is not avoided by a small correction after a material change', () => {
    expect(asked(line([true, 0], [true, 0], [false, 0]), 1)).to.deep.equal([3, [2]]);
    expect(asked(line([true, 0], [true, 500], [false, 50]), 1)).to.deep.equal([3, [2]]);
  });

  it('is not needed for who accepted the newest material version or a newer one', () => {
    const versions = line([true, 0], [true, 0], [false, 0]);
    expect([2, 3].map(number => asked(versions, number))).to.deep.equal([null, null]);
  });
});

describe('the requests about policies', () => {
  const body = { locales: words('x'), material: false, changeSummary: '' };
  const paths = (schema: Parameters<typeof parseWith>[0], value: unknown) => {
    const parsed = parseWith(schema, value);
    return parsed.ok ? [] : parsed.error.details?.map(({ path }) => path);
  };

  it('give times as epoch milliseconds', () => {
    expect(parseWith(versionRequestSchema, { ...body, effectiveAt: '2026-11-09T10:00:00+01:00' }))
      .to.deep.equal({ ok: true, value: { ...body, effectiveAt: Date.UTC(2026, 10, 9, 9) } });
    expect(parseWith(versionRequestSchema, body)).to.deep.equal({ ok: true, value: body });
  });

  it('refuse unknown fields by name, and never repeat a value', () => {
    expect(paths(versionRequestSchema, { ...body, number: 7 })).to.deep.equal(['number']);
    expect(paths(versionRequestSchema, { ...body, locales: { en: { title: 't', html: 'x', script: 1 } } })).to.deep.equal(['locales.en.script']);
    expect(JSON.stringify(parseWith(policyRequestSchema, { kind: 'ada@shop.example', name: 'Terms' }))).not.to.include('ada@');
  });

  it('know five kinds of policy', () => {
    for (const kind of ['terms', 'privacy', 'cookies', 'consent_declaration', 'custom']) expect(paths(policyRequestSchema, { kind, name: 'n' })).to.deep.equal([]);
    expect(paths(policyRequestSchema, { kind: 'imprint', name: '' })).to.deep.equal(['kind', 'name']);
  });
});
