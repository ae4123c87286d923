// A store's gate: the law as its overrides leave it, its caps and the names of its messages, compiled once and asked a million times.
import type { Channel } from '../consents/index.js';
import { looseningOverrides, makeLaw, ruleChannels, type Law, type MarketingRules, type Jurisdiction, type RuleChannel, type RuleOverride } from '../regions/index.js';
import { warningCodes, type DecisionWarning } from './decision.js';
import type { GateSettings, MerchantCap } from './gate-settings.js';
import { builtInTypes, registerMessageTypes, type MessageTypes } from './message-types.js';

export interface Gate {
  readonly law: Law;
  readonly types: MessageTypes;
  readonly caps: Readonly<Record<Channel, readonly MerchantCap[]>>;
  /** How far back sends must be known for a decision, at least; hours. */
  readonly longestWindowHours: number;
  /** False spares the look at the warnings. */
  readonly canWarn: boolean;
  /** What the store loosened below the statute of this place, on the record; undefined for nothing. */
  warningsFor(place: Jurisdiction, channel: Channel): readonly DecisionWarning[] | undefined;
}

/**
 * Settings as `gateSettingsSchema` reads them. An override below the statute without an approval is not applied, and a message type whose name is taken is
 * left out: both are refused where they are set (`checkOverride`, `registerMessageTypes`).
 */
export const makeGate = (settings: GateSettings = {}): Gate => new CompiledGate(settings);

class CompiledGate implements Gate {
  readonly law: Law;
  readonly types: MessageTypes;
  readonly caps: Gate['caps'];
  readonly longestWindowHours: number;
  private readonly overrides: readonly RuleOverride[];
  readonly canWarn: boolean;
  private readonly warnings = new Map<MarketingRules, Partial<Record<Channel, readonly DecisionWarning[]>>>();

  constructor({ caps = [], overrides = [], messageTypes = [] }: GateSettings) {
    this.overrides = overrides;
    this.canWarn = overrides.some(each => each.approval !== undefined);
    this.law = makeLaw(overrides);
    const types = registerMessageTypes(messageTypes);
    this.types = types.ok ? types.value : builtInTypes;
    this.caps = capsByChannel(caps);
    this.longestWindowHours = Math.max(lawWindowHoursMax, ...caps.map(({ window }) => window.kind === 'rolling' ? window.hours : 25), ...overrides.flatMap(windowsOf));
  }

  warningsFor({ rules }: Jurisdiction, channel: Channel): readonly DecisionWarning[] | undefined {
    if (!this.canWarn || !isRuleChannel(channel)) return undefined;
    let ofRules = this.warnings.get(rules);
    if (ofRules === undefined) this.warnings.set(rules, ofRules = {});
    const known = ofRules[channel] ??= looseningOverrides(rules, channel, this.overrides).map(override => warningOf(rules, channel, override));
    return known.length === 0 ? undefined : known;
  }
}

const capsByChannel = (caps: readonly MerchantCap[]): Gate['caps'] => {
  const on = (channel: Channel) => caps.filter(cap => cap.channel === undefined || cap.channel === channel);
  return { email: on('email'), sms: on('sms'), whatsapp: on('whatsapp'), push: on('push'), phone: on('phone'), post: on('post') };
};

/** French calls: 4 within 30 days (Code de la consommation D223-9). */
const lawWindowHoursMax = 720;

const windowsOf = (override: RuleOverride): readonly number[] => {
  if (override.setting === 'cap') return [override.value.windowHours];
  return override.setting === 'caps_instead' ? override.value.map(({ windowHours }) => windowHours) : [];
};

const isRuleChannel = (channel: Channel): channel is RuleChannel => (ruleChannels as readonly string[]).includes(channel);

const warningOf = (rules: MarketingRules, channel: RuleChannel, { setting, approval }: RuleOverride): DecisionWarning => ({
  code: warningCodes[0], setting, rule: { id: `${rules.id}.marketing.${channel}`, citation: rules.channels[channel].citations.join('; ') },
  name: approval?.name ?? '', reason: approval?.reason ?? '', at: approval?.at ?? '',
});

/** The gate of a store that sets nothing. */
export const plainGate = (): Gate => plain ??= makeGate();
let plain: Gate | undefined;
