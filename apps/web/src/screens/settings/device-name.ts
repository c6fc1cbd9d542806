const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/iphone/i, 'iPhone'],
  [/ipad/i, 'iPad'],
  [/android/i, 'Android'],
  [/windows/i, 'Windows'],
  [/mac os x|macintosh/i, 'Mac'],
  [/cros/i, 'ChromeOS'],
  [/linux/i, 'Linux'],
];
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/edg(e|a|ios)?\//i, 'Edge'],
  [/opr\//i, 'Opera'],
  [/firefox|fxios/i, 'Firefox'],
  [/chrome|crios|chromium/i, 'Chrome'],
  [/safari/i, 'Safari'],
];

export interface Device {
  name: string;
  kind: 'phone' | 'computer' | 'program';
}

/** "Firefox on Linux", or the program's own name for what is no browser. */
export function describeDevice(userAgent: string | null): Device {
  if (userAgent === null || userAgent === '') return { name: 'Unknown program', kind: 'program' };
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1];
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  if (!browser || !userAgent.startsWith('Mozilla/')) {
    return { name: userAgent.split(/[\s(]/)[0]?.slice(0, 60) ?? userAgent, kind: 'program' };
  }
  const isPhone = /iphone|android.*mobile/i.test(userAgent);
  return {
    name: system ? `${browser} on ${system}` : browser,
    kind: isPhone ? 'phone' : 'computer',
  };
}
