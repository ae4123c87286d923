// Decisions per second in one process: the gate against json-rules-engine holding the same European rule. Both must give the same answers first.
import { decide, makeGate } from '@placet/core';
import { jsonRules } from './gate/json-rules.mjs';
import { questions, settings } from './gate/questions.mjs';
import { median, perSecond, times } from './report/print-table.mjs';

export const needs = [];

const goal = 100;

/** Options: `seconds` per contender, question and round, `rounds` whose median counts. */
export const run = async ({ seconds = '0.5', rounds = '5' }) => {
  const gate = makeGate(settings);
  const engine = jsonRules();
  const runs = {};
  for (const [name, { question, facts }] of Object.entries(questions)) {
    await agree(name, decide(question, gate), await engine(facts));
    runs[name] = { placet: [], peer: [] };
  }
  for (let round = 0; round <= Number(rounds); round++) {
    for (const [name, { question, facts }] of Object.entries(questions)) {
      const placet = placetRate(question, gate, Number(seconds));
      const peer = await peerRate(facts, engine, Number(seconds));
      // The first round warms both up.
      if (round === 0) continue;
      runs[name].placet.push(placet);
      runs[name].peer.push(peer);
    }
  }
  return report(runs);
};

const agree = (name, { decision, reason }, peer) => {
  if (decision !== peer.decision || reason !== peer.reason) throw new Error(`${name}: placet says ${decision} ${reason}, the peer ${peer.decision} ${peer.reason}`);
};

const placetRate = (question, gate, seconds) => {
  const pack = 1000;
  let allowed = 0;
  let count = 0;
  const startedAt = performance.now();
  for (; performance.now() - startedAt < seconds * 1000; count += pack) {
    for (let at = 0; at < pack; at++) if (decide(question, gate).decision === 'allow') allowed++;
  }
  return rate(count, allowed, startedAt);
};

const peerRate = async (facts, engine, seconds) => {
  const pack = 100;
  let allowed = 0;
  let count = 0;
  const startedAt = performance.now();
  for (; performance.now() - startedAt < seconds * 1000; count += pack) {
    for (let at = 0; at < pack; at++) if ((await engine(facts)).decision === 'allow') allowed++;
  }
  return rate(count, allowed, startedAt);
};

/** The answers are counted, so that none can be left out as unused. */
const rate = (count, allowed, startedAt) => {
  if (allowed !== 0 && allowed !== count) throw new Error('the answers differ');
  return count / (performance.now() - startedAt) * 1000;
};

const report = (runs) => {
  const rows = Object.entries(runs).map(([name, { placet, peer }]) => ({ name, placet: median(placet), peer: median(peer) }));
  return {
    result: { goal, decisions: Object.fromEntries(rows.map(({ name, placet, peer }) => [name, { placet, peer, ratio: placet / peer }])), runs },
    tables: [{
      title: 'Decisions per second, one process, one core', header: ['', 'placet', 'json-rules-engine', 'placet / this', 'goal'],
      rows: rows.map(({ name, placet, peer }) => [name, perSecond(placet), perSecond(peer), times(placet / peer), times(goal)]),
    }],
  };
};
