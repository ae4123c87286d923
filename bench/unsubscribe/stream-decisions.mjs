// Batches of decisions that go on asking about the same people, around and around, until told to end; every answer is heard with its time.
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';

/** So many questions are written at once; the server takes them as fast as it answers. */
const pieceSize = 500;
/** A server lets nobody send for longer than five minutes; a campaign this long is several requests. */
const batchMs = 60_000;

/** `onAnswer(email, answer, heardAt)` for each line. `end()` asks no more and resolves with how many were answered. */
export const streamDecisions = ({ port, path, headers, emails, onAnswer }) => {
  let isEnding = false;
  const all = async () => {
    let answered = 0;
    while (!isEnding) {
      const until = performance.now() + batchMs;
      answered += await oneBatch({ port, path, headers, emails, onAnswer, isOver: () => isEnding || performance.now() > until });
    }
    return answered;
  };
  const running = all();
  running.catch(() => undefined);
  return { end: () => { isEnding = true; return running; } };
};

const oneBatch = async ({ port, path, headers, emails, onAnswer, isOver }) => {
  const call = request({
    port, host: '127.0.0.1', method: 'POST', path: `${path}?channel=email&messageType=newsletter&log=none`, headers: { ...headers, 'content-type': 'application/x-ndjson' },
  });
  const asked = [];
  const [, answered] = await Promise.all([ask(call, emails, asked, isOver), hear(call, asked, onAnswer)]);
  if (answered !== asked.length) throw new Error(`${asked.length} questions, ${answered} answers`);
  return answered;
};

const ask = async (call, emails, asked, isOver) => {
  for (let at = 0; !isOver(); at = (at + pieceSize) % emails.length) {
    const piece = emails.slice(at, at + pieceSize);
    asked.push(...piece);
    if (!call.write(piece.map(email => `{"email":"${email}"}\n`).join(''))) await once(call, 'drain');
    // Answers come by the event loop that asks.
    await new Promise(resolve => setImmediate(resolve));
  }
  call.end();
};

const hear = async (call, asked, onAnswer) => {
  const [response] = await once(call, 'response');
  if (response.statusCode !== 200) throw new Error(`the batch was answered ${response.statusCode}`);
  let answered = 0;
  for await (const line of createInterface({ input: response })) onAnswer(asked[answered++], JSON.parse(line), Date.now());
  return answered;
};
