/** How strongly a case pulls in one direction, and the words that show why. */
export interface Pressure {
  weight: number;
  evidence: string;
}

export const pressureIds = [
  'smallTeam',
  'bigTeam',
  'urgency',
  'thrift',
  'load',
  'growth',
  'data',
  'consistency',
  'privacy',
  'security',
  'compliance',
  'availability',
  'recovery',
  'latency',
  'live',
  'offline',
  'analytics',
  'partners',
  'reach',
  'control',
  'migration',
  'exposure',
  'customers',
  'money',
] as const;
export type PressureId = (typeof pressureIds)[number];
export type Pressures = Record<PressureId, Pressure>;

/** Linear between the points of a table of [input, output], flat outside. */
export function interpolate(points: readonly (readonly [number, number])[], x: number): number {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return 0;
  if (x <= first[0]) return first[1];
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b && x <= b[0]) return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
  }
  return last[1];
}
