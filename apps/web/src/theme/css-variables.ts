import type { CSSVariablesResolver } from '@mantine/core';
import tokens from './tokens.json' with { type: 'json' };

type Scheme = 'light' | 'dark';

const kebab = (name: string): string =>
  name.replace(/[A-Z0-9]/g, (part) => `-${part.toLowerCase()}`);

function variablesOf(scheme: Scheme): Record<string, string> {
  const color = tokens.color[scheme];
  const variables: Record<string, string> = {
    'color-scheme': scheme,
    '--mantine-color-text': color.text,
    '--mantine-color-body': color.bg,
    '--mantine-color-dimmed': color.text2,
    '--mantine-color-placeholder': color.text3,
    '--mantine-color-default': color.surface,
    '--mantine-color-default-hover': color.hover,
    '--mantine-color-default-color': color.text,
    '--mantine-color-default-border': color.border,
    '--mantine-color-error': color.err,
    '--mantine-color-anchor': color.accentText,
    '--mantine-color-bright': color.text,
    '--mantine-color-disabled': color.sunken,
    '--mantine-color-disabled-color': color.text3,
    '--mantine-color-disabled-border': color.border,
    '--mantine-primary-color-filled': color.accent,
    '--mantine-primary-color-contrast': color.onAccent,
  };
  for (const [name, value] of Object.entries(color)) variables[`--aa-${kebab(name)}`] = value;
  for (const [kind, { line, fill }] of Object.entries(tokens.kind[scheme])) {
    variables[`--aa-kind-${kind}-line`] = line;
    variables[`--aa-kind-${kind}-fill`] = fill;
  }
  for (const [size, value] of Object.entries(tokens.shadow[scheme])) {
    variables[`--aa-shadow-${size}`] = value;
  }
  return variables;
}

/** Every colour of the product as `--aa-…`, and Mantine's own keys set from them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});
