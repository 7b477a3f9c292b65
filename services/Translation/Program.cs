using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("translation");
builder.AddEventStore(store => store.AddTasks()).WithRelay<TaskRelay>();
builder.AddBus(bus => bus.AddTaskConsumers());
builder.Services.AddClaims();

var app = builder.Build();
app.MapPlatform();
app.MapTasks();
app.MapXliff();
return await app.RunService(args);
