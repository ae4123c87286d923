// The four atomic steps of a lane's line in Redis. Keys, all under one hash tag so that they live on one cluster node:
// `jobs` id → job as JSON, `starts` id → attempts begun, `later` id → place while delayed, `dead` id → dead letter, `places` the last number given,
// `lane:<lane>` the line: places in order. A place is a number and the job's id: the number makes it new when an id is used again.
import type { Redis } from 'ioredis';

// Answers with the place of a job that must still wait for its delay, or nil when it is in line.
// KEYS jobs starts later dead places line; ARGV id job isDelayed.
const admit = `
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 1 then
  redis.call('HDEL', KEYS[4], ARGV[1])
  redis.call('HDEL', KEYS[2], ARGV[1])
  local place = redis.call('INCR', KEYS[5]) .. ' ' .. ARGV[1]
  if ARGV[3] == '1' then redis.call('HSET', KEYS[3], ARGV[1], place) else redis.call('RPUSH', KEYS[6], place) end
end
return redis.call('HGET', KEYS[3], ARGV[1])`;

/** A delayed job takes its place. KEYS later line; ARGV id place. */
const enter = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('RPUSH', KEYS[2], ARGV[2])
return 1`;

/** Answers with the job and the number of this attempt, or nil when the place is not the head of its line. KEYS jobs starts line; ARGV id place. */
const begin = `
if redis.call('LINDEX', KEYS[3], 0) ~= ARGV[2] then return nil end
local job = redis.call('HGET', KEYS[1], ARGV[1])
if not job then redis.call('LPOP', KEYS[3]) return nil end
return {job, redis.call('HINCRBY', KEYS[2], ARGV[1], 1)}`;

/** Takes a job off the head of its line, for good or among the dead. KEYS jobs starts dead line; ARGV id place, dead letter or ''. */
const leave = `
if redis.call('LINDEX', KEYS[4], 0) ~= ARGV[2] then return 0 end
redis.call('LPOP', KEYS[4])
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
if ARGV[3] ~= '' then redis.call('HSET', KEYS[3], ARGV[1], ARGV[3]) end
return 1`;

/** Where a job stands: its line is its lane's, or its own when it has none. */
export interface Place { readonly place: string; readonly id: string; readonly lane: string | null }

export interface Lines {
  /** The place it will take after its delay, or undefined when it is in line. */
  admit(job: { readonly id: string; readonly lane: string | null }, text: string, isDelayed: boolean): Promise<Place | undefined>;
  enter(at: Place): Promise<void>;
  begin(at: Place): Promise<{ job: string; attempt: number } | undefined>;
  leave(at: Place, deadLetter?: string): Promise<void>;
  headOf(line: { readonly id: string; readonly lane: string | null }): Promise<Place | undefined>;
  counts(): Promise<{ known: number; dead: number }>;
  deadLetters(countMax: number): Promise<string[]>;
  deadLetter(id: string): Promise<string | undefined>;
}

/** ioredis puts the commands it is taught on the connection, outside its types. */
type Command = (...parameters: string[]) => Promise<unknown>;

export const openLines = (redis: Redis, base: string): Lines => {
  const [jobs, starts, later, dead, places] = [`${base}:jobs`, `${base}:starts`, `${base}:later`, `${base}:dead`, `${base}:places`] as const;
  const lineOf = ({ id, lane }: Pick<Place, 'id' | 'lane'>): string => lane === null ? `${base}:job:${id}` : `${base}:lane:${lane}`;
  const run = {
    admit: teach(redis, 'placetAdmit', admit, 6), enter: teach(redis, 'placetEnter', enter, 2),
    begin: teach(redis, 'placetBegin', begin, 3), leave: teach(redis, 'placetLeave', leave, 4),
  };
  return {
    admit: async (job, text, isDelayed) => {
      const place = await run.admit(jobs, starts, later, dead, places, lineOf(job), job.id, text, isDelayed ? '1' : '0') as string | null;
      return place === null ? undefined : { place, id: job.id, lane: job.lane };
    },
    enter: async (at) => { await run.enter(later, lineOf(at), at.id, at.place); },
    begin: async (at) => {
      const begun = await run.begin(jobs, starts, lineOf(at), at.id, at.place) as [string, number] | null;
      return begun === null ? undefined : { job: begun[0], attempt: begun[1] };
    },
    leave: async (at, deadLetter = '') => { await run.leave(jobs, starts, dead, lineOf(at), at.id, at.place, deadLetter); },
    headOf: async (line) => {
      const place = await redis.lindex(lineOf(line), 0);
      return place === null ? undefined : { place, id: place.slice(place.indexOf(' ') + 1), lane: line.lane };
    },
    counts: async () => ({ known: await redis.hlen(jobs), dead: await redis.hlen(dead) }),
    deadLetters: async (countMax) => {
      const [, found] = await redis.hscan(dead, 0, 'COUNT', countMax);
      return found.filter((_, at) => at % 2 === 1).slice(0, countMax);
    },
    deadLetter: async id => await redis.hget(dead, id) ?? undefined,
  };
};

const teach = (redis: Redis, name: string, lua: string, numberOfKeys: number): Command => {
  redis.defineCommand(name, { lua, numberOfKeys });
  const command = (redis as unknown as Record<string, Command>)[name];
  if (command === undefined) throw new Error(`ioredis did not learn ${name}`);
  return command.bind(redis);
};
