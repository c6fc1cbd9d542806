import { diagramTypes } from '@aa/domain';

const uuid = { type: 'string', format: 'uuid' };
const pathId = (name: string) => ({ name, in: 'path', required: true, schema: uuid });

/** The addresses that are not JSON and so have routes by hand. */
export const handMadePaths = {
  '/conversations/{id}/events': {
    get: {
      operationId: 'conversations-events',
      summary: 'What happens in a conversation, as Server-Sent Events',
      description:
        'Events `turn.step`, `turn.text`, `message.created`, `architecture.created`, `turn.finished`, `turn.failed`. Each has an id; `Last-Event-ID` resumes without loss or repeat.',
      tags: ['Conversations'],
      security: [{ bearer: [] }, { session: [] }],
      parameters: [
        pathId('id'),
        { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } },
      ],
      responses: {
        '200': {
          description: 'The stream.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
      },
    },
  },
  '/exports/{id}/download': {
    get: {
      operationId: 'exports-download',
      summary: 'The file of an export; counts the download',
      tags: ['Exports'],
      security: [{ bearer: [] }, { session: [] }],
      parameters: [pathId('id')],
      responses: {
        '200': {
          description: 'The file, as an attachment.',
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
      },
    },
  },
  '/architectures/{id}/diagrams/{diagramType}': {
    get: {
      operationId: 'architectures-diagram',
      summary: 'A picture of an architecture',
      tags: ['Architectures'],
      security: [{ bearer: [] }, { session: [] }],
      parameters: [
        pathId('id'),
        { name: 'diagramType', in: 'path', required: true, schema: { enum: [...diagramTypes] } },
        {
          name: 'format',
          in: 'query',
          required: false,
          schema: { enum: ['svg', 'json', 'mermaid'], default: 'svg' },
        },
      ],
      responses: {
        '200': {
          description: 'The picture.',
          content: {
            'image/svg+xml': { schema: { type: 'string' } },
            'application/json': { schema: { type: 'object' } },
            'text/vnd.mermaid': { schema: { type: 'string' } },
          },
        },
      },
    },
  },
};
