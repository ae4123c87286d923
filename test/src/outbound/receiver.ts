// A stand-in for somebody else's server: takes webhooks over real HTTP, keeps what it got, and fails as the test says.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Change {
  readonly storeId: string;
  readonly sequence: number;
  readonly subjectId: string | null;
  readonly id?: string;
  readonly channel?: string;
  readonly answer?: string | null;
  readonly policyId?: string;
  readonly version?: number | null;
  readonly channels?: Readonly<Record<string, string>>;
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly enrolments?: readonly { readonly externalId: string }[];
}

export interface Received {
  readonly id: string;
  readonly type: string;
  readonly data: Change;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What becomes of a message: a status with headers, a connection broken before any answer, or one that is never answered. */
export type Reaction = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'reset' | 'hang';

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Decides about the message that just came; 200 until told otherwise. */
  react: (message: Received, count: number) => Reaction;
  /** Resolves when so many have come; more may. */
  until(count: number, isWanted?: (message: Received) => boolean, waitMs?: number): Promise<readonly Received[]>;
  close(): void;
}

const waitMsMax = 20_000;

export const openReceiver = async (path = '/hooks'): Promise<Receiver> => {
  const received: Received[] = [];
  let wake: () => void = () => undefined;
  const server = createServer((request, response) => {
    void read(request).then((message) => {
      received.push(message);
      answer(response, receiver.react(message, received.length));
      wake();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, received,
    react: () => ({ status: 200 }),
    until: async (count, isWanted = () => true, waitMs = waitMsMax) => {
      const giveUp = AbortSignal.timeout(waitMs);
      for (;;) {
        const wanted = received.filter(isWanted);
        if (wanted.length >= count) return wanted;
        await new Promise<void>((resolve, reject) => {
          wake = resolve;
          giveUp.onabort = () => { reject(new Error(`${wanted.length} of ${count} messages came`)); };
        });
      }
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return receiver;
};

const read = async (request: IncomingMessage): Promise<Received> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const { type, data } = JSON.parse(text) as { type: string; data: Change };
  const headers = request.headers as Record<string, string>;
  return { id: headers['webhook-id'] ?? '', type, data, text, headers };
};

const answer = (response: ServerResponse, reaction: Reaction): void => {
  if (reaction === 'hang') return;
  if (reaction === 'reset') response.socket?.resetAndDestroy();
  else response.writeHead(reaction.status, reaction.headers).end();
};

/** Whether one of the signatures is the one the library makes with this secret. (It would refuse the times of a house whose clock a test has moved.) */
export const isSigned = (secret: string, { id, text, headers }: Received): boolean => {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  return (headers['webhook-signature'] ?? '').split(' ').includes(new Webhook(secret).sign(id, at, text));
};
