using ChasPravdy.Desk.Documents;
using ChasPravdy.Desk.FrontDoor;
using ChasPravdy.Desk.Pages;
using ChasPravdy.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("desk");
builder.AddFrontDoor();
builder.AddDocuments();
builder.Services.AddRazorComponents();
ServiceHealth.AddTo(builder);

var app = builder.Build();
app.MapPlatform();
app.MapFrontDoor();
app.MapDocuments();
app.MapFrontPage();
app.MapFallback(() => Results.Problem(statusCode: 404, title: "Not found.", type: ProblemType.Base + "not-found")).AllowAnonymous();
return await app.RunService(args);
