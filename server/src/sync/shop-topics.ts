// Where work for a shop waits. One person's is in one lane, so that it keeps its order; a shop that is down holds up nothing but itself.
import type { StoreId } from '@placet/core';

export const pushTopic = 'shop.push';
export const heardTopic = 'shop.heard';
export const walkTopic = 'shop.walk';

const laneCount = 4;
export const walkLane = 'shop-walk';

/** The lane of a person or an account, by its id. */
export const shopLaneOf = (id: string): string => `shop-${id.charCodeAt(id.length - 1) % laneCount}`;

/** Every lane of a store's shop, as the outbox writes them. */
export const shopLanes = (storeId: StoreId): string[] => [
  ...Array.from({ length: laneCount }, (_, at) => `${storeId}/shop-${at}`), `${storeId}/${walkLane}`,
];
