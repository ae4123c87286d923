// What the visitor chose, in one cookie of the shop's own: `1.<version>.<granted>.<seconds, base 36>.<browser id>`.

/** Bits: 1 strictly necessary (always), 2 performance, 4 functional, 8 targeting; 16: chosen although the browser sends Global Privacy Control. */
export type Granted = number;
export const necessary = 1;
export const targeting = 8;
export const despiteSignal = 16;

/** True when the browser asks not to have data sold or shared (globalprivacycontrol.org). */
export const hasSignal = (): boolean => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;

/** Granted bits and the whole text; undefined for no choice, one of another format, and one from before the last material change. */
export type Choice = readonly [granted: Granted, text: string] | undefined;

export const choiceIn = (text: string, askedFrom: number): Choice => {
  const [, whole = '', version = '', granted = ''] = /(?:^|; )placet=(1\.(\d+)\.(\d+)\.\w+\.[\w-]+)/.exec(text) ?? [];
  return whole && +version >= askedFrom ? [+granted, whole] : undefined;
};

/** What may run: a signal sent since takes back targeting, unless it was chosen knowing of it. */
export const grantedBy = (granted: Granted): Granted => (hasSignal() && !(granted & despiteSignal) ? granted & ~targeting : granted) & 15 | necessary;
