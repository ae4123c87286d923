// The Express app both bare contenders share.
import express from 'express';
import { announce } from './announce.mjs';

const path = '/consents';

/** Serves POST /consents; `insert` takes the row's eight values and answers its id. */
export const serveBareRoute = async (insert, close) => {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.post(path, express.json(), async ({ body }, response) => {
    const [{ channel, answer, text, locale }] = body.answers;
    const id = await insert([body.subject.email, channel, answer, text, locale, body.ip, body.userAgent, Date.now()]);
    response.status(201).json({ id });
  });
  const server = await new Promise((resolve) => { const listening = app.listen(0, '127.0.0.1', () => resolve(listening)); });
  announce({ port: server.address().port, path, headers: {} }, async () => {
    await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
    await close();
  });
};
