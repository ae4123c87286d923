// Sends a campaign's lines and takes the answers as fast as they come, in the bench's own process.
import { request as httpRequest } from 'node:http';
import { lines } from './people.mjs';

/** Resolves to seconds once every line is answered; `onLines(count)` hears of progress. Throws when a line is missing or the answer is not 200. */
export const driveBatch = ({ port, path, headers }, size, onLines = () => undefined) => new Promise((resolve, reject) => {
  const startedAt = performance.now();
  let answered = 0;
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, headers: { ...headers, 'content-type': 'application/x-ndjson' } }, (response) => {
    if (response.statusCode !== 200) reject(new Error(`a batch was answered with ${response.statusCode}`));
    response.on('data', (chunk) => {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) answered++;
      onLines(answered);
    });
    response.on('end', () => {
      if (answered === size) resolve((performance.now() - startedAt) / 1000);
      else reject(new Error(`${answered} lines of ${size} were answered`));
    });
    response.on('error', reject);
  });
  request.on('error', reject);
  const pieces = lines(size);
  const write = () => {
    for (let piece = pieces.next(); !piece.done; piece = pieces.next()) {
      if (request.write(piece.value)) continue;
      request.once('drain', write);
      return;
    }
    request.end();
  };
  write();
});
