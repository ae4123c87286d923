// Invented shoppers and what they answer: the same ones on every machine, because the dice are seeded.
import type { Target } from '@placet/core';

export interface Dice {
  /** From 0 inclusive to 1 exclusive. */
  roll(): number;
  /** A whole number from 0 to `count` exclusive. */
  pick(count: number): number;
}

/** A small generator (mulberry32): even enough for a demo, and never for a secret. */
export const diceFrom = (seed: number): Dice => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { roll, pick: count => Math.floor(roll() * count) };
};

const firstNames = [
  'Ada', 'Bela', 'Cem', 'Dora', 'Emil', 'Fatima', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Klara', 'Levin', 'Mina', 'Nils', 'Olga', 'Pia', 'Quirin', 'Rosa', 'Samir', 'Tilda',
  'Ugo', 'Vera', 'Wim', 'Xenia', 'Yara', 'Zoe',
] as const;
const lastNames = ['Example', 'Muster', 'Beispiel', 'Sample', 'Ejemplo', 'Exemple', 'Voorbeeld', 'Esempio'] as const;

export interface Shopper { readonly name: string; readonly email: string; readonly locale: 'en' | 'de' }

export const shopperNumber = (number: number, dice: Dice): Shopper => {
  const first = firstNames[dice.pick(firstNames.length)] ?? 'Ada';
  const last = lastNames[dice.pick(lastNames.length)] ?? 'Example';
  return { name: `${first} ${last}`, email: `${first}.${last}.${number}@mail.example`.toLowerCase(), locale: dice.roll() < 0.6 ? 'de' : 'en' };
};

/** How often a box that need not be ticked is. */
const tickShare = 0.62;

/** The boxes a shopper ticks: all that are needed, and some of the others. */
export const ticksOf = (placements: readonly { readonly target: Target; readonly required: boolean }[], dice: Dice): Set<Target> =>
  new Set(placements.filter(({ required }) => dice.roll() < tickShare || required).map(({ target }) => target));

const sections = ['newsletter', 'checkout', 'checkout', 'registration', 'contact'] as const;
export type DemoSection = (typeof sections)[number];

export const sectionFor = (dice: Dice): DemoSection => sections[dice.pick(sections.length)] ?? 'newsletter';
