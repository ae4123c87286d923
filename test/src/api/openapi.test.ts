import { expect } from 'chai';
import { errorCodes } from '@placet/core';
import { apiRoutes } from '@placet/server';
import { describeOnEach } from './installations.js';
import { problemsOf, type Description } from './openapi-check.js';

describeOnEach('The OpenAPI description', (house) => {
  let description: Description;
  before(async () => { description = (await house().api().get<Description>('/openapi.json')).body; });

  it('is well formed', () => {
    expect(problemsOf(description)).to.deep.equal([]);
  });

  it('names every route, and no other', () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) => Object.keys(methods).map(method => `${method} ${path}`));
    expect(described).to.have.members(apiRoutes.map(({ method, path }) => `${method} ${path}`));
    expect(new Set(described).size).to.equal(described.length);
  });

  it('names the codes a route may fail with under their status', () => {
    for (const { method, path, errors = [] } of apiRoutes) {
      const responses = description.paths[path]?.[method]?.responses ?? {};
      for (const code of [...errors, 'validation_failed', 'unauthenticated', 'forbidden'] as const) {
        expect(responses[errorCodes[code].status]?.description, `${method} ${path}`).to.contain(code);
      }
    }
  });

  it('would tell of what is wrong', () => {
    const broken = structuredClone(description) as { paths: Record<string, object> } & Description;
    broken.paths['/v1/{nobody}'] = { get: { responses: { 600: {} }, parameters: [{ name: 'x', in: 'query' }], requestBody: { content: { 'application/json': {} } } } };
    const problems = problemsOf(broken).join('\n');
    for (const problem of ['operationId missing', 'no summary', 'path parameters nobody', 'parameter x is not described', 'no success', 'the answer 600', 'application/json has no schema']) {
      expect(problems).to.contain(problem);
    }
  });
});
