// Under which name and colours shoppers get letters, with a letter to look at. (AGE-2)
import { nearestLocale, suggestConsentText } from '@placet/templates';
import { documentLanguageOf } from '../../../documents/document-language.js';
import { inkOn } from '../../../mails/mail-frame.js';
import { renderMail } from '../../../mails/render-mail.js';
import { brandingOf, organisationBranding, ownBranding, type Branding, type BrandingFields } from '../../../mails/branding.js';
import { formModel, type Field } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { viewerFor } from '../../viewer.js';
import type { StoreVisit } from '../admin-page.js';

export const brandNames = ['name', 'logoUrl', 'colour', 'replyTo', 'postalAddress'] as const satisfies readonly (keyof BrandingFields)[];
export type BrandName = (typeof brandNames)[number];

export interface GivenBranding { readonly values: Readonly<Record<BrandName, string>>; readonly errors: Readonly<Partial<Record<BrandName, string>>> }

export const brandLengthMax = 500;

const kinds = { name: 'text', logoUrl: 'url', colour: 'text', replyTo: 'email', postalAddress: 'area' } as const satisfies Record<BrandName, string>;

export const brandingModel = async (visit: StoreVisit, returned: GivenBranding | undefined): Promise<object> => {
  const { site, viewer, store, token } = visit;
  const { database } = site.services;
  const words = viewer.t.store.set;
  const own = await ownBranding(database, store.id);
  const inherited = await organisationBranding(database, store.organisationId);
  const fields = brandNames.map((name): Field => {
    const common = { name, label: words.brand[name], hint: words.brandHints[name], isOptional: true, value: returned?.values[name] ?? own[name] ?? '', error: returned?.errors[name], lengthMax: brandLengthMax };
    const placeholder = name === 'name' ? store.name : inherited[name] ?? '';
    return kinds[name] === 'area' ? { ...common, kind: 'area', rows: 3 } : { ...common, kind: kinds[name], placeholder };
  });
  return {
    form: formModel(viewer, { id: 'b', action: `${site.base}${roomPath('settings', store.id)}/branding`, token, fields, button: words.brandButton }),
    letter: letterModel(visit, await brandingOf(database, store)),
  };
};

/** A letter as it would go out now; the button is a drawing, since pages hold no styles of their own. */
const letterModel = ({ site, viewer, store, storeId }: StoreVisit, branding: Branding): object => {
  const locale = nearestLocale(store.locale);
  const reader = viewerFor(locale);
  const at = site.services.clock.now();
  const words = suggestConsentText('channel:email', documentLanguageOf(store.locale), store.name);
  const { subject, text } = renderMail('double_opt_in', locale, {
    brand: branding.name, wording: words, asked: reader.moment(at, store.timezone).text, expires: reader.day(at + expiryMs, store.timezone).text,
    confirmUrl: `${site.services.config.baseUrl}/c/${storeId}/…`,
  }, branding);
  const colour = branding.colour ?? '#0f6b4f';
  return { subject, text, locale, colour, ink: inkOn(colour), label: viewer.t.store.set.previewTitle };
};

const expiryMs = 7 * 86_400_000;
