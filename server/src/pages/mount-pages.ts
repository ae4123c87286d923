// The pages people see in a browser.
import type { Express } from 'express';
import type { Services } from '../compose.js';

export const mountPages = (app: Express, { config }: Services): void => {
  app.get('/', (_request, response) => { response.type('text').send(`Placet is running at ${config.baseUrl}`); });
};
