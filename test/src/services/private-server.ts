// Runs a server for this test process alone, in a folder of its own, and takes both away however this process ends.
import { spawn } from 'node:child_process';
import { createServer, Socket, type AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PrivateServer {
  readonly port: number;
  readonly folder: string;
}

export interface ServerPlan {
  readonly name: string;
  /** The command that runs in the foreground, for a port and an empty folder. */
  readonly command: (server: PrivateServer) => Promise<readonly string[]> | readonly string[];
  /** Resolves when the server answers; rejects while it does not. */
  readonly probe: (server: PrivateServer) => Promise<void>;
}

/**
 * The shell waits for the end of its input, which comes when this process ends, by whatever signal; then it stops the server and removes the folder.
 */
const watchdog = 'trap "" INT TERM HUP; folder=$1; shift; "$@" </dev/null & child=$!; read -r never; kill -9 $child; wait $child 2>/dev/null; rm -rf "$folder"';

const startMsMax = 30_000;
const probePauseMs = 20;

/** Starts the server and waits until it answers, at most 30 seconds. */
export const startPrivateServer = async ({ name, command, probe }: ServerPlan): Promise<PrivateServer> => {
  const server = { port: await freePort(), folder: mkdtempSync(join(tmpdir(), `placet-${name}-`)) };
  const shell = spawn('/bin/sh', ['-c', watchdog, 'sh', server.folder, ...await command(server)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  const giveUpAt = Date.now() + startMsMax;
  for (;;) {
    try {
      await probe(server);
      return server;
    } catch (error) {
      if (Date.now() > giveUpAt) throw new Error(`${name} did not come up`, { cause: error });
      await new Promise(resolve => setTimeout(resolve, probePauseMs));
    }
  }
};

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});
