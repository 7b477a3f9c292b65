# The one list of services, in the order in which they start. Sourced by ./newsroom and by the containers that prepare
# PostgreSQL and RabbitMQ. A service's project is its name with a capital: services/Drafting/Drafting.csproj.
services=(identity drafting translation publishing history site desk)
# Those with a database: an owner role `<service>_owner`, which applies the schema, and a runtime role `<service>`.
stores=(identity drafting translation publishing history site)
# Those that exchange messages: a broker user and a queue of that name.
messengers=(drafting translation publishing history site)
