import { expect } from 'chai';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseAllowedTargets } from './addresses.js';
import { findTargetProblem, type Resolver } from './check-target.js';
import { HttpClient, type HttpClientSettings, type HttpLimits, type HttpOutcome } from './http-client.js';
import { nothingAllowed } from './addresses.js';

const loopback = parseAllowedTargets('127.0.0.0/8') ?? nothingAllowed;
const toLoopback: Resolver = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
const shortly: Partial<HttpLimits> = { connectMs: 60, totalMs: 60 };

const ends: (() => void)[] = [];
afterEach(() => { for (const end of ends.splice(0)) end(); });

const clientOf = (settings: Partial<HttpClientSettings> = {}): HttpClient => {
  const client = new HttpClient({ userAgent: 'Placet', allowed: loopback, resolver: toLoopback, ...settings });
  ends.push(() => { client.close(); });
  return client;
};

/** A server of HTTP, or of raw bytes when the answer is given a socket. */
const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> => {
  const server = createHttpServer(answer).listen(0, '127.0.0.1');
  ends.push(() => { server.closeAllConnections(); server.close(); });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

const serveBytes = async (answer: (socket: Socket) => void): Promise<number> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    answer(socket);
  }).listen(0, '127.0.0.1');
  ends.push(() => { for (const socket of sockets) socket.destroy(); server.close(); });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

const get = (client: HttpClient, url: string, limits: Partial<HttpLimits> = {}): Promise<HttpOutcome> => client.send({ method: 'GET', url }, { limits });
const faultOf = async (outcome: Promise<HttpOutcome>): Promise<string> => {
  const each = await outcome;
  return each.ok ? `answered ${each.answer.status}` : each.fault;
};
const textOf = async (outcome: Promise<HttpOutcome>): Promise<string> => {
  const each = await outcome;
  return each.ok ? each.answer.body.toString() : each.fault;
};

describe('The client', () => {
  it('brings back status, headers and body, and keeps the connection for the next request', async () => {
    const ports = new Set<number | undefined>();
    const port = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      request.pipe(response.writeHead(201, { 'x-kind': request.headers['content-type'] ?? '' }));
    });
    const client = clientOf();
    for (let times = 0; times < 3; times++) {
      const outcome = await client.send({ method: 'POST', url: `http://shop.example:${port}/a`, headers: { 'content-type': 'text/plain' }, body: 'tea' });
      if (!outcome.ok) expect.fail(outcome.fault);
      expect([outcome.answer.status, outcome.answer.headers['x-kind'], outcome.answer.body.toString()]).to.deep.equal([201, 'text/plain', 'tea']);
    }
    expect(ports.size).to.equal(1);
  });

  it('follows no redirect, wherever it leads', async () => {
    let calls = 0;
    const port = await serve((_request, response) => {
      calls++;
      response.writeHead([301, 302, 303, 307, 308][calls - 1] ?? 200, { location: 'http://127.0.0.1/admin' }).end('go there');
    });
    const client = clientOf();
    for (let times = 0; times < 5; times++) expect(await faultOf(get(client, `http://shop.example:${port}/`))).to.equal('redirected');
    expect(calls).to.equal(5);
  });
});

describe('A way inside is refused', () => {
  const url = (host: string): string => `https://${host}/`;

  it('when the URL is written with the address, in whatever spelling', async () => {
    const client = clientOf({ allowed: nothingAllowed });
    for (const host of ['127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '[::1]', '[::ffff:7f00:1]', '[64:ff9b::a9fe:a9fe]', '169.254.169.254', '10.0.0.1', '[fd00::1]', '0']) {
      expect(await faultOf(get(client, url(host))), host).to.equal('not_allowed');
      expect(findTargetProblem(url(host), nothingAllowed), host).to.contain('private network');
    }
  });

  it('when the name leads there, or there as well', async () => {
    for (const addresses of [['10.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['2606:4700::1', '::1'], ['::ffff:192.168.0.1'], ['fe80::1']]) {
      const resolver: Resolver = () => Promise.resolve(addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })));
      expect(await faultOf(get(clientOf({ allowed: nothingAllowed, resolver }), url('shop.example'))), addresses.join()).to.equal('not_allowed');
    }
  });

  it('when the name answers differently the second time: it is asked once, and the connection goes where the check looked', async () => {
    const port = await serve((request, response) => { response.end(`reached ${request.socket.localAddress ?? ''}`); });
    let asked = 0;
    const resolver: Resolver = () => Promise.resolve([{ address: ++asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    expect(await textOf(get(clientOf({ resolver }), `http://shop.example:${port}/`))).to.equal('reached 127.0.0.1');
    expect(asked).to.equal(1);
    const onlyFirst = parseAllowedTargets('127.0.0.1') ?? nothingAllowed;
    expect(await faultOf(get(clientOf({ resolver, allowed: onlyFirst }), `http://shop.example:${port}/`))).to.equal('not_allowed');
  });

  it('by plain http, save where the operator allowed it', async () => {
    const resolver: Resolver = () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]);
    expect(await faultOf(get(clientOf({ resolver }), 'http://shop.example/'))).to.equal('not_allowed');
    expect([findTargetProblem('http://shop.example/', nothingAllowed), findTargetProblem('http://shop.example/', loopback)]).to.deep.equal(['must be https', undefined]);
  });

  it('by other schemes, and with a name and password in the URL', async () => {
    for (const target of ['file:///etc/passwd', 'gopher://shop.example/', 'ftp://shop.example/', 'https://me:secret@shop.example/', 'shop.example', '', `https://shop.example/${'x'.repeat(2100)}`]) {
      expect(await faultOf(get(clientOf(), target)), target.slice(0, 40)).to.equal('bad_url');
      expect(findTargetProblem(target, nothingAllowed)).to.contain('must be an https URL');
    }
  });
});

describe('A request ends in time', () => {
  it('when nobody answers', async () => {
    const port = await serve(() => undefined);
    expect(await faultOf(get(clientOf(), `http://shop.example:${port}/`, shortly))).to.equal('timeout');
  });

  it('when the answer drips, headers or body', async () => {
    const drip = (text: string) => (socket: Socket): void => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write(text), 5);
      socket.on('close', () => { clearInterval(timer); });
    };
    for (const text of ['x-more: tea\r\n', '\r\n']) expect(await faultOf(get(clientOf(), `http://shop.example:${await serveBytes(drip(text))}/`, shortly))).to.equal('timeout');
  });

  it('when the name server is silent', async () => {
    expect(await faultOf(get(clientOf({ resolver: () => new Promise(() => undefined) }), 'https://shop.example/', shortly))).to.match(/timeout/);
  });

  it('when it is called off', async () => {
    const port = await serve(() => undefined);
    const stop = new AbortController();
    const outcome = clientOf().send({ method: 'GET', url: `http://shop.example:${port}/` }, { signal: stop.signal });
    stop.abort();
    expect(await faultOf(outcome)).to.equal('aborted');
    expect(await faultOf(clientOf().send({ method: 'GET', url: `http://shop.example:${port}/` }, { signal: stop.signal }))).to.equal('aborted');
  });

  it('with a word for what broke', async () => {
    expect(await faultOf(get(clientOf({ resolver: () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })) }), 'https://a.example/'))).to.equal('unknown_host');
    expect(await faultOf(get(clientOf(), `http://shop.example:${await serveBytes(socket => socket.destroy())}/`))).to.equal('reset');
    expect(await faultOf(get(clientOf(), `http://shop.example:${await serveBytes(socket => socket.end('no http'))}/`))).to.equal('bad_response');
    expect(await faultOf(get(clientOf(), `https://shop.example:${await serve((_request, response) => response.end())}/`))).to.equal('tls');
    const port = await serve(() => undefined);
    ends.splice(0).forEach((end) => { end(); });
    expect(await faultOf(get(clientOf(), `http://shop.example:${port}/`))).to.equal('refused');
  });
});

describe('An answer is bounded', () => {
  const limits = { responseBytesMax: 10_000 };
  const answering = async (body: Buffer, headers: Record<string, string> = {}): Promise<string> => {
    const port = await serve((_request, response) => { response.writeHead(200, headers).end(body); });
    return `http://shop.example:${port}/`;
  };

  it('when it is huge, announced or not', async () => {
    expect(await faultOf(get(clientOf(), await answering(Buffer.alloc(1_000_000)), limits))).to.equal('response_too_large');
    const port = await serve((_request, response) => {
      const more = (): void => { while (!response.destroyed && response.write(Buffer.alloc(4096))); response.once('drain', more); };
      more();
    });
    expect(await faultOf(get(clientOf(), `http://shop.example:${port}/`, limits))).to.equal('response_too_large');
  });

  it('when a few bytes unfold into many', async () => {
    const [gzip, brotli] = [gzipSync(Buffer.alloc(4_000_000)), brotliCompressSync(Buffer.alloc(4_000_000))];
    expect(gzip.length).to.be.below(25_000);
    expect(await faultOf(get(clientOf(), await answering(gzip, { 'content-encoding': 'gzip' }), limits))).to.equal('response_too_large');
    expect(await faultOf(get(clientOf(), await answering(brotli, { 'content-encoding': 'br' }), limits))).to.equal('response_too_large');
  });

  it('and read when it is compressed in one of the ways asked for', async () => {
    expect(await textOf(get(clientOf(), await answering(gzipSync('tea'), { 'content-encoding': 'gzip' }), limits))).to.equal('tea');
    expect(await textOf(get(clientOf(), await answering(brotliCompressSync('tea'), { 'content-encoding': 'BR' }), limits))).to.equal('tea');
  });

  it('and refused when it is not what it says', async () => {
    for (const encoding of ['gzip, gzip', 'zstd', 'constructor']) expect(await faultOf(get(clientOf(), await answering(Buffer.from('x'), { 'content-encoding': encoding })))).to.equal('bad_response');
    expect(await faultOf(get(clientOf(), await answering(Buffer.from('no gzip'), { 'content-encoding': 'gzip' })))).to.equal('bad_response');
  });

  it('in its headers as well, and so is what is sent', async () => {
    const port = await serveBytes(socket => socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`));
    expect(await faultOf(get(clientOf(), `http://shop.example:${port}/`))).to.equal('bad_response');
    const sent = clientOf().send({ method: 'POST', url: `http://shop.example:${port}/`, body: 'ä'.repeat(60) }, { limits: { requestBytesMax: 100 } });
    expect(await faultOf(sent)).to.equal('request_too_large');
  });
});
