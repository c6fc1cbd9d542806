/**
 * Words that name a capability beyond doubt, in the speech of the people who ask for it. A reader that weighs
 * sentences finds more; these are its anchor. Patterns run over single sentences, lower case.
 */
export const spokenNeeds: readonly (readonly [capabilityId: string, pattern: RegExp])[] = [
  [
    'user-accounts',
    /\b(?:user accounts?|log(?:s|ged)? ?in|sign(?:s|ed)? ?(?:in|up)|log-in|password|create an account)\b/,
  ],
  [
    'single-sign-on',
    /\b(?:sso|single sign-?on|saml|entra id|azure ad|active directory|okta|google workspace login|oidc)\b/,
  ],
  [
    'roles-permissions',
    /\b(?:roles?|permissions?|access rights|who may (?:see|change)|different rights|only (?:managers|admins?|staff|doctors|teachers|members) (?:can|may|see))\b/,
  ],
  [
    'product-catalogue',
    /\b(?:product catalogue|product catalog|catalogue of|online shop|web ?shop|product pages|menus? (?:of|with|in)|articles? with prices|list (?:of )?(?:items|tools|things)|list their)\b/,
  ],
  ['cart', /\b(?:shopping cart|basket)\b/],
  [
    'checkout',
    /\b(?:pay(?:s|ing)? (?:online|by card|with (?:a )?card|for (?:it|them|the))|check-?out|card payments?|online payments?|take payments?|credit cards?|customers pay|deposits?|paypal|stripe|buy tickets|sell tickets|payments)\b/,
  ],
  [
    'subscriptions',
    /\b(?:monthly plans?|subscription(?: plan| fee|s)?|recurring (?:payment|billing)|paid plans?)\b/,
  ],
  ['invoicing', /\b(?:invoices?|invoicing|bills? (?:are|is) sent)\b/],
  ['refunds', /\b(?:refunds?|money back)\b/],
  ['payouts', /\b(?:payouts?|pay(?:s)? out|paid out to|share of the (?:money|revenue))\b/],
  ['escrow', /\bescrow\b/],
  [
    'promotions',
    /\b(?:discounts?|vouchers?|coupons?|promo(?:tion)?s?|specials|special offers?|happy hour)\b/,
  ],
  ['loyalty', /\b(?:loyalty|bonus points|reward points|stamp card)\b/],
  [
    'point-of-sale',
    /\b(?:point.of.sale|pos system|\bpos\b|tills?\b|cash register|ring up|at the counter)\b/,
  ],
  [
    'booking',
    /\b(?:book(?:s|ing|ings|ed)? (?:a|an|the|their|of|online|courts?|rooms?|seats?|tables?|appointments?|slots?)|bookings?|reserv(?:e|es|ation|ations)|appointments?|seat(?:s)? (?:map|plan|are left)|double.book)\b/,
  ],
  ['waitlist', /\b(?:wait(?:ing)?[- ]?list)\b/],
  [
    'scheduling',
    /\b(?:schedul(?:e|es|ing) (?:of |the |inspections|visits|jobs|classes|lessons|appointments)|timetables?|roster of)\b/,
  ],
  ['shift-planning', /\b(?:shift plan|shifts|rosters?|rota)\b/],
  [
    'time-tracking',
    /\b(?:time ?sheets?|clock in|working hours are|track(?:s|ing)? (?:working )?hours|hours worked)\b/,
  ],
  [
    'inventory',
    /\b(?:inventory|stock (?:levels?|of|in|is)|running out|out of stock|what was taken|what is left|stock\b|replenish|supplies)\b/,
  ],
  ['purchasing', /\b(?:purchase orders?|suppliers? orders?|order from suppliers|procure)\b/],
  [
    'order-management',
    /\b(?:orders? (?:over|online|from|by|a day|per day|come|are|is|status)|take orders|customer orders|place(?:s|d)? an order|order(?:s|ing) (?:food|goods|sandwich|meals?|pizza|drinks))\b/,
  ],
  [
    'search',
    /\b(?:full.?text search|search (?:for|by|through|over|the|in|and)|searchable|search engine|find (?:documents|articles|records|items|products|things) )\b/,
  ],
  [
    'geo-search',
    /\b(?:near(?:by|est)|near (?:me|them|the caller|you)|around (?:me|them)|within \d+ ?(?:km|miles|minutes)|in the neighbou?rhood|near by)\b/,
  ],
  [
    'geolocation',
    /\b(?:gps|where (?:they|it|he|she) (?:is|are) (?:now|right now)|by (?:time and )?place|location of)\b/,
  ],
  [
    'map-display',
    /\b(?:on a map|maps? (?:of|with|view|shows?)|google maps|openstreetmap|mapbox)\b/,
  ],
  [
    'routing',
    /\b(?:directions|how to drive|route plan|best route|routes? for (?:drivers|vans|trucks|trips)|tour plan|travel time)\b/,
  ],
  [
    'recommendations',
    /\b(?:recommend(?:s|ed|ation|ations) (?:of|for|to|items|products|films|songs)?|you may also like|personal suggestions)\b/,
  ],
  [
    'chat',
    /\b(?:live chat|chat (?:with|between|room|messages)|group chat|direct messages?|messag(?:e|ing) each other|instant messag|a chat)\b/,
  ],
  ['video-calls', /\b(?:video calls?|video conferenc|video consult|webrtc)\b/],
  ['comments', /\b(?:comment(?:s|ing)? (?:on|under|below)|leave comments|comments)\b/],
  [
    'reviews-ratings',
    /\b(?:ratings?\b|star rating|reviews? (?:of|by|from) (?:customers|guests|users|buyers)|rate (?:each other|the|their))\b/,
  ],
  [
    'feeds',
    /\b(?:news feed|activity feed|timeline of posts|follow(?:s|ers|ing)? (?:other )?(?:people|users|accounts|friends))\b/,
  ],
  [
    'notifications',
    /\b(?:notif(?:y|ies|ied|ications?)|remind(?:s|ers?|ed)?|alerts?\b|messages? (?:to|by)|push messages?|(?:is|are|be|get) told|alerts? (?:by|via|them|users|staff)|warn(?:s|ed|ings?)?|let (?:customers|people|them|parents|users|fans) know|sms)\b/,
  ],
  ['email-campaigns', /\b(?:newsletters?|mailings?|e-?mail campaigns?|marketing (?:e-?)?mails?)\b/],
  [
    'file-upload',
    /\b(?:uploads?|uploading|attach(?:ments?|ed)?|hand in files|submit (?:files|code|documents)|photos?|pictures of|pdfs?|scans of|documents (?:are|and|of))\b/,
  ],
  ['malware-scan', /\b(?:virus(?:es)? scan|malware|scanned for virus|antivirus)\b/],
  [
    'image-processing',
    /\b(?:thumbnails?|resize (?:images|photos)|image variants|crop(?:ped)? (?:images|photos))\b/,
  ],
  [
    'video-on-demand',
    /\b(?:video on demand|watch (?:videos|films|movies|episodes)|recorded lectures|video library|stream(?:s|ing)? (?:films|movies|videos))\b/,
  ],
  [
    'live-video',
    /\b(?:live ?stream(?:s|ing)? (?:of )?(?:video|events|matches|games)|broadcast live|live video)\b/,
  ],
  ['transcoding', /\b(?:transcod\w+|encod(?:e|ing) (?:video|films))\b/],
  [
    'tracking',
    /\b(?:track(?:s|ing)? (?:vehicles?|trucks?|vans?|drivers?|parcels?|the (?:bus|van|truck)|positions?)|live positions?|where the (?:bus|van|truck|driver)s? (?:is|are))\b/,
  ],
  [
    'offline-work',
    /\b(?:offline|without (?:a |any )?(?:network|internet|connection|signal|reception)|no (?:network|internet|signal|reception|connectivity)|patchy (?:network|signal)|(?:network|internet|connection|cloud) is down|go on when)\b/,
  ],
  ['sync', /\b(?:synchroni[sz]\w*|sync(?:s|ed|ing)?\b|sends? (?:it|them) later)\b/],
  [
    'collaborative-editing',
    /\b(?:edit(?:s|ing)? (?:the same|together|at the same time|simultaneously)|co-?edit|real-?time collaboration)\b/,
  ],
  [
    'realtime-updates',
    /\b(?:real.?time (?:updates?|view|board|display|status)|live (?:updates?|view|status|scores?|results?)|within (?:a few|two|three|five|\d) seconds? (?:of|after)|updates? instantly|at once on (?:all|every) screen)\b/,
  ],
  ['barcode-qr', /\b(?:bar ?codes?|qr[- ]?codes?)\b/],
  [
    'ticket-validation',
    /\b(?:e-?tickets?|tickets? (?:for|to) (?:concerts?|big|events?|matches|shows?)|scan(?:s|ned)? (?:the )?tickets?|ticket(?:s)? at the (?:door|gate)|sell tickets)\b/,
  ],
  [
    'iot-ingest',
    /\b(?:sensors?\b|sensor data|readings? (?:from|of|every|per)|telemetry from|meter readings|temperature log|measurements? every|iot\b|loggers?\b|rfid|smart (?:fridges?|locks?|bins?|scales?|devices?|meters?|shelves)|devices? (?:report|send|transmit)|telemetry|connected devices)\b/,
  ],
  [
    'device-management',
    /\b(?:settings of (?:our |the )?devices|manage (?:the |our )?devices|device (?:fleet|settings|management|configuration)|configure devices|provision devices|fleet of devices|settings of .{0,12}devices)\b/,
  ],
  [
    'configuration-management',
    /\b(?:settings of (?:our |the )?(?:devices|machines|controllers)|remote(?:ly)? (?:change|configure)|configuration of devices|(?:see|change|set)\w* .{0,24}(?:from afar|remotely))\b/,
  ],
  ['ota-updates', /\b(?:firmware|over.the.air|ota updates?)\b/],
  [
    'remote-control',
    /\b(?:remote(?:ly)? (?:control|switch|unlock|open|start|stop)|switch(?:ed)? (?:on|off) remotely|control(?:s|led)? from (?:a|the) (?:phone|app))\b/,
  ],
  [
    'dashboards',
    /\b(?:dashboards?|wallboard|at a glance|see(?:s)? (?:the )?(?:sales|figures|numbers|spending|statistics))\b/,
  ],
  [
    'reports',
    /\b(?:(?:monthly|weekly|daily|annual|yearly|management|statistical|sales) reports?|reports and|reporting|reports? (?:for|on|to the|by))\b/,
  ],
  [
    'export',
    /\b(?:exports? (?:to|of|as|data|the)|download(?:s|ed)? as (?:csv|excel|pdf)|csv exports?|excel export)\b/,
  ],
  [
    'import',
    /\b(?:imports? (?:from|of|data|the|csv|excel)|csv (?:files?|imports?)|bulk load|excel (?:files|sheets?) (?:are|is) (?:imported|loaded))\b/,
  ],
  [
    'integrations',
    /\b(?:integrat(?:e|es|ed|ion|ions)|interface (?:to|with)|connect(?:s|ed|ion)? (?:to|with) (?:our|the|an?|sap|their|existing)|speaks? with|hl7|fhir|\bedi\b|\berp\b|\bsap\b|rest interface|learning (?:management )?system|\blms\b|fetch(?:es)? (?:the )?(?:transactions|data|orders) (?:daily|from))\b/,
  ],
  ['webhooks', /\bwebhooks?\b/],
  [
    'public-api',
    /\b(?:public api|open api|api for (?:partners|developers|third|customers)|third.party developers|developer portal)\b/,
  ],
  [
    'audit-trail',
    /\b(?:audit(?:s|ed|able|ing)? ?(?:log|trail|logs)?|who (?:changed|did|saw|looked|opened|approved|accessed)|tamper.proof|traceable changes|can be audited|auditors?)\b/,
  ],
  [
    'approval-workflow',
    /\b(?:approvals?|approv(?:e|es|ed|ing)|sign.?off|four.?eyes|(?:boss|manager|supervisor)s? (?:must )?(?:ok|confirm|release)s?|internal workflow|review and approv)\b/,
  ],
  [
    'e-signature',
    /\b(?:e-?signatures?|sign(?:s|ed)? (?:electronically|digitally|documents|contracts)|docusign)\b/,
  ],
  [
    'document-generation',
    /\b(?:letters? (?:generated|from templates)|generate(?:s|d)? (?:pdfs?|letters?|documents|contracts|certificates)|from templates|pdf (?:reports|documents|letters))\b/,
  ],
  [
    'ocr',
    /\b(?:ocr\b|scanned (?:documents|forms|invoices)|read(?:s|ing)? (?:text )?from (?:scans|photos))\b/,
  ],
  ['translation', /\b(?:translat(?:e|es|ed|ion|ions))\b/],
  [
    'moderation',
    /\b(?:moderat(?:e|es|ed|ion|ors?)|abus(?:e|ive)|spam|report(?:ed)? content|offensive|mute|ban users)\b/,
  ],
  [
    'fraud-checks',
    /\b(?:fraud(?:ulent)?|scalp(?:ers|ing)|fake (?:accounts|orders|votes|bids)|bots?\b)\b/,
  ],
  [
    'kyc',
    /\b(?:kyc|identity verification|verify (?:the )?identity|id check|anti.money.laundering)\b/,
  ],
  ['ab-testing', /\b(?:a\/b test|experiments? on users|controlled experiments)\b/],
  [
    'ad-hoc-analysis',
    /\b(?:data warehouse|business intelligence|\bbi\b|analysts?|data scientists?|ad.hoc (?:queries|analysis)|data lake)\b/,
  ],
  [
    'stream-analytics',
    /\b(?:stream of (?:events|messages|data)|feed of|event stream|real.?time analytics|anomal(?:y|ies)|(?:clean|parse|process)(?:es|ed)? (?:it|them|the|and)|messages? (?:a|per) second)\b/,
  ],
  [
    'ml-scoring',
    /\b(?:predict(?:s|ion|ions|ive)?|machine learning|ml models?|delay models?|risk scores?|learned model)\b/,
  ],
  ['ml-training', /\b(?:train(?:s|ed|ing)? (?:\w+ )?models?|notebooks?|model training|retrain)\b/],
  ['forecasting', /\b(?:forecast(?:s|ing)?|expected demand|demand prediction)\b/],
  [
    'llm-assistant',
    /\b(?:llms?\b|gpt|language model|ai assistant|copilot|generative ai|claude|chatgpt)\b/,
  ],
  [
    'document-qa',
    /\b(?:answers? from (?:our |the )?documents|ask (?:questions )?(?:about|to) (?:our |the )?documents|questions about our (?:manuals|documents))\b/,
  ],
  ['chatbot', /\bchat ?bots?\b/],
  ['voting', /\b(?:votes?|voting|polls?|ballots?)\b/],
  ['elections', /\b(?:elections?|elect (?:the|a) (?:board|president))\b/],
  ['auctions', /\b(?:auctions?|bid(?:s|ding|ders?)?)\b/],
  [
    'marketplace',
    /\b(?:marketplace|buyers and sellers|sellers (?:list|offer)|vendors (?:list|sell))\b/,
  ],
  [
    'matching',
    /\b(?:match(?:es|ed|ing)? (?:people|volunteers|students|mentors|drivers|buyers|donors|patients|them) (?:with|to|and))\b/,
  ],
  ['leaderboards', /\b(?:leader ?boards?|high scores?|rankings? of)\b/],
  [
    'alerting',
    /\b(?:alarms?\b|on.?call|pag(?:e|es|ed) (?:the|someone)|alert(?:s|ed)? when|raise(?:s)? an alarm)\b/,
  ],
  [
    'code-sandbox',
    /\b(?:(?:run|runs|running|compile|compiles|execute|executes|executed) .{0,24}(?:code|programs?|scripts?)|code .{0,30}(?:is|are|gets?) (?:run|compiled|executed)|untrusted code)\b/,
  ],
  ['plagiarism-check', /\b(?:plagiari\w+)\b/],
  [
    'grading',
    /\b(?:grad(?:e|es|ed|ing) (?:automatically|assignments?|of|by|are|and|the)|graded|assignments? (?:graded|are)|exams?|homework)\b/,
  ],
  [
    'courses',
    /\b(?:online courses?|e-?learning|lessons and|learning platform|course (?:content|material)|training courses?)\b/,
  ],
  [
    'certificates',
    /\b(?:certificates? (?:of|are|for|for the)|issue(?:s|d)? certificates|certificates)\b/,
  ],
  [
    'tenant-administration',
    /\b(?:multi.?tenan\w*|tenants?|business customers|each customer (?:needs|has|gets)|per customer|b2b|white.?label|customers? of ours|new customers? (?:to be )?(?:easy|onboard))\b/,
  ],
  ['white-label', /\b(?:white.?label|own (?:logo|brand|domain))\b/],
  ['consent-management', /\b(?:consents?|cookie banner|opt.in)\b/],
  [
    'data-deletion',
    /\b(?:right to (?:be forgotten|erasure)|delete(?:d)? (?:their|his|her|my|personal) (?:data|account)|erasure|gdpr request)\b/,
  ],
  [
    'archival',
    /\b(?:archiv(?:e|es|ed|ing|al)|kept (?:for|at least) .{0,20}years|keep (?:the )?raw|records? law|retention rules?|retained for)\b/,
  ],
  [
    'migration',
    /\b(?:migrat(?:e|es|ed|ion|ing)|move(?:d)? over|(?:in|on|with) (?:excel|spreadsheets?|ms access) (?:today|now|at the moment|currently)|years of (?:data|records|history)|replace(?:s|d)? (?:the |our )?(?:old|existing|current|present|legacy)|old (?:system|database|software)|legacy|data in the present system)\b/,
  ],
  [
    'batch-jobs',
    /\b(?:nightly|batch|every night|scheduled jobs?|once a day|fetch(?:es|ed)? .{0,20}daily|bulk jobs?)\b/,
  ],
  [
    'printing',
    /\b(?:print(?:s|ed|ing)? (?:labels?|tickets?|receipts?|letters?|badges?|forms?)|label printer)\b/,
  ],
  ['kiosk', /\bkiosks?\b/],
  ['accessibility', /\b(?:wcag|accessib(?:le|ility)|screen reader|section 508|\bada\b)\b/],
  [
    'multi-language',
    /\b(?:several languages|multi.?lingual|in (?:english|french|german|spanish) and|languages? (?:are|switch)|two languages|three languages)\b/,
  ],
  ['currency', /\b(?:several currencies|multi.?currency|currencies)\b/],
  ['tax-calculation', /\b(?:sales tax|\bvat\b|tax calculation)\b/],
  ['ticketing', /\b(?:help ?desk|support tickets?|trouble tickets?|service requests?)\b/],
  ['crm', /\b(?:crm\b|leads and|sales pipeline|contact history)\b/],
  ['quotes', /\b(?:quotes? (?:for|to|that)|quotations?|offers? to customers)\b/],
  [
    'content-management',
    /\b(?:cms\b|content management|edit(?:s|ors?)? (?:the )?(?:pages|articles|content)|web ?site with|blog|publish(?:es|ing)? (?:pages|articles|content|posts))\b/,
  ],
  ['news-publishing', /\b(?:news (?:site|articles|portal)|newspaper|journalists?|newsroom)\b/],
  [
    'forms-surveys',
    /\b(?:surveys?|questionnaires?|online forms?|fill (?:in|out) (?:a |the )?forms?)\b/,
  ],
  [
    'workflow-automation',
    /\b(?:workflow (?:rules|automation|engine)|automat(?:e|ion) without code)\b/,
  ],
  [
    'optimization',
    /\b(?:optimi[sz](?:e|es|ation|ing) (?:the |of |routes?|plans?|schedules?|loads?)|best (?:plan|assignment) )\b/,
  ],
  ['dispute-handling', /\b(?:disputes?|chargebacks?|complaints? between)\b/],
  [
    'anonymous-reporting',
    /\b(?:whistle ?blow\w*|report(?:s|ing)? anonymously|anonymous(?:ly)? report(?:s|ing)? (?:of|on) (?:misconduct|wrong|abuse))\b/,
  ],
  [
    'calendar-sync',
    /\b(?:outlook calendar|google calendar|calendar (?:sync|invit|feed)|\bical\b)\b/,
  ],
  [
    'dispatch',
    /\b(?:dispatch(?:es|ed|er|ers|ing)?|sends? (?:out )?(?:a |an )?(?:driver|technician|crew|courier)|deliver(?:s|y|ies)? (?:drivers?|by)|field technicians?|assign(?:s|ed)? (?:jobs|drivers))\b/,
  ],
  [
    'speech',
    /\b(?:speech.to.text|transcri(?:be|bes|ption|pts) (?:of )?(?:calls|recordings|speech|interviews)|voice recogni)\b/,
  ],
  ['model-viewer', /\b(?:3d models?|cad (?:files|models)|\bbim\b)\b/],
  [
    'clinical-records',
    /\b(?:medical (?:history|records?)|patient (?:records?|files?|history)|electronic health record|\behr\b|\bemr\b|clinical (?:notes|records?)|treatment (?:notes|plan))\b/,
  ],
  ['telemedicine', /\b(?:tele(?:medicine|health)|video (?:visit|consultation))\b/],
  ['lab-results', /\b(?:lab(?:oratory)? results?|blood tests?)\b/],
  ['medication', /\b(?:medication|prescriptions?|drug doses?)\b/],
  ['medical-imaging', /\b(?:dicom|x-?rays?|mri\b|radiolog\w+)\b/],
  [
    'call-centre',
    /\b(?:call cent(?:re|er)s?|telephon(?:e|y) system|\bcti\b|\bsip\b|hotline|phone calls? (?:are|from))\b/,
  ],
  [
    'asset-maintenance',
    /\b(?:maintenance (?:plan|of|orders?|schedule|history)|service (?:intervals?|history) of|work orders?)\b/,
  ],
  ['predictive-maintenance', /\bpredictive maintenance\b/],
  ['donations', /\b(?:donat(?:e|es|ions?|ors?)|fundrais\w+)\b/],
  ['ledger', /\b(?:ledger|double.entry|bookkeeping|account balances?|postings?)\b/],
  ['wallet', /\b(?:wallet balance|stored value|prepaid (?:balance|account)|e-?wallet|top.?up)\b/],
  [
    'trading',
    /\b(?:order book|trading (?:platform|system|desk)|buy and sell orders|stock exchange)\b/,
  ],
  [
    'surveillance-video',
    /\b(?:cctv|surveillance (?:cameras?|video)|security cameras?|camera recordings?)\b/,
  ],
  ['secure-vault', /\b(?:password manager|secrets? vault|zero.knowledge)\b/],
  ['autocomplete', /\b(?:auto ?complete|type.?ahead|suggestions? while typing)\b/],
  ['web-crawling', /\b(?:crawl(?:s|er|ing)?|scrap(?:e|es|ing) (?:web|sites|pages))\b/],
  ['short-links', /\b(?:short (?:random )?(?:links?|urls?)|url shorten\w*|link shorten\w*)\b/],
  [
    'event-counting',
    /\b(?:count(?:s|ed)? (?:page )?views?|page views|click counts?|view counts?|usage statistics)\b/,
  ],
  [
    'relationship-graph',
    /\b(?:social graph|who knows whom|friends of friends|ownership chains?|family tree)\b/,
  ],
  [
    'log-collection',
    /\b(?:collect(?:s|ing)? logs|log files (?:of|from)|central(?:ised)? logging)\b/,
  ],
  ['file-sync', /\b(?:sync(?:s|ed)? files|shared folders?|like dropbox|file shar(?:e|ing))\b/],
  ['content-delivery', /\b(?:cdn\b|worldwide readers|served around the world)\b/],
  [
    'virtual-waiting-room',
    /\b(?:waiting room|virtual queue|(?:ticket )?sales? .{0,30}opens?|on.?sale rush|(?:thousands|\d{2,3},?000) (?:of )?(?:buyers|fans|people|visitors) at (?:once|the same)|fair queue)\b/,
  ],
  [
    'dynamic-pricing',
    /\b(?:dynamic pric\w+|surge pric\w+|prices? (?:change|adapt) (?:with|to) demand)\b/,
  ],
  [
    'order-fulfilment',
    /\b(?:shipping labels?|ship(?:s|ped|ping) (?:orders|goods|parcels)|parcel (?:service|carrier)|fulfil(?:l)?ment)\b/,
  ],
  ['returns', /\b(?:returns? (?:of goods|process|portal)|send (?:it|goods) back)\b/],
  ['credit-scoring', /\b(?:credit (?:scor\w+|check|rating)|creditworth\w+)\b/],
  [
    'loan-handling',
    /\b(?:loans?\b|lending (?:platform|decision)|mortgages?)\b(?!.*(?:tools?|books?))/,
  ],
  [
    'claims-handling',
    /\b(?:insurance claims?|claims? (?:handling|process|are filed)|damage reports?)\b/,
  ],
  ['case-management', /\b(?:case ?work(?:ers?)?|case (?:files?|management)|cases are)\b/],
  [
    'benefits-applications',
    /\b(?:permits?\b|permit applications?|licen[cs]es? (?:and|applications?)|benefit applications?|apply for (?:a permit|benefits|a licen))\b/,
  ],
  [
    'crowdsourced-reports',
    /\b(?:potholes?|code violations?|residents? (?:to )?report|citizens? report|report (?:issues|problems|damage))\b/,
  ],
  [
    'budgeting',
    /\b(?:budgets? (?:per|by|for each|and spending)|suggest a budget|spending (?:per|by|overview)|household budget)\b/,
  ],
  [
    'aggregation-of-accounts',
    /\b(?:bank (?:and card )?accounts|account aggregat\w+|open banking|plaid|tink\b)\b/,
  ],
  ['payroll', /\b(?:payroll|pay slips?|wages are)\b/],
  ['recruiting', /\b(?:applicants?|job applications?|candidates? apply|vacanc(?:y|ies)|hiring)\b/],
  ['access-control', /\b(?:door (?:access|locks?)|key cards?|badge readers?)\b/],
  ['check-in', /\bcheck.?in (?:desk|of|at|guests|visitors)\b/],
  ['parking', /\b(?:parking (?:spaces?|lots?|garages?|tickets?|permits?)|car parks?)\b/],
  ['ev-charging', /\b(?:ev charg\w+|charg(?:ing|e) (?:points?|stations?)|wallbox)\b/],
  [
    'fleet-management',
    /\b(?:fleet of (?:vehicles|trucks|vans|cars|buses)|fleet management|our (?:trucks|vans|vehicles))\b/,
  ],
  ['ride-hailing', /\b(?:ride.?hail\w*|taxi app|riders and drivers)\b/],
  [
    'delivery-tracking',
    /\b(?:track(?:s|ing)? (?:the |their )?(?:delivery|deliveries|order|parcel)|when (?:the )?(?:parcel|delivery) arrives)\b/,
  ],
  [
    'smart-metering',
    /\b(?:smart meters?|meter (?:data|readings)|(?:gas|water|electricity|heat) meters?)\b/,
  ],
  ['process-control', /\b(?:plc\b|scada|process control|production line control)\b/],
  [
    'quality-inspection',
    /\b(?:quality (?:inspection|checks?|control) (?:of|on|in)|defects? (?:are|on|in))\b/,
  ],
  ['digital-twin', /\bdigital twins?\b/],
  [
    'traceability',
    /\b(?:traceab\w+|lot numbers?|batch(?:es)? (?:number|trace)|from (?:farm|field) to)\b/,
  ],
  [
    'warehouse-picking',
    /\b(?:pick(?:s|ing|ers)? (?:list|orders|in the warehouse)|warehouse (?:workers|picking|storage))\b/,
  ],
  ['wearables-health', /\b(?:wearables?|smart ?watch(?:es)?|heart rate)\b/],
  [
    'image-recognition',
    /\b(?:image recognition|recogni[sz](?:e|es|ed) (?:objects|plants|faces|plates|animals|items)|computer vision|detect(?:s|ed)? (?:on|in|from) (?:photos|images|cameras?|pictures))\b/,
  ],
  ['data-labelling', /\b(?:label(?:s|led|ling)? (?:images|data|training)|annotat\w+)\b/],
  ['forum', /\b(?:discussion forum|message board|threads? and replies)\b/],
  ['wiki', /\b(?:wiki\b|knowledge base)\b/],
  ['gamification', /\b(?:badges for|gamif\w+|streaks?)\b/],
  [
    'events-registration',
    /\b(?:register (?:for|to) (?:the |an |our )?(?:events?|conference|workshops?|courses?|races?)|event registration|sign up for (?:events?|workshops?|classes))\b/,
  ],
  ['live-quiz', /\b(?:live quiz|quiz show|trivia night)\b/],
  ['multiplayer-state', /\b(?:multi.?player|players? in (?:a|one) (?:match|game)|game servers?)\b/],
  ['proctoring', /\bproctor\w*/],
  ['music-audio', /\b(?:music stream\w*|podcasts?|audio ?books?|play ?lists?|songs?)\b/],
  ['photo-library', /\b(?:photo (?:library|gallery|archive|album)s?)\b/],
  [
    'advertising',
    /\b(?:ad server|advertis(?:ers?|ements?|ing) (?:campaigns?|slots?|space)|banner ads)\b/,
  ],
  ['price-comparison', /\bprice comparison\b/],
  ['code-hosting', /\b(?:git (?:repositories|hosting)|pull requests?|code repositories)\b/],
  [
    'job-scheduling',
    /\b(?:compute jobs?|job queue for|batch cluster|gpu jobs?|ci\/?cd (?:service|runners))\b/,
  ],
  ['plugin-extensions', /\b(?:plug-?ins?|extensions by|third.party extensions)\b/],
  [
    'emergency-alerts',
    /\b(?:emergency (?:alerts?|warnings?|messages?)|mass notification|evacuat\w+)\b/,
  ],
  [
    'weather-environment',
    /\b(?:weather (?:stations?|data)|air quality|environmental (?:data|measurements?))\b/,
  ],
  ['geofencing', /\b(?:geo-?fenc\w+|leaves? (?:the|an?) (?:area|zone))\b/],
  ['indoor-positioning', /\b(?:indoor (?:positioning|navigation)|beacons?)\b/],
  ['simulation', /\b(?:simulations?|monte carlo|what.if runs)\b/],
  ['legal-hold', /\b(?:legal hold|e-?discovery)\b/],
  ['public-registry', /\b(?:public regist(?:er|ry)|land regist(?:er|ry)|company register)\b/],
  ['procurement-tenders', /\b(?:tenders?|bidders? submit|public procurement)\b/],
  ['language-learning', /\b(?:language (?:learning|learners|lessons)|vocabulary)\b/],
  ['tutoring', /\b(?:tutors?\b|tutoring)\b/],
  ['library-lending', /\b(?:lend(?:s|ing)?|borrow(?:s|ed|ers?|ing)?|public library)\b/],
  [
    'rental',
    /\b(?:rent(?:s|al|als|ing|ed)?(?: out)?\b|hire out|car sharing|bike sharing)\b(?!.*rent (?:is|payment|collection))/,
  ],
  [
    'property-management',
    /\b(?:landlords?|property manage\w+|apartment (?:buildings?|owners)|rent (?:payments?|collection))\b/,
  ],
  ['construction-projects', /\b(?:construction (?:sites?|projects?)|building sites?)\b/],
  ['agriculture', /\b(?:farm(?:s|ers?)?\b|crops?|livestock|cows|greenhouses?)\b/],
  ['recipe-meal', /\b(?:recipes?|meal plan\w*|canteen)\b/],
  [
    'table-ordering',
    /\b(?:order(?:s)? (?:at|from) (?:the|their) tables?|kitchen display|waiters?)\b/,
  ],
  ['membership', /\b(?:membership (?:fees?|dues|cards?|management)|our members|club members)\b/],
  ['volunteer-coordination', /\bvolunteers?\b/],
  ['grants', /\b(?:grant (?:applications?|programme|program)|apply for grants)\b/],
];
