import { expect } from 'chai';
import fc from 'fast-check';
import type { SubjectId } from '../kernel/index.js';
import { identifiersOf, type Identifier, type IdentifierKind } from './identifiers.js';
import { foldMerges } from './merge.js';
import { normaliseEmail, normaliseOpaqueId, normalisePhone } from './normalise.js';
import { resolveSubject } from './resolve.js';

const ada = 'sub_ada' as SubjectId;
const bob = 'sub_bob' as SubjectId;

describe('identifiers', () => {
  it('folds the spellings of one e-mail together and keeps what makes it another', () => {
    expect(normaliseEmail('  Ada.Example+Shop@EXAMPLE.com ')).to.equal('ada.example+shop@example.com');
    expect(normaliseEmail('adaexample@example.com')).to.not.equal(normaliseEmail('ada.example@example.com'));
    expect(normaliseEmail('grüße@bücher.example')).to.equal('grüße@bücher.example');
  });

  it('takes no e-mail that is none', () => {
    const wrong = ['', 'ada', 'ada@', '@example.com', 'a b@example.com', 'ada@example', 'ada..b@example.com', 'ada@-example.com', 'ada@exa mple.com',
      `${'a'.repeat(65)}@example.com`, `a@${'b'.repeat(260)}.com`, 'ada@example.com, bob@example.com', '<ada@example.com>'];
    for (const raw of wrong) expect(normaliseEmail(raw), raw).to.equal(undefined);
  });

  it('takes no half characters, which would be one replacement sign for all of them', () => {
    expect(normaliseEmail('ada\ud800@example.test')).to.equal(undefined);
    expect(normaliseOpaqueId('c-\udc00')).to.equal(undefined);
  });

  it('normalises once and for all: a normal form stays as it is', () => {
    fc.assert(fc.property(fc.emailAddress(), (raw) => {
      const once = normaliseEmail(raw);
      if (once !== undefined) expect(normaliseEmail(once)).to.equal(once);
    }));
  });

  it('writes phones as E.164, and home forms only through a numbering plan', () => {
    for (const raw of ['+49 (30) 231-25 123', '0049 30 23125123', '\'+493023125123']) expect(normalisePhone(raw)).to.equal('+493023125123');
    expect(normalisePhone('030 23125123')).to.equal(undefined);
    expect(normalisePhone('030 23125123', () => '+493023125123')).to.equal('+493023125123');
    expect(normalisePhone('+0123456789')).to.equal(undefined);
    expect(normalisePhone('+1234567890123456')).to.equal(undefined);
  });

  it('lists a person\'s identifiers strongest first and names the field that is wrong', () => {
    const found = identifiersOf({ phone: '+49 30 23125123', email: 'Ada@Example.test' });
    expect(found).to.deep.equal({ ok: true, value: [{ kind: 'email', value: 'ada@example.test' }, { kind: 'phone', value: '+493023125123' }] });
    const wrong = identifiersOf({ email: 'not an address' });
    expect(wrong.ok ? undefined : wrong.error.details?.[0]?.path).to.equal('subject.email');
    expect(JSON.stringify(wrong)).to.not.contain('not an address');
    const none = identifiersOf({ email: ' ' });
    expect(none.ok ? undefined : none.error.code).to.equal('subject_unidentified');
  });
});

describe('resolving a subject', () => {
  const email = { kind: 'email', value: 'ada@example.test' } as const;
  const phone = { kind: 'phone', value: '+493023125123' } as const;
  const account = { kind: 'externalId', value: '1042' } as const;

  const knownAs = (identifier: Identifier, subjectId: SubjectId, ...held: readonly IdentifierKind[]) =>
    ({ identifier, subjectId, holds: (kind: IdentifierKind) => kind === identifier.kind || held.includes(kind) });

  it('plans a new subject when nobody is known', () => {
    expect(resolveSubject([email, phone], [], true)).to.deep.equal({ subjectId: null, add: [email, phone], merge: [] });
  });

  it('adds a new identifier to the person known by another', () => {
    expect(resolveSubject([email, phone], [knownAs(email, ada)], true)).to.deep.equal({ subjectId: ada, add: [phone], merge: [] });
  });

  it('leaves a phone with its holder when only a form says it is somebody else\'s', () => {
    const known = [knownAs(email, ada), knownAs(phone, bob)];
    expect(resolveSubject([email, phone], known, true)).to.deep.equal({ subjectId: ada, add: [], merge: [] });
  });

  it('takes a new address for a new person when it comes with the phone of somebody who has another', () => {
    expect(resolveSubject([email, phone], [knownAs(phone, bob, 'email')], true)).to.deep.equal({ subjectId: null, add: [email], merge: [] });
    expect(resolveSubject([email, phone], [knownAs(phone, bob)], true)).to.deep.equal({ subjectId: bob, add: [email], merge: [] });
    expect(resolveSubject([account, email], [knownAs(email, bob, 'externalId')], true)).to.deep.equal({ subjectId: bob, add: [account], merge: [] });
  });

  it('merges an address into the account it is stated with, only when a trusted caller states it', () => {
    const known = [knownAs(account, ada), knownAs(email, bob)];
    expect(resolveSubject([account, email], known, true)).to.deep.equal({ subjectId: ada, add: [], merge: [bob] });
    expect(resolveSubject([account, email], known, false).merge).to.deep.equal([]);
  });
});

describe('merges', () => {
  const merge = (sequence: number, action: 'merge' | 'unmerge', into: SubjectId, from: SubjectId) =>
    ({ sequence, action, subjectId: into, target: `subject:${from}` as const });
  const cyd = 'sub_cyd' as SubjectId;

  it('follow chains and can be taken back', () => {
    const records = [merge(0, 'merge', ada, bob), merge(1, 'merge', cyd, ada)];
    expect(foldMerges(records)).to.deep.equal(new Map([[bob, cyd], [ada, cyd]]));
    expect(foldMerges([...records, merge(2, 'unmerge', cyd, ada)])).to.deep.equal(new Map([[bob, ada]]));
    expect(foldMerges([...records, merge(2, 'unmerge', ada, bob)])).to.deep.equal(new Map([[ada, cyd]]));
  });
});
