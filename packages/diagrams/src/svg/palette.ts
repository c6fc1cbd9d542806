import type { ComponentLook } from '@aa/domain';

export type DiagramTheme = 'light' | 'dark';

export interface Palette {
  background: string;
  groupFill: string;
  groupLine: string;
  text: string;
  text2: string;
  text3: string;
  edge: string;
  kinds: Readonly<Record<ComponentLook, { line: string; fill: string }>>;
}

/** The tokens of the design for pictures that leave the page; on the page the theme's variables hold them. */
export const palettes: Readonly<Record<DiagramTheme, Palette>> = {
  light: {
    background: '#fafaf8',
    groupFill: '#ffffff',
    groupLine: '#d4d4ce',
    text: '#191a1d',
    text2: '#4b4d54',
    text3: '#666870',
    edge: '#64748b',
    kinds: {
      ui: { line: '#0e7490', fill: '#ecfcff' },
      gateway: { line: '#7c3aed', fill: '#f6f3ff' },
      service: { line: '#2563eb', fill: '#f0f6ff' },
      queue: { line: '#b45309', fill: '#fffaeb' },
      database: { line: '#047857', fill: '#edfcf5' },
      cache: { line: '#be123c', fill: '#fff2f4' },
      external: { line: '#5b6270', fill: '#f5f5f4' },
    },
  },
  dark: {
    background: '#0e0f11',
    groupFill: '#15171a',
    groupLine: '#3a3e45',
    text: '#ececee',
    text2: '#b4b7be',
    text3: '#9397a0',
    edge: '#8b95a5',
    kinds: {
      ui: { line: '#3fd0e6', fill: '#0c2a30' },
      gateway: { line: '#b49cff', fill: '#251b40' },
      service: { line: '#7fb0ff', fill: '#14243f' },
      queue: { line: '#f2b04a', fill: '#2f240f' },
      database: { line: '#46d3a0', fill: '#0f2b22' },
      cache: { line: '#ff8ba0', fill: '#361720' },
      external: { line: '#a4abb8', fill: '#1d2024' },
    },
  },
};
