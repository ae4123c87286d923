// The words of the cookie banner in the languages shoppers are written to in: short, and never promising what does not happen.
import type { CookieWords } from '@placet/core';
import type { ShopperLocale } from '../email-templates.js';
import { bg } from './bg.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { ptBR } from './pt-BR.js';

export const cookieWords: Readonly<Record<ShopperLocale, CookieWords>> = { en, de, fr, es, it, nl, pl, 'pt-BR': ptBR, bg };
