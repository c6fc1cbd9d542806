import { createTheme, defaultVariantColorsResolver, rem } from '@mantine/core';
import type { MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

/** Shades around the accent; 6 is the accent of the light theme, 3 of the dark one. */
const blueprint: MantineColorsTuple = [
  '#eef1fd',
  '#dbe1fb',
  '#b9c4ff',
  '#93a7ff',
  '#7288f2',
  '#4f69e6',
  '#2f4fd8',
  '#2743b8',
  '#203896',
  '#1c2f7a',
];

/** The one main action of a screen is ink, not blue. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const isMain = input.color === undefined || input.color === 'blueprint';
  if (input.variant === 'filled' && isMain) {
    return {
      ...resolved,
      background: 'var(--aa-primary)',
      hover: 'color-mix(in srgb, var(--aa-primary) 86%, var(--aa-surface))',
      color: 'var(--aa-on-primary)',
      border: '1px solid transparent',
    };
  }
  return resolved;
};

/** The greys of the tokens where Mantine has its own; index by its use of them. */
const gray: MantineColorsTuple = [
  '#fafaf8',
  '#f4f4f1',
  '#e5e5e0',
  '#d4d4ce',
  '#b4b5b0',
  '#8c8e94',
  '#666870',
  '#4b4d54',
  '#2e3035',
  '#191a1d',
];
const dark: MantineColorsTuple = [
  '#ececee',
  '#d5d6da',
  '#b4b7be',
  '#9397a0',
  '#3a3e45',
  '#1f2226',
  '#15171a',
  '#0e0f11',
  '#0b0c0e',
  '#08090a',
];

const inputDefaults = { defaultProps: { size: 'sm' } };

/** The product's look as Mantine takes it; colours live in css-variables.ts. */
export const theme = createTheme({
  primaryColor: 'blueprint',
  primaryShade: { light: 6, dark: 3 },
  colors: { blueprint, gray, dark },
  variantColorResolver,
  autoContrast: false,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: rem(11), sm: rem(12), md: rem(13), lg: rem(14), xl: rem(16) },
  lineHeights: { xs: '1.4545', sm: '1.5', md: '1.5385', lg: '1.5714', xl: '1.5625' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.4' },
      h2: { fontSize: rem(15), lineHeight: '1.4667' },
      h3: { fontSize: rem(13), lineHeight: '1.5385' },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(4), sm: rem(6), md: rem(7), lg: rem(10), xl: rem(14) },
  defaultRadius: 'md',
  shadows: { xs: 'var(--aa-shadow-xs)', md: 'var(--aa-shadow-md)', xl: 'var(--aa-shadow-xl)' },
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '96em' },
  components: {
    Button: {
      // Named here, else Mantine leaves the colour to its own primary and never asks the resolver.
      defaultProps: { size: 'sm', variant: 'filled' },
    },
    ActionIcon: { defaultProps: { variant: 'filled' } },
    TextInput: inputDefaults,
    PasswordInput: inputDefaults,
    Select: inputDefaults,
    Textarea: inputDefaults,
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { radius: 'xl', centered: true } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});
