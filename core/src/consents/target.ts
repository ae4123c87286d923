// What an answer is about: a channel, all channels at once, a policy, or a cookie category. Written as one string, `kind:name`.
import { isId, type PolicyId } from '../kernel/index.js';
import { channels, cookieCategories, type Channel, type CookieCategory } from './channels.js';

export type Target = `channel:${Channel}` | 'channel:all' | `policy:${PolicyId}` | `cookie:${CookieCategory}`;

/** Written out once: the gate asks for them a million times. */
const channelTargets = Object.fromEntries(channels.map(channel => [channel, `channel:${channel}`])) as Readonly<Record<Channel, Target>>;

export const channelTarget = (channel: Channel): Target => channelTargets[channel];
export const policyTarget = (policyId: PolicyId): Target => `policy:${policyId}`;
export const cookieTarget = (category: CookieCategory): Target => `cookie:${category}`;

/** The target of a global unsubscribe (UNS-1): every marketing channel, whether or not it was ever asked about. */
export const allChannels: Target = 'channel:all';

const fixedTargets: ReadonlySet<string> = new Set<string>([
  allChannels, ...channels.map(channelTarget), ...cookieCategories.map(cookieTarget),
]);

export const isTarget = (text: string): text is Target =>
  fixedTargets.has(text) || (text.startsWith('policy:') && isId('policy', text.slice('policy:'.length)));

export type ParsedTarget =
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'all_channels' }
  | { readonly kind: 'policy'; readonly policyId: PolicyId }
  | { readonly kind: 'cookie'; readonly category: CookieCategory };

export const parseTarget = (target: Target): ParsedTarget => {
  if (target === allChannels) return { kind: 'all_channels' };
  const name = target.slice(target.indexOf(':') + 1);
  if (target.startsWith('channel:')) return { kind: 'channel', channel: name as Channel };
  if (target.startsWith('cookie:')) return { kind: 'cookie', category: name as CookieCategory };
  return { kind: 'policy', policyId: name as PolicyId };
};
