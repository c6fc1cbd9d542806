import type { Architecture, DiagramType } from '@aa/domain';
import { ActionIcon, CloseButton, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconDots, IconDownload, IconListTree, IconSearch } from '@tabler/icons-react';
import classes from './architecture.module.css';

/** The six pictures in the order of the keys 1 to 6. */
export const pictures: readonly { type: DiagramType; label: string }[] = [
  { type: 'SYSTEM_OVERVIEW', label: 'Overview' },
  { type: 'MICROSERVICES', label: 'Services' },
  { type: 'DATA_FLOW', label: 'Data flow' },
  { type: 'DEPLOYMENT', label: 'Deployment' },
  { type: 'SECURITY', label: 'Security' },
  { type: 'NETWORK', label: 'Network' },
];

interface ArchitectureToolbarProps {
  architecture: Architecture;
  view: DiagramType;
  onView: (view: DiagramType) => void;
  /** What is searched for; null while the field is closed. */
  find: string | null;
  onFind: (text: string | null) => void;
  isList: boolean;
  onList: (isList: boolean) => void;
}

/** Which picture, find in it, the same as a list, and the picture as a file. */
export function ArchitectureToolbar(props: ArchitectureToolbarProps) {
  const { architecture, view, onView, find, onFind, isList, onList } = props;
  const fileAddress = (format: string) =>
    `/api/architectures/${architecture.id}/diagrams/${view}?format=${format}`;
  return (
    <>
      <div className={classes.tabs} role="group" aria-label="Pictures">
        {pictures.map(({ type, label }) => (
          <button
            key={type}
            type="button"
            className={classes.tab}
            aria-pressed={type === view}
            onClick={() => onView(type)}
          >
            {label}
          </button>
        ))}
      </div>
      <span className={classes.space} />
      {find === null ? (
        <Tooltip label="Find in the picture (/)">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Find in the picture"
            onClick={() => onFind('')}
          >
            <IconSearch size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <TextInput
          size="xs"
          className={classes.find}
          placeholder="Name or technology"
          aria-label="Find in the picture"
          autoFocus
          value={find}
          onChange={(event) => onFind(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onFind(null);
          }}
          rightSection={
            <CloseButton size="xs" aria-label="Close the search" onClick={() => onFind(null)} />
          }
        />
      )}
      <Tooltip label="As a list (L)">
        <ActionIcon
          variant={isList ? 'light' : 'subtle'}
          color="gray"
          aria-label="Show as a list"
          aria-pressed={isList}
          onClick={() => onList(!isList)}
        >
          <IconListTree size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="More about this picture">
            <IconDots size={17} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(['svg', 'mermaid', 'json'] as const).map((format) => (
            <Menu.Item
              key={format}
              component="a"
              href={fileAddress(format)}
              target="_blank"
              rel="noopener"
              leftSection={<IconDownload size={15} stroke={1.6} />}
            >
              This picture as {fileWords[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

const fileWords = { svg: 'SVG', mermaid: 'Mermaid', json: 'JSON' } as const;
