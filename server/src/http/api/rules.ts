// The law alone, asked with facts and without a store: for tools that keep their own consents, and to try a rule out. (REG-1, DEC-1, DSR-2)
import { deadline, evaluate, marketingFactsSchema, requestFactsSchema } from '@placet/core';
import { z } from 'zod';
import { json, route } from '../route.js';
import { timeText } from './shapes.js';

const evaluateSchema = z.strictObject({ facts: marketingFactsSchema });

const evaluationShape = z.object({
  decision: z.enum(['allow', 'skip']), reason: z.string(), detail: z.string(), decidedBy: z.string(), citation: z.array(z.string()),
  notBefore: timeText.optional(),
});

const deadlineSchema = z.strictObject({ region: z.string().min(2).max(16), facts: requestFactsSchema });

const day = z.iso.date();
const kept = z.object({ data: z.string(), until: z.string().optional(), years: z.int().optional(), reason: z.string().optional() });

const deadlineShape = z.object({
  outcome: z.string(), decidedBy: z.string(), citation: z.array(z.string()), rawDue: day, dueDate: day, holidaysKnown: z.boolean(),
  relevantTime: day.optional(), pausedDays: z.int().optional(), dueDateSuspended: day.optional(), plan: z.string().optional(),
  dueDateSmallAgent: day.optional(), simplified: z.literal('immediately').optional(),
  extension: z.object({ value: z.int(), unit: z.string() }).nullable(), extensionNoticeBy: day.optional(), extendedDueDate: day.optional(),
  extendedDueDateCautious: day.optional(), ifNoticeAfter: z.string().optional(), ackBy: day.optional(), ackByStrict: day.optional(),
  refusalNoticeBy: day.optional(), silence: z.string().optional(), reviewByCaiUntil: day.optional(),
  ground: z.string().nullable().optional(), groundCitation: z.string().optional(), burden: z.string().optional(),
  needsHumanDecision: z.literal(true).optional(),
  refusable: z.literal(false).optional(), suppressImmediately: z.literal(true).optional(), erase: z.array(z.string()).optional(),
  keep: z.array(kept).optional(), keepMode: z.literal('restricted').optional(), reviewOn: z.literal('claim_closed').optional(), flag: z.string().optional(),
  neverDisclose: z.array(z.string()).optional(),
});

export const ruleRoutes = [
  route({
    method: 'post', path: '/v1/rules/evaluate', summary: 'What does the marketing law say to these facts?', permission: 'read', body: evaluateSchema,
    answer: evaluationShape,
    handle: ({ body }) => Promise.resolve(json(evaluate(body.facts))),
  }),
  route({
    method: 'post', path: '/v1/rules/deadline', summary: 'What is due on a request, and when?', permission: 'read', body: deadlineSchema, answer: deadlineShape,
    handle: ({ body }) => Promise.resolve(json(deadline(body.region, body.facts))),
  }),
];
