import Markdown from 'react-markdown';
import classes from './agent-text.module.css';

/** Words of the agent: Markdown without raw HTML, without pictures, links in a new tab. */
export function AgentText({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      <Markdown
        skipHtml
        disallowedElements={['img']}
        unwrapDisallowed
        components={{
          a: ({ href, children }) => (
            <a href={href} target="_blank" rel="noreferrer noopener">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </Markdown>
    </div>
  );
}
