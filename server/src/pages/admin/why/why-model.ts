// The gate's answer in words: the decision, what it rests on, its four steps, and every place the person may be in.
import { decisionSteps, type ExplainedDecision, type RegionCandidate, type StepReport } from '@placet/core';
import { calloutModel, factsModel, status, type Fact, type Tone } from '../../kit/index.js';
import { aboutText, policyNames } from '../../record-words.js';
import { rulePath } from '../../navigation.js';
import type { Viewer } from '../../viewer.js';
import type { StoreVisit } from '../admin-page.js';
import type { Explained } from './ask-why.js';

export const answerModel = (visit: StoreVisit, { decision, messageClass, at, recipient, candidates }: Explained, question: string): object => {
  const { viewer, store } = visit;
  const { why: t } = viewer.t;
  return {
    question, isAllowed: decision.decision === 'allow', word: decision.decision === 'allow' ? t.send : t.skip, sentence: t.details[decision.detail],
    reason: t.reasons[decision.reason],
    isNobody: recipient === null ? t.isNobody : undefined,
    facts: factsModel([
      { key: t.code, code: decision.detail === decision.reason ? decision.reason : `${decision.reason} / ${decision.detail}` },
      { key: t.rule, ...ruleFact(decision) },
      { key: t.region, value: decision.region.id, href: rulesHref(visit, decision.region.id), note: regionWords(viewer, decision, candidates) },
      { key: t.messageClass, value: t.classes[messageClass] }, { key: t.when, time: viewer.moment(at, store.timezone) }, ...notBeforeFacts(visit, decision),
    ]),
    records: recordLines(visit, { decision, recipient }),
    exempt: messageClass === 'marketing' ? undefined : t.exempt,
    steps: decision.steps.map(step => stepModel(visit, decision, step)),
    candidates: candidates.map(candidate => ({ id: candidate.id, href: rulesHref(visit, candidate.id), basis: t.bases[candidate.basis],
      isTold: candidate.id === decision.region.id })),
    warnings: (decision.warnings ?? []).map(({ rule, setting, name, reason }) => calloutModel(viewer, 'warning', {
      title: t.warningTitle, sentences: [`${viewer.t.sending.settings[setting as keyof typeof viewer.t.sending.settings]}.`, t.warning(name, reason)],
      source: rule.citation,
    })),
  };
};

const rulesHref = ({ site }: StoreVisit, region: string): string => `${site.base}${rulePath(region)}`;

const ruleFact = ({ rule }: Pick<StepReport, 'rule'>): Omit<Fact, 'key'> => ({ value: rule.citation, note: rule.id });

const notBeforeFacts = ({ viewer, store }: StoreVisit,
  decision: ExplainedDecision): Fact[] => decision.decision === 'allow' || decision.notBefore === undefined
  ? [] : [{ key: viewer.t.why.notBefore, time: viewer.moment(decision.notBefore, store.timezone), note: viewer.t.why.notBeforeWhy }];

const regionWords = ({ t: { why: t } }: Viewer, { region }: Pick<StepReport, 'region'>, candidates: readonly RegionCandidate[]): string => {
  const words = candidates.map(({ id, basis }) => basis === 'none' ? t.unknownPlace : `${id} (${t.bases[basis]})`);
  const [only] = words;
  if (only === undefined) return region.why;
  return words.length === 1 ? t.onlyOne(only) : t.strictestOf(words.join(', '));
};

/** The records the answer rests on, each with its receipt. */
const recordLines = ({ site, viewer, store }: StoreVisit, { decision, recipient }: Pick<Explained, 'decision' | 'recipient'>): object[] => {
  const { t } = viewer;
  const standings = new Map([...recipient?.standings.values() ?? []].map(standing => [standing.recordId, standing]));
  return decision.records.map((id) => {
    const standing = standings.get(id);
    const about = standing === undefined ? id : `${aboutText(viewer, standing, policyNames([]))}: ${t.answers[standing.answer]}`;
    return {
      about, source: standing === undefined ? undefined : t.sources[standing.source],
      since: standing === undefined ? undefined : viewer.moment(standing.since, store.timezone),
      receipt: site.services.links.receiptUrl(store.id, id), receiptName: t.why.receiptOf(about),
    };
  });
};

const stepTones = { passed: 'yes', stopped: 'no', not_applied: 'none', not_reached: 'none' } as const satisfies Record<string, Tone>;

const stepModel = (visit: StoreVisit, decision: ExplainedDecision, step: StepReport): object => {
  const { viewer, store } = visit;
  const { why: t } = viewer.t;
  const isReached = decision.step === null || step.step <= decision.step;
  const outcome = isReached || step.outcome === 'not_applied' ? step.outcome : 'not_reached';
  return {
    number: viewer.number(decisionSteps[step.name]), name: t.steps[step.name], status: status(viewer, stepTones[outcome], t.outcomes[outcome]),
    wouldHave: outcome === 'not_reached' ? t.wouldHave[step.outcome] : undefined,
    said: outcome === 'stopped' && step.detail !== undefined ? t.details[step.detail] : undefined, looked: lookedWords(viewer, step),
    notBefore: step.notBefore === undefined ? undefined : viewer.moment(step.notBefore, store.timezone),
    rule: step.outcome === 'not_applied' ? undefined : step.rule.citation, ruleId: step.rule.id, region: step.region.id,
  };
};

type Looked = StepReport['looked'];

/** What a step looked at, in sentences; a step that did not apply looked at nothing. */
const lookedWords = (viewer: Viewer,
  { name, looked, outcome }: StepReport): string[] => outcome === 'not_applied' && name !== 'quiet_hours' ? [] : lookers[name](viewer, looked);

const lookers: Readonly<Record<StepReport['name'], (viewer: Viewer, looked: Looked) => string[]>> = {
  channel_opt_in: ({ t: { why: t } }, { standing, stance, needsConfirmation, needsWriting, purchaseKnown, enquiryKnown, registersLookedUp }) => [
    t.standing[(standing ?? 'none') as keyof typeof t.standing], t.stance[(stance ?? 'explicit') as keyof typeof t.stance],
    ...needsConfirmation === true ? [t.needsConfirmation] : [], ...needsWriting === true ? [t.needsWriting] : [],
    ...purchaseKnown === true ? [t.purchaseKnown] : [], ...enquiryKnown === true ? [t.enquiryKnown] : [],
    registersLookedUp === true ? t.registers : t.noRegisters,
  ],
  global_unsubscribe: ({ t: { why: t } },
    { globalNo, stands }) => [stands === true ? t.globalNo.stands : globalNo === true ? t.globalNo.outlived : t.globalNo.none],
  caps: ({ t: { why: t }, number }, { sent, max, windowHours, caps, sends }) => typeof sent === 'number'
    ? [t.capReached(number(sent), number(Number(max)), number(Number(windowHours)))] : [t.capsAsked(number(Number(caps ?? 0)), number(Number(sends ?? 0)))],
  quiet_hours: ({ t: { why: t }, number }, { timeZone, zonesAsked, from, to }) => typeof from === 'string' && typeof to === 'string'
    ? [t.quiet(from, to), typeof timeZone === 'string' ? t.inZone(timeZone) : t.allZones(number(Number(zonesAsked ?? 0)))] : [t.quietNone],
};
