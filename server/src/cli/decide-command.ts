// `placet decide`: one question to a store's gate, and the way to the answer.
import { channels, type StepReport } from '@placet/core';
import { Option, type Command } from 'commander';
import { answerBody } from '../decisions/answer-text.js';
import { decisionSchema } from '../decisions/decision-request.js';
import { checkTime, prepareQuestion } from '../decisions/prepare-question.js';
import { validationFailure } from '../http/error-reply.js';
import { failWith, print, storeNamed, withServices } from './session.js';

interface DecideOptions { store: string; email: string; channel: string; type: string; at?: string; country?: string; timezone?: string; explain?: boolean }

export const addDecideCommand = (program: Command): void => {
  program.command('decide').description('may this be sent to this person now?').requiredOption('--store <store>').requiredOption('--email <address>')
    .addOption(new Option('--channel <channel>').choices(channels).default('email')).option('--type <type>', 'message type', 'newsletter')
    .option('--at <time>', 'the time of sending, such as 2026-12-01T08:00:00+01:00; now otherwise').option('--country <code>', 'where it is sent to, such as US-CA')
    .option('--timezone <zone>', 'of the person, such as Europe/Berlin').option('--explain', 'show every step of the way')
    .action((options: DecideOptions, command: Command) => withServices(async (services) => {
      const store = await storeNamed(services, options.store);
      const question = decisionSchema.safeParse({
        subject: { email: options.email }, channel: options.channel, messageType: options.type, at: options.at, explain: options.explain,
        evidence: { shippingCountry: options.country, timezone: options.timezone },
      });
      if (!question.success) return failWith(validationFailure(question.error, 'options'));
      const time = checkTime(question.data.at, services.clock.now());
      if (!time.ok) return failWith(time.error);
      const asked = prepareQuestion(services.keyring, store, question.data);
      if (!asked.ok) return failWith(asked.error);
      const answer = await services.decider.decide(store, asked.value);
      if (!answer.ok) return failWith(answer.error);
      const { decision } = answer.value.entry;
      print(command, answerBody(answer.value), [
        `${decision.decision.toUpperCase()}  ${decision.reason}${decision.detail === decision.reason ? '' : ` (${decision.detail})`}`,
        `region ${decision.region.id}: ${decision.region.why}`, `rule ${decision.rule.id}: ${decision.rule.citation}`,
        ...decision.records.map(record => `record ${record}`),
        ...decision.decision === 'skip' && decision.notBefore !== undefined ? [`not before ${timeText(decision.notBefore)}`] : [],
        ...(decision.warnings ?? []).map(({ rule, setting, name }) => `warning: ${setting} is below ${rule.citation}; ${name} answers for it`),
        ...'steps' in decision ? decision.steps.map(stepLine) : [],
      ]);
    }));
};

const timeText = (at: number): string => new Date(at).toISOString();

const marksOf = { passed: '✓', stopped: '✕', not_applied: '·' } as const;

const stepLine = ({ step, name, outcome, reason, region, rule, looked, notBefore }: StepReport): string => {
  const seen = Object.entries(looked).map(([key, value]) => `${key} ${String(value)}`).join(', ');
  const until = notBefore === undefined ? '' : `, not before ${timeText(notBefore)}`;
  return `${marksOf[outcome]} step ${step} ${name.replaceAll('_', ' ')}${reason === undefined ? '' : `: ${reason}`} (${region.id}, ${rule.citation})${until}${seen === '' ? '' : `\n    ${seen}`}`;
};
