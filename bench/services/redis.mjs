// A Redis of this bench alone, which keeps nothing.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

const startMsMax = 10_000;

/** `{url, stop()}`, or undefined when Redis is not installed. */
export const startRedis = async (folder) => {
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  const failed = new Promise((resolve) => { child.once('error', () => resolve(true)); });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  if (await Promise.race([failed, untilItAnswers(port)])) return undefined;
  return { url: `redis://127.0.0.1:${port}/0`, stop: () => { child.kill('SIGTERM'); return ended; } };
};

const untilItAnswers = async (port) => {
  for (const giveUpAt = Date.now() + startMsMax; Date.now() < giveUpAt;) {
    if (await answers(port)) return false;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('Redis did not come up');
};

const answers = port => new Promise((resolve) => {
  const socket = connect({ port, host: '127.0.0.1' }, () => { socket.end(); resolve(true); });
  socket.on('error', () => resolve(false));
});

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
