// From ticked boxes to answers: a tick is a yes, and no tick is no answer at all. (POL-7)
import type { Target } from '../consents/index.js';
import { targetOf, type Placement } from './section.js';
import { wordingFor } from './wording.js';

export interface SubmittedForm {
  /** What the ticked boxes are about. */
  readonly ticked: ReadonlySet<Target>;
  /** Language tag the form was shown in. */
  readonly locale: string;
}

/** One yes, with the words that stood beside the box. */
export interface FormAnswer {
  readonly target: Target;
  readonly answer: 'yes';
  readonly text: string;
  readonly locale: string;
}

export interface FormAnswers {
  readonly answers: readonly FormAnswer[];
  /** Mandatory boxes left empty: the form cannot be accepted. */
  readonly missingRequired: readonly Target[];
  /** Ticks for what this section does not ask: the form was not ours, or the section changed meanwhile. */
  readonly notPlaced: readonly Target[];
}

/**
 * The answers a form gives, in the order of its boxes. A box left empty yields nothing: to forget a tick is not to withdraw,
 * so an older yes stands and someone never asked stays so.
 */
export const answersFromForm = (placements: readonly Placement[], { ticked, locale }: SubmittedForm): FormAnswers => {
  const targets = placements.map(targetOf);
  return {
    answers: placements.filter(each => ticked.has(targetOf(each))).flatMap(each => answerOf(each, locale)),
    missingRequired: placements.filter(each => each.required && !ticked.has(targetOf(each))).map(targetOf),
    notPlaced: [...ticked].filter(target => !targets.includes(target)),
  };
};

const answerOf = (placement: Placement, locale: string): FormAnswer[] => {
  const wording = wordingFor(placement.text, locale);
  return wording === undefined ? [] : [{ target: targetOf(placement), answer: 'yes', text: wording.value, locale: wording.locale }];
};
