import classes from './example-architecture.module.css';

type Kind = 'ui' | 'gateway' | 'service' | 'queue' | 'database' | 'external';
interface Node {
  x: number;
  y: number;
  name: string;
  technology: string;
  kind: Kind;
}

const width = 148;
const height = 42;
const nodes: readonly Node[] = [
  { x: 16, y: 4, name: 'Storefront', technology: 'React, server-rendered', kind: 'ui' },
  { x: 196, y: 4, name: 'Back office', technology: 'React', kind: 'ui' },
  { x: 16, y: 84, name: 'CDN and WAF', technology: 'cache hit 85 %', kind: 'gateway' },
  { x: 16, y: 176, name: 'Catalogue, grading', technology: 'Fastify module', kind: 'service' },
  { x: 196, y: 176, name: 'Orders, returns', technology: 'Fastify module', kind: 'service' },
  { x: 16, y: 246, name: 'Accounts, privacy', technology: 'Fastify module', kind: 'service' },
  { x: 196, y: 246, name: 'Cart and checkout', technology: 'Fastify module', kind: 'service' },
  { x: 392, y: 176, name: 'Job queue', technology: 'pg-boss, in PostgreSQL', kind: 'queue' },
  { x: 392, y: 256, name: 'Worker', technology: 'Node.js', kind: 'service' },
  {
    x: 392,
    y: 340,
    name: 'Warehouse adapter',
    technology: 'Node.js, SOAP client',
    kind: 'service',
  },
  { x: 16, y: 344, name: 'Shop database', technology: 'PostgreSQL 17, standby', kind: 'database' },
  { x: 196, y: 344, name: 'Photo storage', technology: 'S3-compatible', kind: 'database' },
  { x: 16, y: 470, name: 'Payment provider', technology: 'hosted page, 99.95 %', kind: 'external' },
  { x: 196, y: 470, name: 'E-mail provider', technology: 'EU region', kind: 'external' },
  { x: 392, y: 470, name: 'Warehouse system', technology: 'SOAP 1.1, yours', kind: 'external' },
];
const lines: readonly { d: string; label: string; at: [number, number]; isAsync?: boolean }[] = [
  { d: 'M90 46V84', label: 'loads pages [HTTPS]', at: [96, 68] },
  { d: 'M90 126V158', label: 'forwards misses [HTTPS]', at: [96, 148] },
  { d: 'M270 46V158', label: 'manages stock [HTTPS]', at: [276, 108] },
  { d: 'M344 197H392', label: 'adds jobs [SQL]', at: [346, 170], isAsync: true },
  { d: 'M466 218V256', label: 'takes jobs [SQL]', at: [472, 240], isAsync: true },
  { d: 'M466 298V340', label: 'calls [in process]', at: [472, 322] },
  { d: 'M90 300V344', label: 'reads, writes [SQL]', at: [96, 320] },
  { d: 'M270 300V344', label: 'photos [S3]', at: [276, 320] },
  { d: 'M466 382V470', label: 'stock [SOAP]', at: [472, 428] },
  { d: 'M344 267H368V430H90V470', label: 'redirects to pay [HTTPS]', at: [96, 424] },
];

/** An architecture as the product draws it, to look at beside the log-in form. */
export function ExampleArchitecture() {
  return (
    <svg
      className={classes.picture}
      viewBox="0 -4 560 540"
      role="img"
      aria-label="Example: a shop with two pages, one application of four modules, a job queue with a worker, and three systems outside"
    >
      <defs>
        <marker
          id="tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" className={classes.tip} />
        </marker>
      </defs>
      <rect x="2" y="158" width="356" height="142" rx="10" className={classes.group} />
      <rect x="2" y="330" width="356" height="72" rx="10" className={classes.group} />
      <rect x="378" y="158" width="176" height="244" rx="10" className={classes.group} />
      <rect x="2" y="448" width="552" height="80" rx="10" className={classes.group} />
      {lines.map(({ d, label, at, isAsync }) => (
        <g key={d}>
          <path d={d} className={classes.line} data-async={isAsync} markerEnd="url(#tip)" />
          <text x={at[0]} y={at[1]} className={classes.label}>
            {label}
          </text>
        </g>
      ))}
      {nodes.map((node) => (
        <g key={node.name} transform={`translate(${node.x} ${node.y})`}>
          <path d={outline(node.kind)} className={classes.node} data-kind={node.kind} />
          <text x="74" y="19" className={classes.name}>
            {node.name}
          </text>
          <text x="74" y="33" className={classes.technology}>
            {node.technology}
          </text>
        </g>
      ))}
    </svg>
  );
}

function outline(kind: Kind): string {
  switch (kind) {
    case 'gateway':
      return `M8 0H${width - 8}L${width} ${height / 2}L${width - 8} ${height}H8L0 ${height / 2}Z`;
    case 'queue':
      return rounded(height / 2);
    case 'external':
      return rounded(3);
    case 'database':
      return `M0 4C0-2 ${width}-2 ${width} 4V${height - 3}C${width} ${height + 3} 0 ${height + 3} 0 ${height - 3}ZM0 4C0 10 ${width} 10 ${width} 4`;
    case 'ui':
    case 'service':
      return rounded(8);
  }
}

function rounded(r: number): string {
  return `M${r} 0H${width - r}A${r} ${r} 0 0 1 ${width} ${r}V${height - r}A${r} ${r} 0 0 1 ${width - r} ${height}H${r}A${r} ${r} 0 0 1 0 ${height - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}
