import { componentLooks, computeLook } from '@aa/domain';
import type { ComponentLook, Diagram } from '@aa/domain';
import { palettes } from '../svg/palette.ts';
import type { DrawnArchitecture } from '../svg/render-svg.ts';

/** Opening and closing brackets of a node in a Mermaid flowchart. */
const brackets: Readonly<Record<ComponentLook, readonly [string, string]>> = {
  ui: ['[', ']'],
  gateway: ['{{', '}}'],
  service: ['(', ')'],
  queue: ['([', '])'],
  database: ['[(', ')]'],
  cache: ['[(', ')]'],
  external: ['[', ']'],
};
const arrows = {
  synchronous: '-->',
  asynchronous: '-.->',
  'data-flow': '==>',
  dependency: '-.->',
} as const;

/**
 * The picture as a Mermaid flowchart. Any label is safe: ids are ours, and all that is no letter, digit or plain
 * punctuation is written as an entity.
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function generateMermaid(diagram: Diagram, architecture: DrawnArchitecture): string {
  const components = new Map(architecture.components.map((part) => [part.id, part]));
  const connections = new Map(architecture.connections.map((line) => [line.id, line]));
  const idOf = new Map(diagram.nodes.map((node, index) => [node.id, `n${index}`]));
  const lookOf = (componentId: string | undefined): ComponentLook => {
    const component = componentId === undefined ? undefined : components.get(componentId);
    return component === undefined ? 'external' : computeLook(component);
  };
  const used = new Set(diagram.nodes.map((node) => lookOf(node.componentId)));

  const drawNode = (node: Diagram['nodes'][number], indent: string): string => {
    const look = lookOf(node.componentId);
    const [open, close] = brackets[look];
    return `${indent}${idOf.get(node.id) ?? ''}${open}"${escapeMermaid(node.label)}"${close}:::${look}`;
  };
  const drawInside = (groupId: string | undefined, indent: string): string[] => [
    ...diagram.nodes
      .filter((node) => node.groupId === groupId)
      .map((node) => drawNode(node, indent)),
    ...diagram.groups.flatMap((group, index) =>
      group.parentId === groupId && group.id !== groupId
        ? [
            `${indent}subgraph g${index}["${escapeMermaid(group.label)}"]`,
            ...drawInside(group.id, `${indent}  `),
            `${indent}end`,
          ]
        : [],
    ),
  ];
  const lines = diagram.edges.flatMap((edge) => {
    const [from, to] = [idOf.get(edge.from), idOf.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const type = connections.get(edge.connectionId ?? '')?.type ?? 'synchronous';
    const label = edge.label === undefined ? '' : `|"${escapeMermaid(edge.label)}"|`;
    return [`  ${from} ${arrows[type]}${label} ${to}`];
  });
  const looks = componentLooks
    .filter((look) => used.has(look))
    .map((look) => {
      const { fill, line } = palettes.light.kinds[look];
      const dash = look === 'external' ? ',stroke-dasharray:4 3' : '';
      return `  classDef ${look} fill:${fill},stroke:${line},color:${palettes.light.text}${dash}`;
    });
  return [
    'flowchart TB',
    `  accTitle: ${escapeMermaid(diagram.title)}`,
    ...drawInside(undefined, '  '),
    ...lines,
    ...looks,
    '',
  ].join('\n');
}

/** Text between Mermaid's quotes: letters, digits and harmless signs stay, the rest becomes `#code;`. */
function escapeMermaid(text: string): string {
  const clean = text.toWellFormed().replaceAll(/\s+/gu, ' ').trim();
  const escaped = clean.replaceAll(
    /[^\p{L}\p{M}\p{N} .,·–’…-]/gu,
    (sign) => `#${sign.codePointAt(0) ?? 32};`,
  );
  return escaped === '' ? '–' : escaped;
}
