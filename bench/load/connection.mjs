// One keep-alive HTTP connection that always has one request under way. A bare socket, so that the generator costs the machine little.
import { connect } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/** Sends what `nextRequest` gives until it gives undefined; calls `onResponse(status, milliseconds)` for each answer. Resolves when done. */
export const keepBusy = ({ port, nextRequest, onResponse }) => new Promise((resolve, reject) => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let received = Buffer.alloc(0);
  let sentAt = 0;
  const sendNext = () => {
    const request = nextRequest();
    if (request === undefined) {
      socket.end();
      resolve();
      return;
    }
    sentAt = performance.now();
    socket.write(request);
  };
  socket.on('connect', sendNext);
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const status = statusWhenComplete(received);
    if (status === undefined) return;
    received = Buffer.alloc(0);
    onResponse(status, performance.now() - sentAt);
    sendNext();
  });
  socket.on('error', reject);
  socket.on('close', () => reject(new Error('the server closed the connection')));
});

/** The status once the whole response is there, by its Content-Length or by its last chunk. */
const statusWhenComplete = (received) => {
  const bodyAt = received.indexOf(headEnd) + headEnd.length;
  if (bodyAt < headEnd.length) return undefined;
  const head = received.toString('latin1', 0, bodyAt);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  const isComplete = length === undefined
    ? received.subarray(-lastChunk.length).equals(lastChunk)
    : received.length >= bodyAt + Number(length);
  return isComplete ? Number(head.slice(9, 12)) : undefined;
};
