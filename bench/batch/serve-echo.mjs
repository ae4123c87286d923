// The ceiling: the same lines through Express and back, untouched.
import { pipeline } from 'node:stream';
import express from 'express';

const app = express();
app.disable('x-powered-by').disable('etag');
app.post('/echo', (request, response) => { pipeline(request, response, () => undefined); });
const server = app.listen(0, '127.0.0.1', () => { process.send({ port: server.address().port, path: '/echo', headers: {} }); });
process.on('message', () => { process.exit(0); });
process.once('disconnect', () => process.exit(0));
