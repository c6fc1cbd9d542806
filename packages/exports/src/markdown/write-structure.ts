import { generateMermaid } from '@aa/diagrams';
import type { ArchitectureData, DiagramType } from '@aa/domain';
import { blocks, heading, list, table, text } from './write-markdown.ts';

/** A diagram of the architecture in a fenced block, or nothing where the model has none. */
export function picture(data: ArchitectureData, type: DiagramType): string {
  const diagram = data.diagrams.find((candidate) => candidate.type === type);
  return diagram ? `\`\`\`mermaid\n${generateMermaid(diagram, data)}\n\`\`\`` : '';
}

/** arc42 section 3: what is outside, and how it is spoken with. */
export function writeContext(data: ArchitectureData): string {
  const outside = data.components.filter((c) => c.type === 'external');
  return blocks(
    heading(2, '3. Context and scope'),
    outside.length === 0 ? 'The system speaks with no foreign system.' : '',
    table(
      ['Outside system', 'What it is', 'Interface'],
      outside.map((component) => [
        text(component.name),
        text(component.description),
        data.connections
          .filter((c) => c.from === component.id || c.to === component.id)
          .map((c) => `${text(c.description)} (${text(c.protocol)})`)
          .join('; '),
      ]),
    ),
  );
}

/** arc42 section 5: the parts with what asked for them, and the connections. */
export function writeBuildingBlocks(data: ArchitectureData): string {
  const nameOf = (id: string) => text(data.components.find((c) => c.id === id)?.name ?? id);
  return blocks(
    heading(2, '5. Building block view'),
    picture(data, 'SYSTEM_OVERVIEW'),
    ...[...data.layers]
      .sort((a, b) => a.order - b.order)
      .map((layer) =>
        blocks(
          heading(3, layer.name),
          text(layer.description),
          table(
            ['Part', 'Kind', 'Duties', 'With', 'Because of'],
            data.components
              .filter((component) => layer.componentIds.includes(component.id))
              .map((component) => [
                text(component.name),
                text(component.kind.replaceAll('_', ' ')),
                component.responsibilities.map(text).join('; '),
                component.technologies.map(text).join(', '),
                component.requirementIds.join(', '),
              ]),
          ),
        ),
      ),
    heading(3, 'Connections'),
    table(
      ['From', 'To', 'Kind', 'What', 'Protocol', 'Data', 'When it fails'],
      data.connections.map((c) => [
        nameOf(c.from),
        nameOf(c.to),
        c.type,
        text(c.description),
        text(c.protocol),
        c.dataFlow
          ? `${c.dataFlow.dataKinds.map(text).join(', ')} (${c.dataFlow.sensitivity})`
          : '',
        text(c.onFailure ?? ''),
      ]),
    ),
  );
}

/** arc42 section 7: what ships together and how often it runs. */
export function writeDeployment(data: ArchitectureData): string {
  const units = new Map<string, typeof data.components>();
  for (const component of data.components) {
    const unit = component.deploymentUnit ?? component.id;
    units.set(unit, [...(units.get(unit) ?? []), component]);
  }
  return blocks(
    heading(2, '7. Deployment view'),
    picture(data, 'DEPLOYMENT'),
    table(
      ['Unit', 'Parts', 'Copies'],
      [...units].map(([unit, parts]) => [
        text(unit),
        parts.map((part) => text(part.name)).join(', '),
        copies(parts[0]?.instances),
      ]),
    ),
    heading(3, 'Networks and trust'),
    picture(data, 'NETWORK'),
    picture(data, 'SECURITY'),
  );
}

function copies(instances: { min: number; max: number } | undefined): string {
  if (!instances) return '1';
  return instances.min === instances.max
    ? String(instances.min)
    : `${instances.min} to ${instances.max}`;
}

/** arc42 section 8: controls and patterns. */
export function writeCrosscutting(data: ArchitectureData): string {
  return blocks(
    heading(2, '8. Crosscutting concepts'),
    table(
      ['Control', 'What', 'Where', 'Because of', 'Standard'],
      data.controls.map((control) => [
        text(control.name),
        text(control.description),
        control.componentIds.join(', '),
        control.requirementIds.join(', '),
        text(control.standard ?? ''),
      ]),
    ),
    list(data.patterns.map((pattern) => `${text(pattern.name)}: ${text(pattern.rationale)}`)),
  );
}
