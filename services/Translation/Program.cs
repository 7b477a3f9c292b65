using ChasPravdy.Platform;
using ChasPravdy.Translation.Glossaries;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("translation");
builder.AddEventStore(store => store.AddTasks().AddGlossaries()).WithRelay<TaskRelay>();
builder.AddBus(bus => bus.AddTaskConsumers());
builder.Services.AddClaims();
builder.Services.AddGlossaries();

var app = builder.Build();
app.MapPlatform();
app.MapTasks();
app.MapXliff();
app.MapGlossaries();
return await app.RunService(args);
