// Starts a contender in a process of its own and waits until it listens.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Resolves to `{pid, address, stop()}`; `environment` is all the contender sees besides PATH. */
export const startContender = (script, environment, execArgv = []) => new Promise((resolve, reject) => {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    execArgv, env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
  });
  const ended = new Promise((done) => { child.once('exit', done); });
  const stop = () => { child.send('stop'); return ended; };
  child.once('message', address => resolve({ pid: child.pid, address, stop }));
  child.once('exit', code => reject(new Error(`${script} ended with ${code} before it listened`)));
});
