// The law alone, asked with facts and without a store: for tools that keep their own consents, and to try a rule out. (REG-1, DEC-1)
import { evaluate, marketingFactsSchema } from '@placet/core';
import { z } from 'zod';
import { json, route } from '../route.js';
import { timeText } from './shapes.js';

const evaluateSchema = z.strictObject({ facts: marketingFactsSchema });

const evaluationShape = z.object({
  decision: z.enum(['allow', 'skip']), reason: z.string(), detail: z.string(), decidedBy: z.string(), citation: z.array(z.string()),
  notBefore: timeText.optional(),
});

export const ruleRoutes = [
  route({
    method: 'post', path: '/v1/rules/evaluate', summary: 'What does the marketing law say to these facts?', permission: 'read', body: evaluateSchema,
    answer: evaluationShape,
    handle: ({ body }) => Promise.resolve(json(evaluate(body.facts))),
  }),
];
