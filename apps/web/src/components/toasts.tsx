import { Button, CloseButton, Paper } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import classes from './toasts.module.css';

interface Toast {
  id: number;
  message: string;
  /** The one thing that can be done about it: "Undo". */
  action?: { label: string; run: () => void };
}

const lifeMs = 10_000;
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a sentence at the foot of the page for 10 s, the newest three at most. */
export function showToast(message: string, action?: Toast['action']): void {
  change([...toasts, { id: nextId++, message, action }].slice(-3));
}

function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

function ToastLine({ toast }: { toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), lifeMs);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <Paper className={classes.toast} withBorder shadow="md" radius="lg">
      <span className={classes.message}>{toast.message}</span>
      {toast.action && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            toast.action?.run();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label="Close the notice" onClick={() => dismiss(toast.id)} />
    </Paper>
  );
}

/** The place where toasts appear; stands once, at the root. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
