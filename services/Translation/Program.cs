using ChasPravdy.Platform;
using ChasPravdy.Translation.Glossaries;
using ChasPravdy.Translation.Machine;
using ChasPravdy.Translation.Memory;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("translation");
builder.AddEventStore(store => store.AddTasks().AddGlossaries().AddMemory()).WithTables(MemoryTables.Sql).WithRelay<TaskRelay>();
builder.AddBus(bus => bus.AddTaskConsumers());
builder.Services.AddClaims();
builder.Services.AddGlossaries();
builder.AddMemory();
builder.Services.AddChecks();
builder.Services.AddMachine();
builder.Services.AddXliff();

var app = builder.Build();
app.MapPlatform();
app.MapTasks();
app.MapXliff();
app.MapGlossaries();
app.MapMemory();
app.MapMachine();
return await app.RunService(args);
