"""Words with a capital that name no person: products, firms, places, and ordinary words."""

from __future__ import annotations

from mkdocs_postmortems.rules.blameless.lexicon import wordset

PRODUCTS = wordset("""
Airflow Ambassador Antithesis Aqua Argo Artifactory Aurora Avro Bamboo Bazel Beam Bind Bitwarden
Bull Buildkite Caddy Calico Celery Ceph Chaos Chef Chromium Clair Codecov Concourse Consul Contour
Coralogix Cortex Couchbase Crossplane Dagster Dapr Dask Debezium Discord Django Dnsmasq Drone
Drupal Druid Dynatrace Encrypt Etcd Excel Exim Falco Fargate Flagger Flannel Fluentd Galera Gerrit
Ghost Gitea Glacier Gradle Gunicorn Haproxy Harbor Harness Hasura Hive Hydra Icinga Impala Ingress
Jest Joomla Juniper Kinesis Knative Kong Kubelet Kustomize Kyverno Lightstep Litmus Locust Logstash
Longhorn Magento Mailchimp Mailgun Mattermost Maven Memcache Mesos Metabase Mimir Minio Moodle
Munin Neptune Nessus Nexus Octopus Opera Opsgenie Opsworks Outlook Packer Pagerduty Patroni Percona
Pingdom Pinot Pixie Podman Portainer Presto Pulsar Pulumi Puma Qdrant Rancher Raft Paxos Redshift
Renovate Rook Rollbar Rundeck Safari Salt Sanity Scylla Selenium Sensu Sensors Sidekiq Skype
Skywalking Snort Sonar Spanner Spinnaker Statuspage Stackdriver Storybook Strimzi Superset Supabase
Tableau Tailscale Teamcity Tekton Telegraf Temporal Thunderbird Tomcat Trino Trivy Unicorn Unleash
Vagrant Vector Velero Vespa Victoria Virtualbox Vite Vitess Weave Webex Windows Wireguard Wordpress
Yarn Zabbix Zuul Alexa Siri Cortana Copilot Rollouts Rollout Workflows Actions Functions Pages
Explorer Studio
Ansible Autopilot Beacon Bedrock Bird Boundary Bugsnag Bumblebee Catchpoint Chronicle
Chronos Coherence Containerd Corosync Cypress Defender Defense Ember Eureka Expect Express Fabric
Falcon Fluent Gatekeeper Gatling Guard Guardian Hubble Hystrix Ignite Infinity Istiod Ivy
Karpenter Keepalived Lens Lighthouse Maglev Managed Marathon Mercury Mesh Mirantis Monit Netbox
Nimbus Openshift Openstack Orchestrator Pacemaker Pandas Pants Pilot Playwright Postfix Prolexic
Puppeteer Quagga Quarkus Repmgr Resolver Ripple Router Ruler Sagemaker Sentinel Serverless Shield
Sloth Spring Squadcast Stolon Suricata Synapse Tailspin Titan Turbine Watchdog Watchtower Wazuh
Windmill Zipkin
""")
FIRMS = wordset("""
Accenture Adidas Adyen Aldi Allianz Amex Anthropic Arcor Arista Barclays Bayer Bell Bloomberg Bosch
Broadcom Cable Capita Carrefour Chubb Citi Citrix Cogent Colt Comcast Commvault Continental
Crowdstrike Deere Delta Deutsche Digicert Dropbox Dyson Eaton Ebay Expedia Fargo Fedex Finastra
Ford Fortinet Gartner Gartner Hancock Hat Honeywell Hopkins Iberdrola Infineon Juniper Kaspersky
Kingfisher Klarna Lenovo Level Lewis Lidl Lilly Lloyds Lufthansa Lumen Mandiant Maersk Merck
Michelin Mondelez Moody Morgan Mozilla Nestle Netgear Nike Nominet Northrop Openreach Orange
Panasonic Paypal Pepsi Philips Porsche Qualcomm Rackspace Reuters Ricoh Roche Sage Samsung
Schneider Schwab Seagate Shell Shopify Siemens Sony Spotify Stanley Starlink Swift Swisscom
Symantec Synology Telefonica Telia Tesco Tesla Thales Toshiba Toyota Trustwave Twitch Uber Unilever
Veeam Verisign Vertiv Virgin Visa Vodafone Volkswagen Walmart Wells Wise McAfee McKinsey McDonald
MacBook MacOS O'Reilly Worldpay Xerox Yahoo Yandex Zoho Equifax Experian Klein Mastercard
""")
PLACES = wordset("""
Aberdeen Abuja Accra Africa Alaska Alberta America Amsterdam Ankara Antwerp Arizona Asia Athens
Atlanta Auckland Austin Australia Austria Bahrain Bangalore Bangkok Barcelona Basel Beijing Belfast
Belgium Belgrade Bergen Berlin Bern Bilbao Birmingham Bogota Bologna Bombay Bordeaux Boston
Brasilia Bratislava Brazil Bremen Bristol Brisbane Britain Brussels Bucharest Budapest Cairo
Calgary California Cambridge Canada Canberra Cardiff Caracas Chennai Chicago Chile China Cologne
Colombia Colorado Copenhagen Cork Dakar Dallas Danube Delhi Denmark Denver Detroit Doha Dortmund
Dresden Dubai Dublin Durban Edinburgh Egypt England Estonia Finland Florence Florida Fra France
Frankfurt Geneva Genoa Ghana Ghent Glasgow Gothenburg Graz Greece Hamburg Hanoi Hanover Harare
Helsinki Hongkong Houston Hyderabad Iceland Illinois India Indonesia Iowa Ireland Israel Istanbul
Italy Jakarta Japan Johannesburg Karachi Kenya Kiev Kolkata Korea Krakow Kuala Kyiv Lagos Lahore
Leeds Leipzig Lille Lima Limerick Linz Lisbon Liverpool London Louvain Lumpur Luxembourg Lyon
Madrid Malaga Malaysia Malmo Malta Manchester Manila Marseille Melbourne Mexico Miami Milan
Minneapolis Minsk Montreal Moscow Mumbai Munich Nairobi Naples Netherlands Nevada Newcastle Nigeria
Norway Nuremberg Ohio Oregon Orlando Osaka Oslo Ottawa Oxford Pacific Paris Peru Perth Philadelphia
Phoenix Poland Porto Portland Portugal Prague Pretoria Quebec Quito Reykjavik Riga Rome Rotterdam
Russia Santiago Sapporo Scotland Seattle Seoul Seville Shanghai Sheffield Shenzhen Singapore
Slovakia Sofia Spain Stockholm Strasbourg Stuttgart Sydney Taipei Taiwan Tallinn Tampa Texas
Thailand Tokyo Toronto Toulouse Tunis Turin Turkey Ukraine Utah Utrecht Valencia Vancouver Venice
Vienna Vietnam Vilnius Virginia Warsaw Washington Wellington Zagreb Zurich Atlantic Baltic Nordics
Benelux Iberia Balkans
""")
CODE_NAMES = wordset("""
Army Black Blue Bridge Bronze Brown Canary Castle Copper Coral Crystal Deep Desert Diamond Dragon
Eagle Ember Fire Fleet Force Forest Freeze Frontier Frost Galaxy Gate Ghost Golden Gorilla Granite
Grey Harbour Horizon Ice Iron Ivory Jungle Lake Lightning Lion Lunar Magma Meadow Monkey Moon
Mountain Needle Ocean Onyx Orbit Palace Panda Pearl Pine Planet Point Prairie Protect Purple Quartz
Rainbow Rain Raven River Rocket Sapphire Sea Shadow Silver Simian Sky Snow Solar Space Spark Squad
Star Steel Storm Stratus Summit Sun Sunrise Sunset Thunder Tiger Tower Tundra Valley Velvet Violet
Volcano Wave Whale White Wind Winds Wolf Yellow
""")
ORDINARY = wordset("""
Above Abuse Accounts Additional Adding Additionally Admin Administrator Again Alert Alerting Alerts
Almost Alpha Already Although Always Analytics Another Apart Application Approval Approvals Apps
Archive Area Around Asked Audit Automation Availability Background Backup Backups Bad Batch Because
Beforehand Beta Big Board Branch Broadcast Build Cache Call Canary Capacity Care Case Cause Change
Chat Check Checkout Chief Clear Client Cluster Clusters Limits Commerce Commit Common Complete
Completed Connectivity Contact Content Contributors Control Core Corporate Could Count Crew Cron
Current Currently Daily Data Database Date Deleted Delivery Demand Deploy Deployment Deputy Did
Digital Disk Does Done Double Down Due Duplicate Early Editorial Education Eight Either Eleven
Emergency End Enough Enterprise Even Evening Event Events Eventually Exactly Executive Experience
Exposure External Failed Failover Fast Field Fifteen Facilities Fifth Finally Finding First Fix
Five Fixed Flow Following For Former Found Four Fourth Fraud From Front Full Further Game General
Global Good Governance Great Green Group Growth Guest Had Half Hardware Has Have Head Health His
How Human Identified Identity Impact In Incident Incidents Indeed Independent Industry Inside
Instead Integration Internal International Inventory Is Isolated Issue Job Junior Just Key Large
Last Late Latency Launch Law Lead Leader Leadership Less Lesson Let Level Load Local Log Logs Long
Lookup Low Main Maintenance Manager Manual Meanwhile Media Medical Memory Merchant Message Messages
Messaging Middle Migration Mitigated Mitigation Monitoring More Morning Most Moving Much Must Name
National Neither New News Next Night Nine No None Noon Normal North Not Note Notes Nothing Notice
Now Number Off Office Official On Once Open Operator Order Orders Original Other Others Out Outage
Outside Over Owner Page Pager Part Partner Partners Payment Perhaps Permission Policy Post Power
Present Press Previous Price Pricing Primary Priority Privacy Process Product Production Project
Proxy Public Purchase Push Quality Queue Quick Rather Read Ready Recently Recovery Red Region
Regional Registry Release Remote Repeated Replica Report Reported Request Requests Reset Resolved
Response Restart Restore Retail Return Revenue Right Risk Role Rollback Room Root Same Save
Scheduler Search Second Secondary Secure See Senior Server Servers Service Services Session Seven
Several Severity Shared Shift Shipping Short Should Sign Since Single Site Six Slow Small Smart So
Social Software Solved Soon South Special Staging Standard Start Started State Status Still Storage
Store Strategy Strange Stream Strong Studio Subscriptions Such Supply Supplier Supplies Switch Sync
System Systems Table Talent Target Task Tax Team Technical Telephony Ten Test Thank Thanks Third
Through Thus Ticket Time Title Together Tonight Top Total Traffic Training Transport Treasury
Triage Trial Trust Twelve Twenty Two Type Ultimately Under Unfortunately Unknown Until Update
Updates Upstream Usage User Vendor Verified Version Very Video View Waiting Warning Was Watching
Week Well Went Were West What Where Whether Which While Who Whoever Whole Why Will With Within
Without Work Workers Would Wrong Year Yes Yet Zero Catalog Catalogue Inbox Ledger Fulfilment
Fulfillment Loyalty Insights Core Director Officer President Commander Minister Inspector Dear Kind
Warm Best Many Signed Regards Yours Sincerely Hi Hello Dear Night Duty Cloud Edge Mobile Web
Desktop Frontend Backend Middleware Firewall Switchboard Reception Dispatch Warehouse Treasury
Payroll Billing Actuarial Underwriting Claims
""")
NO_PERSON = PRODUCTS | FIRMS | PLACES | CODE_NAMES | ORDINARY
