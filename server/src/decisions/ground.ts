// Why a decision went as it did, without whom it was about: a campaign to a million people has a handful of these, so each is made once. (DEC-3)
import { createHash } from 'node:crypto';
import type { Channel, Decision } from '@placet/core';

export interface Ground {
  readonly channel: Channel;
  readonly messageType: string;
  readonly campaignId: string;
  readonly decision: Decision['decision'];
  readonly reason: Decision['reason'];
  readonly detail: Decision['detail'];
  readonly step: Decision['step'];
  readonly region: string;
  readonly why: string;
  readonly ruleId: string;
  readonly citation: string;
}

/** A ground with what is made of it: the same id for the same words wherever they are met, and the beginning of each answer that rests on it. */
export interface KnownGround extends Ground {
  readonly id: string;
  /** JSON up to the first record's id. */
  readonly head: string;
}

/** What was asked, as far as it belongs to the ground. */
export type GroundQuestion = Pick<Ground, 'channel' | 'messageType' | 'campaignId'>;

const recentMax = 32;
const recent: KnownGround[] = [];

/** Looked for among those met last: comparing a few short texts is much less work than making a key of them for each of a million people. */
export const groundOf = (question: GroundQuestion, decision: Decision): KnownGround => {
  for (const each of recent) if (isSame(each, question, decision)) return each;
  const made = makeGround(question, decision);
  recent.unshift(made);
  if (recent.length > recentMax) recent.pop();
  return made;
};

const isSame = (ground: Ground, { channel, messageType, campaignId }: GroundQuestion, { reason, detail, step, region, rule, decision }: Decision): boolean =>
  ground.reason === reason && ground.detail === detail && ground.region === region.id && ground.channel === channel && ground.messageType === messageType &&
  ground.campaignId === campaignId && ground.why === region.why && ground.ruleId === rule.id && ground.citation === rule.citation && ground.step === step &&
  ground.decision === decision;

const makeGround = ({ channel, messageType, campaignId }: GroundQuestion, { decision, reason, detail, step, region, rule }: Decision): KnownGround => {
  const ground: Ground = {
    channel, messageType, campaignId, decision, reason, detail, step, region: region.id, why: region.why, ruleId: rule.id, citation: rule.citation,
  };
  return {
    ...ground, id: createHash('sha256').update(JSON.stringify(Object.values(ground))).digest('base64url').slice(0, 22),
    head: JSON.stringify(groundBody(ground)).replace(/\}$/, ',"records":['),
  };
};

/** What of an answer comes from its ground. */
export const groundBody = ({ decision, reason, detail, step, region, why, ruleId, citation }: Ground): object =>
  ({ decision, reason, detail, step, region: { id: region, why }, rule: { id: ruleId, citation } });
