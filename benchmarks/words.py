"""What the generated incidents are made of. `{...}` is filled in per incident."""

from __future__ import annotations

SERVICES = {
    "accounts": "Accounts",
    "alerts": "Alerts",
    "analytics": "Analytics",
    "api-gateway": "API gateway",
    "audit-log": "Audit log",
    "backups": "Backups",
    "billing": "Billing",
    "build-runners": "Build runners",
    "calendar": "Calendar",
    "cdn": "CDN",
    "checkout": "Checkout",
    "comments": "Comments",
    "container-registry": "Container registry",
    "dashboards": "Dashboards",
    "deployments": "Deployments",
    "dns": "DNS",
    "documents": "Documents",
    "email": "Email",
    "exports": "Exports",
    "feature-flags": "Feature flags",
    "file-storage": "File storage",
    "identity": "Identity",
    "image-resizing": "Image resizing",
    "imports": "Imports",
    "invoices": "Invoices",
    "load-balancer": "Load balancer",
    "maps": "Maps",
    "message-queue": "Message queue",
    "mobile-push": "Mobile push",
    "object-storage": "Object storage",
    "payments": "Payments",
    "permissions": "Permissions",
    "recommendations": "Recommendations",
    "relational-database": "Relational database",
    "reports": "Reports",
    "scheduler": "Scheduler",
    "search": "Search",
    "sessions": "Sessions",
    "video-calls": "Video calls",
    "webhooks": "Webhooks",
}
SEVERITIES = {"critical": "Critical", "major": "Major", "minor": "Minor", "low": "Low"}
REGIONS = {
    "ap-south": "AP South",
    "ap-east": "AP East",
    "eu-north": "EU North",
    "eu-west": "EU West",
    "sa-east": "SA East",
    "us-central": "US Central",
    "us-east": "US East",
    "us-west": "US West",
}
TEAMS = {
    "commerce": "Commerce",
    "core-data": "Core data",
    "delivery": "Delivery",
    "edge": "Edge",
    "identity-team": "Identity team",
    "mobile": "Mobile",
    "observability": "Observability",
    "platform": "Platform",
    "reliability": "Reliability",
    "storage": "Storage",
    "support": "Support",
    "web": "Web",
}
CATEGORIES = {
    "capacity": "Capacity",
    "change": "Change",
    "data": "Data",
    "dependency": "Dependency",
    "expiry": "Expiry",
    "hardware": "Hardware",
    "migration": "Migration",
    "security": "Security",
}
TAGS = (
    "autoscaling",
    "backpressure",
    "cache",
    "canary",
    "certificates",
    "clock",
    "configuration",
    "connection-pool",
    "cron",
    "database",
    "deadlock",
    "deployment",
    "disk",
    "failover",
    "firewall",
    "indexes",
    "kernel",
    "latency",
    "leader-election",
    "locks",
    "memory",
    "network",
    "quota",
    "queue",
    "rate-limit",
    "replication",
    "retries",
    "rollback",
    "sharding",
    "timeouts",
)

SYMPTOMS = {
    "errors": "returned errors",
    "timeouts": "timed out",
    "slow": "answered slowly",
    "stale-data": "showed data from the day before",
    "lost-updates": "did not keep changes",
    "login-failures": "asked customers to log in again",
    "delays": "ran hours late",
    "duplicates": "did the same work twice",
}
COMPONENTS = (
    "the connection pool",
    "the leader of the storage cluster",
    "the cache in front of it",
    "the queue of background jobs",
    "the sidecar proxy",
    "the certificate store",
    "the nightly compaction",
    "the rate limiter",
    "the schema migration",
    "the session table",
)
CHANGES = (
    "a release that doubled the number of open connections",
    "a configuration change that reached all regions at once",
    "a certificate that ran out over the weekend",
    "an index build on the largest table",
    "a traffic peak after a marketing mail",
    "a failed disk in the primary node",
    "a kernel update on a third of the machines",
    "a new client that retried without a pause",
    "a clean-up job that started an hour early",
    "an expired token of the deployment account",
)
EFFECTS = ("full_outage", "partial_outage", "degraded", "slow", "delayed")
UNITS = ("requests", "customers", "orders", "jobs", "messages")
SHARES = ("requests", "customers", "projects", "sessions")
SOURCES = ("alert", "customer", "employee", "partner")

WORKAROUNDS = (
    "Reload the page after a minute",
    "Use another region until the end of the incident",
    "Send the request again with the same idempotency key",
    "Export through the API instead of the web page",
    "Keep the mobile app open, which holds its session",
)
CUSTOMER_ACTIONS = (
    "Nothing to do; delayed work ran by itself the same day.",
    "Please check exports that were started during the incident, and start them again.",
    "Clients with a cache of their own should empty it once.",
    "Nothing to do; affected invoices were corrected.",
)

EVENTS = {
    "trigger": (
        "{Change} reaches production.",
        "The first machines take the change, and {component} starts to fill up.",
    ),
    "symptom": (
        "The error rate of {service} rises to {percent} %.",
        "Requests to {service} wait more than {number} s for {component}.",
        "{Component} refuses new work in {region}.",
        "{Other} starts to fail because it depends on {service}.",
    ),
    "detection": (
        "The alert on the error rate of {service} fires.",
        "Support sees {number} reports about {service} within ten minutes.",
    ),
    "escalation": (
        "The responder pages the {team} team.",
        "A second responder joins, and an incident lead is named.",
    ),
    "hypothesis": (
        "The graphs look like a network fault in {region}; traces rule it out.",
        "A slow dependency is suspected, and {other} is looked at first.",
    ),
    "action": (
        "The responder restarts a tenth of the instances of {service}, without effect.",
        "Traffic is moved away from {region}.",
        "The limit of `max_connections` is raised to {number}00.",
        "The release from the morning is rolled back.",
        "Background jobs are paused to take load off {component}.",
    ),
    "communication": (
        "The status page says that {service} is affected.",
        "The status page is updated; the next word is promised for half an hour later.",
        "Customers with a support contract get an email.",
    ),
    "mitigation": (
        "Error rates are back to normal for customers.",
        "{Service} answers again from the second region.",
    ),
    "resolution": (
        "All regions serve traffic, and the workaround is taken out.",
        "The backlog is worked off, and the incident is closed.",
    ),
}
ACTORS = (
    "primary responder",
    "incident lead",
    "release automation",
    "database responder",
    "support lead",
    "communications lead",
)
FACTORS = (
    ("sharp", "release", "The change went to every region within {number} minutes."),
    ("sharp", "operation", "The runbook's first step made {component} slower."),
    ("blunt", "tooling", "Nothing limits how long a client may wait for {component}."),
    ("blunt", "testing", "The test environment has a hundredth of the data of production."),
    ("blunt", "monitoring", "The alert looks at the average of all regions, not at each."),
    ("blunt", "architecture", "{Service} and {other} share {component}."),
    ("blunt", "ownership", "Two teams believed that the other one owned {component}."),
    ("blunt", "capacity", "Forecasts leave out traffic that arrives through partners."),
)
SAFEGUARDS = (
    ("Canary stage", "It takes the change to one instance, where the load is too small."),
    ("Error budget alert", "It counts over an hour, and the incident was shorter at first."),
    ("Automatic rollback", "It acts on crashes, not on slow answers."),
    ("Rate limiter", "It kept {other} available the whole time."),
    ("Load test", "It runs before each quarter, not before each release."),
    ("Review of configuration", "Two people approved the change; the diff did not show its reach."),
    ("Backups", "They were complete, and were not needed."),
)
ACTIONS = (
    ("bounded-wait", "prevent", "technology", "Clients of {component} give up after {number} s."),
    ("staged-configuration", "prevent", "technology", "Configuration reaches one region an hour."),
    ("alert-per-region", "detect", "technology", "The alert on {service} looks at each region."),
    ("shed-load", "mitigate", "technology", "{Service} answers 503 early when its queue is full."),
    ("runbook", "process", "process", "The runbook for {service} starts with the safe steps."),
    ("game-day", "process", "people", "The {team} team rehearses the loss of a region."),
    ("ownership", "process", "people", "{Component} has one owning team, named in the catalogue."),
    ("split-pool", "prevent", "technology", "{Service} and {other} get pools of their own."),
    ("expiry-check", "detect", "technology", "A daily job reports what runs out within 30 days."),
)
MEASURES = (
    ("longest wait for a connection", "s"),
    ("time from fault to alert", "min"),
    ("failed requests in a region failover", "%"),
    ("regions reached in the first hour", "regions"),
)
WENT_WELL = (
    "The rollback took under {number} minutes.",
    "No data was lost, because writes are kept in a log first.",
    "Support had an answer for customers within a quarter of an hour.",
)
WENT_POORLY = (
    "The first alert named the wrong service.",
    "Responders had no graph of {component}.",
    "The status page was changed {number} minutes after the first report.",
)
GOT_LUCKY = (
    "It was the quietest hour of the week.",
    "The author of the change was still at work.",
    "{Other} had been moved to a cluster of its own the week before.",
)
PARTICIPANTS = ("engineering", "support", "communications", "product", "legal", "on-call")
CHANNELS = ("status page", "email", "in-app banner", "support tickets")

OPENINGS = (
    "On this day {service} failed for part of our customers. It began with {change}.",
    "{Service} depends on {component}, which had run close to its capacity. Then came {change}.",
    "Nothing about the morning was unusual: {change} had been announced, reviewed and tried out.",
)
SENTENCES = (
    "Each instance of {service} opens its connections when it starts and keeps them.",
    "When one of them waits, the requests behind it wait as well, and clients begin to retry.",
    "*Retries* tripled the load within {number} minutes, and healthy instances slowed down too.",
    "The graph that would have shown it is on a page that responders open last.",
    "{Component} reports its state once a minute, which hides anything shorter than that.",
    "We had seen a smaller form of this a year before and had put it down to the network.",
    "In {region} the effect was stronger, because a third of the machines there is older.",
    "The setting `pool.max_wait` is not set anywhere, and its default is to wait **without end**.",
    "{Other} kept working, since its cache holds answers for {number} minutes.",
    "Rolling back did not help at once: the connections that were stuck stayed stuck.",
    "The team tried the quick way first, then drained the region instance by instance.",
    "The library used here is older than our [guide](https://engineering.example.com/timeouts/).",
    "{Region} was the last to be served again, after {minutes} minutes.",
    "Load tests had passed with {percent} % of the traffic that arrived on the day.",
    "Customers with long sessions noticed nothing, those who logged in afresh could not.",
)
STEPS = (
    "Drain {region} and check that the error rate falls.",
    "Restart {service} one instance at a time, with a pause of {number} s.",
    "Raise the limit of {component} only after that.",
    "Watch `queue_depth` for {number} minutes before traffic returns.",
    "Tell support and the status page *before* the last step.",
)
CODE = {
    "yaml": """\
pool:
  service: {key}
  max_connections: {number}00
  max_wait: {number}s  # was unset
  retry:
    attempts: 2
    jitter: true""",
    "sql": """\
SELECT pid, wait_event, now() - query_start AS waited
FROM pg_stat_activity
WHERE application_name = '{key}' AND state = 'active'
ORDER BY waited DESC
LIMIT {number};""",
    "python": """\
def acquire(pool, deadline):
    while not pool.free:
        if time.monotonic() > deadline:
            raise Unavailable("{key}")
        pool.wait({number})
    return pool.take()""",
    "text": """\
{key} level=error msg="upstream timed out" waited={number}.0s region={region_key}
{key} level=error msg="pool exhausted" open={number}00 waiting={percent}
{key} level=warn msg="retrying" attempt=3""",
}
