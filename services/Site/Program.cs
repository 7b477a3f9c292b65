using ChasPravdy.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("site");

var app = builder.Build();
app.MapPlatform();
return await app.RunService(args);
