using ChasPravdy.History;
using ChasPravdy.History.Facts;
using ChasPravdy.History.Live;
using ChasPravdy.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("history");
builder.AddEventStore(store => store.AddFacts());
builder.AddFacts();
builder.AddNews();

var app = builder.Build();
app.MapPlatform();
app.MapHistory();
return await app.RunService(args);
