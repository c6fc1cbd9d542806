import {
  IconCalculator,
  IconFileText,
  IconGitCompare,
  IconHistory,
  IconMessage,
  IconRoute2,
  IconSchool,
  IconShieldCheck,
  IconSitemap,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

export const workspaceScreens = [
  'interview',
  'architecture',
  'decisions',
  'numbers',
  'learn',
] as const;
export type WorkspaceScreenName = (typeof workspaceScreens)[number];

export interface RailItem {
  label: string;
  /** On the bottom bar of a phone. */
  shortLabel: string;
  icon: Icon;
  /** The second key after `G`. */
  key: string;
  screen?: WorkspaceScreenName;
  /** What will stand here; only where the screen is still to come. */
  comes?: string;
}

export const railItems: readonly RailItem[] = [
  { label: 'Interview', shortLabel: 'Talk', icon: IconMessage, key: 'i', screen: 'interview' },
  {
    label: 'Architecture',
    shortLabel: 'Picture',
    icon: IconSitemap,
    key: 'a',
    screen: 'architecture',
  },
  { label: 'Decisions', shortLabel: 'Decisions', icon: IconRoute2, key: 'd', screen: 'decisions' },
  { label: 'Numbers', shortLabel: 'Numbers', icon: IconCalculator, key: 'n', screen: 'numbers' },
  {
    label: 'Checks',
    shortLabel: 'Checks',
    icon: IconShieldCheck,
    key: 'c',
    comes: 'Rules, threats and controls over the whole design. Not in this version yet.',
  },
  {
    label: 'What-if',
    shortLabel: 'What-if',
    icon: IconGitCompare,
    key: 'w',
    comes: 'Change a fact and see what falls, grows and costs. Not in this version yet.',
  },
  {
    label: 'Versions',
    shortLabel: 'Versions',
    icon: IconHistory,
    key: 'v',
    comes: 'Compare versions and take one to approval. Not in this version yet.',
  },
  { label: 'Learn', shortLabel: 'Learn', icon: IconSchool, key: 'l', screen: 'learn' },
  {
    label: 'Documents',
    shortLabel: 'Documents',
    icon: IconFileText,
    key: 'o',
    comes: 'PDF, slides, Markdown and more, to send as they are. Not in this version yet.',
  },
];
