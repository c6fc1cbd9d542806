import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a proxy does to the bytes that pass it. */
export type ProxyMode =
  | { kind: 'pass' }
  /** Takes connections and says nothing, like a half-open link. */
  | { kind: 'blackhole' }
  /** Resets new connections at once. */
  | { kind: 'refuse' }
  | { kind: 'delay'; ms: number }
  /** Resets a connection after this many bytes came from the target. */
  | { kind: 'cut'; afterBytes: number };

export interface TcpProxy {
  port: number;
  /** Counts for connections made from now on. */
  setMode(mode: ProxyMode): void;
  /** Resets all connections that stand. */
  cutAll(): void;
  close(): Promise<void>;
}

/** A TCP proxy on loopback before `target`, which fails as it is told. */
export async function startTcpProxy(target: { host?: string; port: number }): Promise<TcpProxy> {
  let mode: ProxyMode = { kind: 'pass' };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A reset is what this proxy is for; both ends are closed below.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    keep(client);
    const current = mode;
    if (current.kind === 'refuse') client.resetAndDestroy();
    if (current.kind === 'refuse' || current.kind === 'blackhole') return;
    const upstream = connect(target.port, target.host ?? '127.0.0.1');
    keep(upstream);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    let passed = 0;
    const pass = (to: Socket) => (chunk: Buffer) => {
      if (current.kind === 'delay') setTimeout(() => to.write(chunk), current.ms);
      else to.write(chunk);
    };
    client.on('data', pass(upstream));
    upstream.on('data', (chunk: Buffer) => {
      if (current.kind === 'cut' && passed + chunk.length >= current.afterBytes) {
        client.write(chunk.subarray(0, current.afterBytes - passed), () =>
          client.resetAndDestroy(),
        );
        upstream.destroy();
        return;
      }
      passed += chunk.length;
      pass(client)(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cutAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    // A listening TCP server has an address of this form.
    port: (server.address() as AddressInfo).port,
    setMode(next) {
      mode = next;
    },
    cutAll,
    async close() {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
