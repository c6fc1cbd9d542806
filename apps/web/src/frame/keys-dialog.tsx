import { Modal } from '@mantine/core';
import { KeyHint } from '../components/key-hint.tsx';
import classes from './app-frame.module.css';

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Ctrl', 'K'], 'Search or jump'],
  [['?'], 'This list'],
  [['Esc'], 'Close what is on top'],
  [['[', ']'], 'Left and right panel'],
  [['G', 'I A D N L'], 'Interview, Architecture, Decisions, Numbers, Learn'],
  [['N'], 'New conversation (in the list)'],
  [['/'], 'Search (in the list)'],
  [['J', 'K', '↵', 'E'], 'Down, up, open, archive (in the list)'],
  [['1…9'], 'Choose an option of the open question'],
  [['↵'], 'Give the answer'],
  [['U'], 'I don’t know'],
  [['Ctrl', '↵'], 'Send'],
  [['Ctrl', 'Shift', '↵'], 'Design it now'],
];

/** All keys, opened by `?`. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Keys"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className={classes.keys}>
        {keys.map(([names, does]) => (
          <div key={does} style={{ display: 'contents' }}>
            <dt>
              {names.map((name) => (
                <KeyHint key={name} keys={name} />
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
