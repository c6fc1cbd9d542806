import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { KeyHint } from '../components/key-hint.tsx';
import { useShortcuts } from '../components/use-shortcuts.ts';
import classes from './top-bar.module.css';
import { useJumpTargets } from './use-jump-targets.ts';

/** Search or jump: conversations, screens, and the parts of the open architecture. */
export function JumpDialog() {
  const [isOpen, { open, close }] = useDisclosure(false);
  useShortcuts({ 'mod+k': open });
  return (
    <>
      <button type="button" className={classes.search} onClick={open}>
        <IconSearch size={15} stroke={1.6} aria-hidden />
        <span>Search or jump to</span>
        <KeyHint keys="Ctrl K" />
      </button>
      <Modal.Root opened={isOpen} onClose={close} yOffset="12vh" size={560} padding="sm">
        <Modal.Overlay />
        <Modal.Content aria-label="Search or jump">
          <Modal.Body pt="sm">
            <JumpList onDone={close} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function JumpList({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('');
  const targets = useJumpTargets(text);
  const combobox = useCombobox({ opened: true });
  const first = targets[0]?.key;
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (first !== undefined) selectFirstOption();
  }, [first, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        onDone();
        targets.find((target) => target.key === key)?.go();
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          autoFocus
          data-autofocus
          aria-label="Search or jump to"
          placeholder="A conversation, a screen, a component, a decision"
          leftSection={<IconSearch size={15} stroke={1.6} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options mt={8} mah={360} style={{ overflowY: 'auto' }}>
        {targets.map((target) => (
          <Combobox.Option key={target.key} value={target.key} className={classes.hit}>
            {target.label}
            <span className={classes.kind}>{target.kind}</span>
          </Combobox.Option>
        ))}
        {targets.length === 0 && <Combobox.Empty>Nothing with “{text}”.</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
