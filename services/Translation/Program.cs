using ChasPravdy.Platform;
using ChasPravdy.Translation;
using ChasPravdy.Translation.Discussions;
using ChasPravdy.Translation.Glossaries;
using ChasPravdy.Translation.Leases;
using ChasPravdy.Translation.Machine;
using ChasPravdy.Translation.Memory;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("translation");
builder.AddEventStore(store => store.AddTasks().AddLeases().AddDiscussions().AddGlossaries().AddMemory())
    .WithTables(MemoryTables.Sql).WithRelay<TranslationRelay>();
builder.AddBus(bus => bus.AddTaskConsumers());
builder.Services.AddClaims();
builder.Services.AddLeaseWarnings();
builder.Services.AddGlossaries();
builder.AddMemory();
builder.Services.AddChecks();
builder.Services.AddMachine();
builder.Services.AddXliff();

var app = builder.Build();
app.MapPlatform();
app.MapTasks();
app.MapDiscussions();
app.MapXliff();
app.MapGlossaries();
app.MapMemory();
app.MapMachine();
return await app.RunService(args);
