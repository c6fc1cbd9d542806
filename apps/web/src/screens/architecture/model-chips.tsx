import type { Decision, Requirement } from '@aa/domain';
import { useNavigate } from '@tanstack/react-router';
import { IdChip } from '../../components/id-chip.tsx';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import classes from './inspector.module.css';

const sourceWords = {
  stated: 'In your words',
  derived: 'Follows from what you said',
  assumed: 'Assumed',
} as const;

/** A requirement's id; the card has its statement and the words it came from. */
export function RequirementChip({ requirement }: { requirement: Requirement }) {
  const { conversationId } = useWorkspace();
  const navigate = useNavigate();
  return (
    <IdChip
      id={requirement.id}
      card={
        <>
          <div className={classes.cardTitle}>{requirement.statement}</div>
          <div className={classes.muted}>
            {requirement.priority} · {requirement.kind}
          </div>
          <div className={classes.muted}>
            {sourceWords[requirement.source]}
            {requirement.quote && <>: “{requirement.quote}”</>}
            {requirement.derivedFrom && <>: {requirement.derivedFrom}</>}
          </div>
        </>
      }
      onClick={() =>
        void navigate({ to: '/c/$conversationId/interview', params: { conversationId } })
      }
    />
  );
}

/** A decision's id; a press opens its record. */
export function DecisionChip({ decision }: { decision: Decision }) {
  const { conversationId } = useWorkspace();
  const navigate = useNavigate();
  return (
    <IdChip
      id={decision.id}
      card={
        <>
          <div className={classes.cardTitle}>{decision.title}</div>
          <div>{decision.chosen}</div>
          <div className={classes.muted}>{decision.rationale}</div>
        </>
      }
      onClick={() =>
        void navigate({
          to: '/c/$conversationId/decisions',
          params: { conversationId },
          search: (search) => ({ ...search, decision: decision.id }),
        })
      }
    />
  );
}
