// The unsubscribe page speaks the nine languages shoppers are written to in.
import type { ShopperLocale } from '@placet/templates';
import { bg } from './bg.js';
import { de } from './de.js';
import { en, type UnsubscribeTexts } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { ptBr } from './pt-br.js';

export const unsubscribeTexts: Readonly<Record<ShopperLocale, UnsubscribeTexts>> = { en, de, fr, es, it, nl, pl, 'pt-BR': ptBr, bg };
export type { UnsubscribeTexts };
