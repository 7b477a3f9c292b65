using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;
using ChasPravdy.Publishing.Publications;
using ChasPravdy.Publishing.Webhooks;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("publishing");
builder.AddEventStore(store => store.AddPublications().AddOrders()).WithRelay<PublicationRelay>().WithWebhooks(builder.Services);
builder.AddBus(bus => bus.AddPublicationConsumers());
builder.Services.AddHostedService<DueSchedules>();

var app = builder.Build();
app.MapPlatform();
app.MapPublications();
app.MapOrders();
app.MapWebhooks();
return await app.RunService(args);
