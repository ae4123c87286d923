// Facts as a template reads them: one language, no undefined, nothing inherited. What is absent stays absent, so that a template
// asking for it unguarded fails instead of printing nothing.
import { cookieCategories, isInEea, wordsIn, type StoreFacts, type Words } from '@placet/core';

type Item<List extends keyof StoreFacts> = NonNullable<StoreFacts[List]> extends readonly (infer One)[] ? One : never;

/** A tree of own properties only: plain values, arrays and objects without a prototype. */
export const documentView = (facts: StoreFacts, locale: string): object => {
  const inLocale = (words: Words | undefined): string | undefined => wordsIn(words, locale);
  return bare({
    doc: { ...facts.doc },
    merchant: { ...facts.merchant, authorisation: inLocale(facts.merchant?.authorisation) },
    store: { ...facts.store },
    ships: { toUk: facts.store?.countriesShippedTo?.includes('GB') ?? false },
    sells: sellsView(facts),
    offer: { ...facts.offer, guarantees: inLocale(facts.offer?.guarantees) },
    contract: contractView(facts, inLocale),
    withdrawal: {
      ...facts.withdrawal, nonPostableReturnCost: inLocale(facts.withdrawal?.nonPostableReturnCost),
      isReturnPaidByConsumer: facts.withdrawal?.returnCostBearer === 'consumer',
    },
    privacy: { ...facts.privacy, automatedDecisions: facts.privacy?.automatedDecisions?.map(decision => eachWord(decision, inLocale)) },
    processing: facts.processing?.map(item => processingView(item, inLocale)),
    processors: facts.processors?.map(item => processorView(item, inLocale)),
    transfers: facts.processors?.filter(isAbroad).map(item => processorView(item, inLocale)),
    asksConsent: facts.processing?.some(item => item.legalBasis === 'consent'),
    supervisoryAuthority: { ...facts.supervisoryAuthority },
    cookieGroups: cookieGroups(facts, inLocale),
    consent: { ...facts.consent },
    marketing: facts.marketing?.map(item => ({
      ...item, content: inLocale(item.content), dataCategories: item.dataCategories?.map(inLocale),
    })),
    hasSoftOptIn: facts.hasSoftOptIn,
  });
};

type InLocale = (words: Words | undefined) => string | undefined;

const sellsView = ({ offer }: StoreFacts) => ({
  goods: offer?.kinds?.includes('goods'),
  digitalContent: offer?.kinds?.includes('digital_content'),
  services: offer?.kinds?.includes('services'),
});

const contractView = ({ contract }: StoreFacts, inLocale: InLocale) => ({
  ...contract,
  orderSteps: inLocale(contract?.orderSteps),
  reviews: inLocale(contract?.reviews),
  disputes: contract?.disputes && { ...contract.disputes, isBound: contract.disputes.stance !== 'declined' },
});

const processingView = (item: Item<'processing'>, inLocale: InLocale) => ({
  ...item,
  purpose: inLocale(item.purpose), source: inLocale(item.source), retention: inLocale(item.retention),
  legitimateInterest: inLocale(item.legitimateInterest), isForInterest: item.legalBasis === 'legitimate_interests',
  dataCategories: item.dataCategories?.map(inLocale),
});

const processorView = (item: Item<'processors'>, inLocale: InLocale) => ({ ...item, purpose: inLocale(item.purpose) });

const isAbroad = ({ country }: Item<'processors'>): boolean => country !== undefined && !isInEea(country);

const cookieGroups = ({ cookies = [] }: StoreFacts, inLocale: InLocale) =>
  cookieCategories
    .map(category => ({ category, cookies: cookies.filter(cookie => cookie.category === category) }))
    .filter(group => group.cookies.length > 0)
    .map(group => ({ ...group, cookies: group.cookies.map(cookie => ({ ...cookie, purpose: inLocale(cookie.purpose) })) }));

const eachWord = (words: Readonly<Record<string, Words | undefined>>, inLocale: InLocale) =>
  Object.fromEntries(Object.entries(words).map(([key, value]) => [key, inLocale(value)]));

/** Without a prototype there is nothing a template could reach but the facts. */
const bare = (value: object): object => {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const copy = Object.fromEntries(members.map(([key, member]) => [key, bareMember(member)]));
  Reflect.setPrototypeOf(copy, null);
  return copy;
};

const bareMember = (member: unknown): unknown => {
  if (Array.isArray(member)) return member.map(bareMember);
  return typeof member === 'object' && member !== null ? bare(member) : member;
};
