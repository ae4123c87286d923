// One template: its texts, each with the shops that have other words in its place, and what waits to be published in the shops that take it over. (AGE-3)
import { isChannel, policyLimits } from '@placet/core';
import { policyHtmlLengthMax } from '../../../documents/sanitise-html.js';
import type { Store } from '../../../storage/models/index.js';
import { draftOf, originsOf, type StoreDraft } from '../../../agencies/drafts.js';
import { findTemplate, listTemplates, saveTemplate, setupsOf, type TemplateRevision } from '../../../agencies/template-shelf.js';
import { textsOf, type TemplateText } from '../../../agencies/template-texts.js';
import { partNameSchema, writtenSchema } from '../../../agencies/written.js';
import { isAllowed } from '../../../http/access.js';
import { emptyModel, formModel, say, status, tableModel, type Column, type Line } from '../../kit/index.js';
import { storePath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { audited, houseForm, housePage, queryText, type Visit } from '../admin-page.js';
import { agencyCrumbs, agencyPaths, reachedStores } from './agency-frame.js';

const path = `${agencyPaths.templates}/:template`;
const storesShown = 50;

/** A shop that takes the template over: what it would publish now, and the paths where it has other words. */
interface Taker { readonly store: Store; readonly draft: StoreDraft; readonly own: ReadonlySet<string> }

interface Edit {
  readonly text: TemplateText;
  readonly typed: string;
  readonly status: number;
  readonly error?: string | undefined;
  readonly problem?: string | undefined;
}

/** Templates of other organisations are as if they did not exist; so are, for who sees one shop only, those it does not take over. */
const templateOf = async (visit: Visit): Promise<TemplateRevision | undefined> => {
  const { site: { services: { database } }, request, looker: { organisationId, storeScope } } = visit;
  const name = partNameSchema.safeParse(request.params.template);
  const template = name.success ? await findTemplate(database, organisationId, name.data) : undefined;
  if (template === undefined || storeScope === null) return template;
  return (await setupsOf(database, organisationId)).get(storeScope)?.inherits.includes(template.name) === true ? template : undefined;
};

export const templatePage = housePage(path, async (visit) => {
  const { site, request, response, viewer } = visit;
  const template = await templateOf(visit);
  if (template === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const text = mayChange(visit) ? textsOf(template.body).find(each => each.path === queryText(request, 'text')) : undefined;
  await sendTemplate(visit, template, text === undefined ? undefined : { text, typed: text.text, status: 200 });
});

const mayChange = ({ looker }: Visit): boolean => looker.kind === 'session' && looker.storeScope === null && isAllowed(looker, 'manage');

/** Every character of the longest text as three escaped bytes, and room for the rest. */
const formBytesMax = policyHtmlLengthMax * 9 + 16 * 1024;

export const templateTextForm = audited('template_set', houseForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, looker: { organisationId } } = visit;
  const words = viewer.t.agency.template;
  const template = mayChange(visit) ? await templateOf(visit) : undefined;
  const text = template === undefined ? undefined : textsOf(template.body).find(each => each.path === fieldOf(request, 'path'));
  if (template === undefined || text === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const typed = fieldOf(request, 'words').replace(/\r\n/g, '\n').trim();
  const written = writtenSchema.safeParse(text.changed(typed));
  if (typed === '' || !written.success) {
    await sendTemplate(visit, template, { text, typed, error: typed === '' ? viewer.t.kit.form.needed : words.wrong, status: 422 });
    return;
  }
  const isMoved = fieldOf(request, 'revision') !== String(template.revision);
  const saved = isMoved ? undefined : await saveTemplate(site.services.database, organisationId, template.name, written.data, site.services.clock.now());
  if (saved?.ok !== true) { await sendTemplate(visit, template, { text, typed, problem: words.moved, status: 409 }); return; }
  visit.note({ detail: template.name });
  say(site, request, response, { text: words.saved(viewer.number(saved.value.revision)) });
  seeOther(response, `${site.base}${agencyPaths.templates}/${template.name}`);
}, formBytesMax));

const sendTemplate = async (visit: Visit, template: TemplateRevision, edit: Edit | undefined): Promise<void> => {
  const { site, request, response, viewer } = visit;
  const words = viewer.t.agency.template;
  const { takers, count } = await takersOf(visit, template);
  const name = template.name;
  await sendPage(site, request, response, viewer, {
    view: 'template', title: name, place: { room: 'shops', isInside: true }, status: edit?.status ?? 200,
    model: {
      heading: name, lead: words.revision(viewer.number(template.revision), viewer.day(template.createdAt, 'UTC').text), crumbs: agencyCrumbs(visit, 'templates', name),
      edit: edit === undefined ? undefined : { title: words.editTitle(placeText(viewer, edit.text)), form: editModel(visit, template, edit) },
      texts: tableModel(viewer, {
        caption: words.textsTitle, columns: textColumns(visit, template, takers), rows: textsOf(template.body),
        empty: emptyModel(words.noTexts, words.noTextsNext),
      }),
      stores: tableModel(viewer, {
        caption: words.shopsTitle, columns: takerColumns(visit), rows: takers, empty: emptyModel(words.noShops, words.noShopsNext),
      }),
      more: count > takers.length ? words.moreShops(viewer.number(count - takers.length)) : undefined,
      publish: mayChange(visit) && count > 0 ? { text: words.publish, href: `${site.base}${agencyPaths.bulk}?template=${name}` } : undefined,
    },
  });
};

const takersOf = async (visit: Visit, template: TemplateRevision): Promise<{ readonly takers: readonly Taker[]; readonly count: number }> => {
  const { site: { services }, looker: { organisationId } } = visit;
  const setups = await setupsOf(services.database, organisationId);
  const bodies = new Map((await listTemplates(services.database, organisationId)).map(({ name, body }) => [name, body]));
  const stores = (await reachedStores(visit)).filter(({ id }) => setups.get(id)?.inherits.includes(template.name) === true);
  const takers: Taker[] = [];
  for (const store of stores.slice(0, storesShown)) {
    const setup = setups.get(store.id);
    if (setup === undefined) continue;
    const own = originsOf(setup, bodies).filter(({ template: from }) => from !== template.name).map(({ path: at }) => at);
    takers.push({ store, draft: await draftOf(services, store, setup, bodies), own: new Set(own) });
  }
  return { takers, count: stores.length };
};

/** Where a text stands, in words. */
const placeText = ({ t }: Viewer, { part, name, box, field }: TemplateText): string => {
  const words = t.agency.template;
  if (part === 'policy') return `${name}, ${words.fieldNames[field]}`;
  return part === 'wording' ? words.wording(name) : words.box(name, boxName(t, box ?? ''));
};

const boxName = (t: Viewer['t'], box: string): string => {
  const [kind, of = ''] = box.split(':');
  return kind === 'channel' && isChannel(of) ? t.targets[of] : of;
};

const languageName = ({ language }: Viewer, locale: string): string => new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(locale) ?? locale;

const glimpseMax = 90;

/** The beginning of a text without its marks. */
const glimpse = (text: string): string => {
  const plain = text.slice(0, 2000).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
  return plain.length > glimpseMax ? `${plain.slice(0, glimpseMax)}…` : plain;
};

const textColumns = (visit: Visit, template: TemplateRevision, takers: readonly Taker[]): readonly Column<TemplateText>[] => {
  const { site, viewer } = visit;
  const words = viewer.t.agency.template;
  const named = (text: TemplateText): string => `${placeText(viewer, text)}, ${languageName(viewer, text.locale)}`;
  const where = (text: TemplateText): Line => mayChange(visit)
    ? {
        text: placeText(viewer, text), name: words.changeNamed(named(text)),
        href: `${site.base}${agencyPaths.templates}/${template.name}?text=${encodeURIComponent(text.path)}`,
      }
    : { text: placeText(viewer, text) };
  return [
    { key: 'where', title: words.where, isName: true, cell: text => [where(text), { text: languageName(viewer, text.locale), isQuiet: true }] },
    { key: 'text', title: words.text, cell: ({ text }) => glimpse(text) },
    { key: 'own', title: words.ownIn, cell: ({ path: at }) => takers.filter(({ own }) => own.has(at)).map(({ store }) => store.name).join(', ') },
  ];
};

const takerColumns = ({ site, viewer }: Visit): readonly Column<Taker>[] => {
  const words = viewer.t.agency.template;
  return [
    { key: 'shop', title: words.shop, isName: true, cell: ({ store }) => ({ text: store.name, href: `${site.base}${storePath(store.id)}` }) },
    { key: 'waits', title: words.waits, cell: ({ draft: { changes, problems } }) => [
      { status: changes.length === 0 ? status(viewer, 'yes', words.nothingWaits) : status(viewer, 'waiting', words.fields(changes.length, viewer.number(changes.length))) },
      ...problems.length === 0 ? [] : [{ status: status(viewer, 'no', words.problem(problems.length, viewer.number(problems.length))) }],
    ] },
  ];
};

const editModel = ({ site, viewer, token }: Visit, template: TemplateRevision, { text, typed, error, problem }: Edit): object => {
  const words = viewer.t.agency.template;
  const here = `${site.base}${agencyPaths.templates}/${template.name}`;
  const isTitle = text.field === 'title';
  const common = { name: 'words', label: words.editLabel, hint: text.field === 'html' ? words.htmlHint : words.editHint, value: typed, error } as const;
  return formModel(viewer, {
    action: here, token, button: words.save, cancel: { text: viewer.t.kit.dialog.cancel, href: here }, problem,
    hidden: { path: text.path, revision: String(template.revision) },
    fields: [isTitle ? { kind: 'text', ...common, lengthMax: policyLimits.titleMax } : { kind: 'area', ...common, rows: text.field === 'html' ? 20 : 4, language: text.locale }],
  });
};
