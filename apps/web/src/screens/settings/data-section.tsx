import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { trpcClient } from '../../api.ts';
import { describeError } from '../../components/describe-error.ts';
import { showToast } from '../../components/toasts.tsx';
import { DeleteAccountDialog } from './delete-account-dialog.tsx';
import { saveAsFile } from './save-as-file.ts';
import classes from './settings.module.css';

/** Takes everything out, or deletes it. */
export function DataSection() {
  const [isBusy, setBusy] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const takeOut = async () => {
    setBusy(true);
    try {
      const everything = await trpcClient.users.exportMe.query();
      saveAsFile('agentic-architect-my-data.json', JSON.stringify(everything, null, 2));
    } catch (error) {
      showToast(describeError(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section id="data" aria-labelledby="data-title">
      <div className={classes.head}>
        <h2 id="data-title">My data</h2>
      </div>
      <div className={classes.card}>
        <div className={classes.line}>
          <div>
            <strong>Take everything out</strong>
            <span>One JSON document: profile, conversations, versions, learning.</span>
          </div>
          <Button
            variant="default"
            loading={isBusy}
            leftSection={<IconDownload size={15} stroke={1.6} />}
            onClick={() => void takeOut()}
          >
            Download my data
          </Button>
        </div>
        <div className={`${classes.line} ${classes.danger}`}>
          <div>
            <strong>Delete my account</strong>
            <span>You and all that is yours, at once.</span>
          </div>
          <Button variant="default" c="var(--aa-err)" onClick={() => setDeleting(true)}>
            Delete my account
          </Button>
        </div>
      </div>
      {isDeleting && <DeleteAccountDialog onClose={() => setDeleting(false)} />}
    </section>
  );
}
