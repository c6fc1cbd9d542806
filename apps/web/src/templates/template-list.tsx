import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './template-list.module.css';
import { templates } from './templates.ts';

/** Briefs to begin with; each opens in the form, to be edited. */
export function TemplateList({ isGrid = false }: { isGrid?: boolean }) {
  return (
    <ul className={isGrid ? classes.grid : classes.list}>
      {templates.map((template) => (
        <li key={template.id}>
          <Link to="/new" search={{ template: template.id }} className={classes.template}>
            <template.icon size={19} stroke={1.5} className={classes.icon} aria-hidden />
            <span>
              <span className={classes.title}>{template.title}</span>
              <span className={classes.parts}>{template.parts}</span>
            </span>
            {!isGrid && (
              <IconChevronRight size={15} stroke={1.6} className={classes.go} aria-hidden />
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
