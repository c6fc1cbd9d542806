import { type DecisionRules, hasServer, mustStayInside } from '../decision-case.ts';

/** How the system is cut, where it runs, how it is delivered and watched. */
export const platformRules: DecisionRules = {
  'architecture-style': {
    relevance: (c) => (hasServer(c) ? 0.95 : 0),
    statements: /team|developer|deadline|budget|weeks|months|cheap/i,
    kinds: ['api', 'web_app', 'worker'],
    reversibility: 'moderate',
    excludes: {
      'service-based-4-to-12-services': (c) =>
        c.proportion.developers < 5
          ? `${c.proportion.developers} developers cannot keep four or more services, each with its own release and contracts`
          : undefined,
      microservices: (c) =>
        c.proportion.developers < 20
          ? `${c.proportion.developers} developers are fewer than the two to three a service that microservices take`
          : c.refuses(/microservice/i)
            ? 'you do not want microservices'
            : undefined,
      'serverless-functions': (c) => {
        const inside = mustStayInside(c);
        if (inside) return `functions are a cloud service, and ${inside}`;
        if (c.refuses(/serverless|lambda/i)) return 'you do not want functions';
        if (c.load.concurrentConnections > 1000)
          return `${Math.round(c.load.concurrentConnections).toLocaleString('en-US')} open connections outlive a function's call`;
        return undefined;
      },
    },
    favours: {
      'service-based-4-to-12-services': (c) =>
        c.proportion.developers >= 12 && c.tier >= 2
          ? [
              0.45,
              `${c.proportion.developers} developers in teams, and parts with very different load`,
            ]
          : undefined,
      'modular-monolith': (c) =>
        c.proportion.developers <= 8 ? [0.3, 'one team can hold the whole in one head'] : undefined,
      microservices: (c) =>
        c.proportion.developers >= 30 && c.tier >= 3
          ? [0.3, 'several teams with parts that scale apart']
          : undefined,
      'serverless-functions': (c) =>
        c.tech(/lambda|serverless|functions/i)
          ? [0.4, 'you named functions as your way of working']
          : c.mentions(/idle|cost(s)? (nearly |almost )?nothing|scale to zero/)
            ? [0.2, 'it lies idle most of the time']
            : undefined,
    },
  },
  'deployment-platform': {
    relevance: (c) => (hasServer(c) ? 0.6 : 0),
    statements: /host|cloud|server|operat|kubernetes|platform|on.prem/i,
    kinds: ['api', 'web_app', 'worker', 'load_balancer'],
    reversibility: 'moderate',
    excludes: {
      'managed-application-platform': (c) =>
        mustStayInside(c) ? `a rented platform is out: ${mustStayInside(c)}` : undefined,
      'managed-containers-without-cluster': (c) =>
        mustStayInside(c) ? `a cloud service is out: ${mustStayInside(c)}` : undefined,
      'virtual-machine-with-containers': (c) =>
        c.proportion.availabilityPercent > 99.9 && c.proportion.hosting === 'cloud'
          ? `one machine does not reach ${c.proportion.availabilityPercent} %`
          : undefined,
      kubernetes: (c) => {
        if (c.refuses(/kubernetes|k8s/i)) return 'you do not want Kubernetes';
        if (c.tech(/kubernetes|k8s|eks|aks|gke|openshift/i)) return undefined;
        return c.proportion.developers < 15 || c.tier < 2
          ? `nobody here runs a cluster yet, and ${c.proportion.developers} developers would spend the time of one on it`
          : undefined;
      },
    },
    favours: {
      kubernetes: (c) => {
        const runs = c.u.technologies.some(
          (t) => t.stance === 'existing' && /kubernetes|k8s|eks|aks|gke|openshift/i.test(t.name),
        );
        if (runs) return [1.6, 'it is there, the application runs in it and people know it'];
        const known = c.tech(/kubernetes|k8s|eks|aks|gke|openshift/i);
        return known ? [0.6, `${known} is wanted or known`] : undefined;
      },
      'virtual-machine-with-containers': (c) =>
        c.mentions(/\b(one|a|single) (small )?(virtual machine|vm|server|vps)\b/) ||
        mustStayInside(c)
          ? [0.7, 'you have a machine that can carry it']
          : undefined,
      'managed-application-platform': (c) =>
        c.tech(
          /clever cloud|heroku|render|fly\.io|scalingo|vercel|app engine|app service|beanstalk/i,
        )
          ? [0.8, 'you use such a platform already']
          : undefined,
      'managed-containers-without-cluster': (c) =>
        c.tech(/\baws\b|azure|gcp|google cloud/i) && c.proportion.developers >= 3
          ? [0.35, 'it is in the cloud that you use, and no cluster is to be kept']
          : undefined,
    },
  },
  'spike-handling': {
    relevance: (c) =>
      c.load.peakRps >= 50 && c.load.peakRps > 8 * c.load.averageRps
        ? 0.9
        : c.wants('virtual-waiting-room')
          ? 0.95
          : c.load.peakRps > 4 * c.load.averageRps && c.tier >= 1
            ? 0.5
            : 0,
    statements:
      /peak|burst|spike|at once|same time|rush|elastic|opening|viral|per second|simultan/i,
    capabilities: ['virtual-waiting-room', 'live-quiz'],
    kinds: ['api_gateway', 'load_balancer', 'cdn', 'message_queue', 'api', 'realtime_gateway'],
    reversibility: 'moderate',
    excludes: {
      'spare-capacity-always': (c) =>
        c.load.peakRps > 5 * c.load.averageRps
          ? `the peak is ${Math.round(c.load.peakRps / Math.max(c.load.averageRps, 1e-6))} times the average: four fifths would idle all month`
          : undefined,
      'waiting-room-and-admission': (c) =>
        c.load.peakRps < 500 && !c.wants('virtual-waiting-room')
          ? 'the peak fits on a few machines, so nobody need wait'
          : undefined,
    },
    favours: {
      'waiting-room-and-admission': (c) =>
        c.wants('booking', 'ticket-validation', 'inventory') && c.load.peakRps > 1000
          ? [
              0.6,
              'everybody comes in the same minute for things that are scarce: order at the door is fairness too',
            ]
          : undefined,
      'scheduled-scale-before-known-events': (c) =>
        c.mentions(
          /once a (month|week|year)|opening|event|season|deadline|evening|lunch|every (day|monday|friday)/,
        )
          ? [0.25, 'the time of the peak is known beforehand']
          : undefined,
    },
  },
  'observability-stack': {
    relevance: (c) => (hasServer(c) ? 0.22 : 0),
    statements: /monitor|operat|alert|watch|log/i,
    kinds: ['monitoring', 'api', 'web_app'],
    reversibility: 'easy',
    excludes: {
      'hosted-suite-through-opentelemetry': (c) =>
        mustStayInside(c) ? `logs would leave, but ${mustStayInside(c)}` : undefined,
      'own-open-source-stack': (c) =>
        c.proportion.operations === 'none' ? 'nobody is there to run it' : undefined,
    },
  },
  'infrastructure-as-code': {
    relevance: (c) => (c.proportion.developers >= 5 ? 0.18 : 0),
    kinds: ['api', 'web_app'],
    reversibility: 'easy',
  },
  'delivery-pipeline': {
    relevance: (c) => (hasServer(c) ? 0.2 : 0),
    statements: /release|deploy|rollback|approval/i,
    kinds: ['api', 'web_app', 'worker'],
    reversibility: 'easy',
    excludes: {
      'canary-with-automatic-return': (c) =>
        c.load.peakRps < 10 ? 'a share of so few requests proves nothing' : undefined,
      'tests-then-deploy-main': (c) =>
        c.hasRegime(/21 cfr|gxp|iec 62304|sox/i)
          ? 'a release has to be approved by name'
          : undefined,
    },
  },
  secrets: {
    relevance: (c) => (hasServer(c) ? 0.15 : 0),
    statements: /secret|credential|key|password/i,
    kinds: ['secrets', 'api'],
    reversibility: 'easy',
    excludes: {
      'cloud-secret-and-key-service': (c) =>
        mustStayInside(c) ? `it is a cloud service, and ${mustStayInside(c)}` : undefined,
      'own-vault': (c) =>
        c.proportion.operations === 'none' ? 'nobody is there to run it' : undefined,
    },
  },
  'service-mesh-or-not': {
    relevance: (c) => (c.proportion.developers >= 25 && c.tier >= 3 ? 0.25 : 0),
    kinds: ['api', 'api_gateway'],
    reversibility: 'moderate',
    excludes: {
      mesh: (c) =>
        c.proportion.maxDeployableUnits < 15 ? 'there are fewer than fifteen services' : undefined,
    },
  },
  'feature-flags-choice': {
    relevance: (c) => (c.wants('feature-flags', 'ab-testing') ? 0.5 : 0),
    capabilities: ['feature-flags', 'ab-testing'],
    kinds: ['api'],
    reversibility: 'easy',
  },
};
