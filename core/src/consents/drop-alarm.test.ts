import { expect } from 'chai';
import fc from 'fast-check';
import { dropRules, judgeSource, type DayCount } from './drop-alarm.js';

const dayMs = 86_400_000;
const today = 20_500;
const hour = 3_600_000;

/** A small generator of our own, so that a seed always draws the same (mulberry32). */
const drawFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Poisson by waiting times, in pieces, because e^-500 is no number. */
const poisson = (draw: () => number, mean: number): number => {
  let count = 0;
  for (let rest = mean; rest > 0; rest -= 30) {
    const limit = Math.exp(-Math.min(rest, 30));
    for (let product = draw(); product > limit; product *= draw()) count += 1;
  }
  return count;
};

const flat = (count: number, from = today - 60, to = today - 1): DayCount[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ day: from + at, optIns: count }));
const at = (day: number, hours = 12): { now: number; today: number } => ({ now: day * dayMs + hours * hour, today: day });

describe('the drop alarm', () => {
  it('says nothing about a source of less than four weeks, or of which hardly anything ever comes', () => {
    expect(judgeSource({ days: flat(100, today - 20), lastAt: (today - 3) * dayMs }, at(today)).verdict).to.equal('unknown');
    expect(judgeSource({ days: [], lastAt: 0 }, at(today)).verdict).to.equal('unknown');
    expect(judgeSource({ days: [{ day: today - 50, optIns: 1 }, { day: today - 30, optIns: 2 }], lastAt: (today - 30) * dayMs }, at(today)).verdict).to.equal('usual');
  });

  it('raises silence between one day and one day and an hour after the last opt-in, for every source that brings ten a day', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 5000 }), fc.integer({ min: 0, max: 23 }), (usual, endedAt) => {
      const lastAt = (today - 1) * dayMs + endedAt * hour;
      const days = [...flat(usual, today - 60, today - 2), { day: today - 1, optIns: Math.round(usual * endedAt / 24) }];
      const look = (hours: number) => judgeSource({ days, lastAt }, { now: lastAt + hours * hour, today: Math.floor((lastAt + hours * hour) / dayMs) });
      expect(look(23).verdict).not.to.equal('silent');
      expect(look(25)).to.include({ verdict: 'silent', since: lastAt });
    }));
  });

  it('takes no night and no closed Sunday for silence', () => {
    const isSunday = (day: number): boolean => day % 7 === 3;
    const sunday = Array.from({ length: 7 }, (_, back) => today - back).find(isSunday) ?? today;
    const days = flat(80, today - 60, sunday - 1).filter(({ day }) => !isSunday(day));
    const lastAt = (sunday - 1) * dayMs + 20 * hour;
    for (let hours = 1; hours < 28 + 24; hours++) {
      const now = lastAt + hours * hour;
      expect(judgeSource({ days, lastAt }, { now, today: Math.floor(now / dayMs) }).verdict, `after ${hours} hours`).not.to.equal('silent');
    }
    const tuesday = lastAt + (28 + 24) * hour;
    expect(judgeSource({ days, lastAt }, { now: tuesday, today: Math.floor(tuesday / dayMs) }).verdict).to.equal('silent');
  });

  it('waits longer for a source that brings little', () => {
    const lastAt = (today - 3) * dayMs;
    const days = flat(4, today - 60, today - 4);
    expect(judgeSource({ days, lastAt }, at(today - 1)).verdict).to.equal('usual');
    expect(judgeSource({ days, lastAt }, at(today)).verdict).to.equal('silent');
  });

  it('raises a drop by more than half on the day after, and none by less', () => {
    const dropped = (usual: number, seen: number) =>
      judgeSource({ days: [...flat(usual, today - 60, today - 2), { day: today - 1, optIns: seen }], lastAt: today * dayMs - 1 }, at(today, 1));
    expect(dropped(200, 60)).to.deep.equal({ verdict: 'dropped', day: today - 1, expected: 200, seen: 60 });
    expect(dropped(200, 120).verdict).to.equal('usual');
    expect(dropped(12, 3).verdict).to.equal('usual');
  });

  it('bears two outages, a prize draw and the quiet of every weekend in the weeks before', () => {
    const usual = (day: number): number => day % 7 < 2 ? 20 : 100;
    const strange = new Map([[today - 9, 0], [today - 16, 2], [today - 23, 4000]]);
    const days = flat(0, today - 60).map(({ day }) => ({ day, optIns: strange.get(day) ?? usual(day) }));
    for (let back = 0; back < 7; back++) {
      const known = days.filter(({ day }) => day < today - back);
      expect(judgeSource({ days: known, lastAt: (today - back) * dayMs - 1 }, at(today - back, 1)).verdict, `${back} days ago`).to.equal('usual');
    }
  });

  it('raises fewer than one alarm in five thousand source-days on flat noise', () => {
    const draw = drawFrom(20_261_101);
    let [alarms, judged] = [0, 0];
    for (const mean of [5, 8, 12, 20, 35, 60, 100, 200, 500]) {
      for (let source = 0; source < 40; source++) {
        const days = flat(0, today - 120).map(({ day }) => ({ day, optIns: poisson(draw, mean) }));
        for (let day = today - 60; day < today; day++) {
          const known = days.filter(each => each.day < day);
          const lastDay = known.filter(({ optIns }) => optIns > 0).at(-1)?.day ?? 0;
          const { verdict } = judgeSource({ days: known, lastAt: (lastDay + 1) * dayMs - hour }, at(day, 1));
          judged += 1;
          if (verdict === 'silent' || verdict === 'dropped') alarms += 1;
        }
      }
    }
    expect(judged).to.equal(9 * 40 * 60);
    expect(alarms / judged, `${alarms} alarms in ${judged} source-days`).to.be.lessThan(1 / 5000);
  }).timeout(60_000);

  it('finds five of six losses of two thirds of sixty a day by the morning after', () => {
    const draw = drawFrom(7);
    let found = 0;
    for (let source = 0; source < 300; source++) {
      const days = flat(0, today - 60).map(({ day }) => ({ day, optIns: poisson(draw, day === today - 1 ? 20 : 60) }));
      if (judgeSource({ days, lastAt: today * dayMs - 1 }, at(today, 1)).verdict === 'dropped') found += 1;
    }
    expect(found).to.be.greaterThan(250);
  });

  it('says the same of the same days in any order', () => {
    fc.assert(fc.property(fc.array(fc.nat(300), { minLength: 30, maxLength: 60 }), fc.infiniteStream(fc.nat()), (counts, keys) => {
      const days = counts.map((optIns, back) => ({ day: today - 1 - back, optIns }));
      const shuffled = days.map(each => ({ each, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect(judgeSource({ days: shuffled, lastAt: today * dayMs }, at(today))).to.deep.equal(judgeSource({ days, lastAt: today * dayMs }, at(today)));
    }));
  });

  it('keeps to the numbers it is documented with', () => {
    expect(dropRules).to.deep.equal({ weeksMax: 6, weeksMin: 4, silentMsMin: dayMs, silentExpectedMin: 10, dropSpreads: 3.5, dropShareMax: 0.5 });
  });
});
