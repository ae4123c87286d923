// The four atomic steps of a store's line in Redis. Keys, all under one hash tag so that they live on one cluster node:
// `jobs` id → job as JSON, `starts` id → attempts begun, `later` id → 1 while delayed, `dead` id → dead letter, `line:<store>` ids in order.
import type { Redis } from 'ioredis';

/** Answers 1 when the job must still wait for its delay, 0 when it is in line. KEYS jobs starts later dead line; ARGV id job isDelayed. */
const admit = `
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 1 then
  redis.call('HDEL', KEYS[4], ARGV[1])
  redis.call('HDEL', KEYS[2], ARGV[1])
  if ARGV[3] == '1' then redis.call('HSET', KEYS[3], ARGV[1], 1) else redis.call('RPUSH', KEYS[5], ARGV[1]) end
end
return redis.call('HEXISTS', KEYS[3], ARGV[1])`;

/** A delayed job takes its place. KEYS later line; ARGV id. */
const enter = `
if redis.call('HDEL', KEYS[1], ARGV[1]) == 1 then redis.call('RPUSH', KEYS[2], ARGV[1]) end
return 1`;

/** Answers with the job and the number of this attempt, or nil when the job is not at the head of its line. KEYS jobs starts line; ARGV id. */
const begin = `
if redis.call('LINDEX', KEYS[3], 0) ~= ARGV[1] then return nil end
local job = redis.call('HGET', KEYS[1], ARGV[1])
if not job then redis.call('LPOP', KEYS[3]) return nil end
return {job, redis.call('HINCRBY', KEYS[2], ARGV[1], 1)}`;

/** Takes a job off the head of its line, for good or among the dead. KEYS jobs starts dead line; ARGV id, dead letter or ''. */
const leave = `
if redis.call('LINDEX', KEYS[4], 0) ~= ARGV[1] then return 0 end
redis.call('LPOP', KEYS[4])
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
if ARGV[2] ~= '' then redis.call('HSET', KEYS[3], ARGV[1], ARGV[2]) end
return 1`;

export interface Lines {
  admit(id: string, storeId: string | null, job: string, isDelayed: boolean): Promise<'in line' | 'delayed'>;
  enter(id: string, storeId: string | null): Promise<void>;
  begin(id: string, storeId: string | null): Promise<{ job: string; attempt: number } | undefined>;
  leave(id: string, storeId: string | null, deadLetter?: string): Promise<void>;
  head(id: string, storeId: string | null): Promise<string | undefined>;
  counts(): Promise<{ known: number; dead: number }>;
  deadLetters(countMax: number): Promise<string[]>;
  deadLetter(id: string): Promise<string | undefined>;
}

/** A job without a store is a line of its own. */
export const openLines = (redis: Redis, base: string): Lines => {
  const [jobs, starts, later, dead] = ['jobs', 'starts', 'later', 'dead'].map(name => `${base}:${name}`) as [string, string, string, string];
  const line = (id: string, storeId: string | null): string => storeId === null ? `${base}:job:${id}` : `${base}:store:${storeId}`;
  const script = (name: string, lua: string, numberOfKeys: number) => {
    redis.defineCommand(name, { lua, numberOfKeys });
    return (...parameters: string[]): Promise<unknown> => (redis as unknown as Record<string, (...parameters: string[]) => Promise<unknown>>)[name]?.(...parameters) ??
      Promise.reject(new Error(`no script ${name}`));
  };
  const scripts = {
    admit: script('placetAdmit', admit, 5), enter: script('placetEnter', enter, 2), begin: script('placetBegin', begin, 3), leave: script('placetLeave', leave, 4),
  };
  return {
    admit: async (id, storeId, job, isDelayed) =>
      await scripts.admit(jobs, starts, later, dead, line(id, storeId), id, job, isDelayed ? '1' : '0') === 1 ? 'delayed' : 'in line',
    enter: async (id, storeId) => { await scripts.enter(later, line(id, storeId), id); },
    begin: async (id, storeId) => {
      const begun = await scripts.begin(jobs, starts, line(id, storeId), id) as [string, number] | null;
      return begun === null ? undefined : { job: begun[0], attempt: begun[1] };
    },
    leave: async (id, storeId, deadLetter = '') => { await scripts.leave(jobs, starts, dead, line(id, storeId), id, deadLetter); },
    head: async (id, storeId) => await redis.lindex(line(id, storeId), 0) ?? undefined,
    counts: async () => ({ known: await redis.hlen(jobs), dead: await redis.hlen(dead) }),
    deadLetters: async (countMax) => {
      const [, found] = await redis.hscan(dead, 0, 'COUNT', countMax);
      return found.filter((_, at) => at % 2 === 1).slice(0, countMax);
    },
    deadLetter: async id => await redis.hget(dead, id) ?? undefined,
  };
};
