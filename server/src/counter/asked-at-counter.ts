// What is asked at the till, in which words: those of the section `counter`, or else what the store asks elsewhere. (LED-10)
import { wordingFor, type Channel, type ChannelPlacement, type Placement, type StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';

export interface CounterQuestion {
  readonly channel: Channel;
  /** Read out aloud, word for word. */
  readonly text: string;
  readonly locale: string;
  readonly section: string;
}

/** Where the words are looked for; the first place that has some for a channel gives them. */
const sectionsInTurn = ['counter', 'newsletter', 'checkout', 'registration', 'after_login', 'contact'] as const;

/** Nobody can be reached by push from a till. */
const channelsAtTill: readonly Channel[] = ['email', 'sms', 'whatsapp', 'phone', 'post'];

export const askedAtCounter = async ({ sections }: Pick<Services, 'sections'>, store: Store): Promise<readonly CounterQuestion[]> => {
  const found = new Map<Channel, CounterQuestion>();
  for (const section of sectionsInTurn) {
    for (const placement of (await sections.find(store.id as StoreId, section)).filter(isChannel)) {
      const words = wordingFor(placement.text, store.locale);
      if (words !== undefined && !found.has(placement.channel)) {
        found.set(placement.channel, { channel: placement.channel, text: words.value, locale: words.locale, section });
      }
    }
    // A store that wrote down what is asked at its till asks that and nothing else.
    if (section === 'counter' && found.size > 0) break;
  }
  return channelsAtTill.flatMap((channel) => { const question = found.get(channel); return question === undefined ? [] : [question]; });
};

const isChannel = (placement: Placement): placement is ChannelPlacement => 'channel' in placement;

/** What must be known of a person before the channel can be used. */
export const neededFor = { email: 'email', sms: 'phone', whatsapp: 'phone', phone: 'phone', post: undefined, push: undefined } as const satisfies Record<Channel, 'email' | 'phone' | undefined>;
