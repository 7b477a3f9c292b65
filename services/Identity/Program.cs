using ChasPravdy.Identity.Pages;
using ChasPravdy.Identity.People;
using ChasPravdy.Identity.Store;
using ChasPravdy.Identity.Tokens;
using ChasPravdy.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("identity");
builder.AddStore();
builder.AddPeople();
builder.AddTokens();
builder.Services.AddRazorComponents();
builder.Services.AddAntiforgery(options => options.Cookie.Name = "newsroom-identity-form");

var app = builder.Build();
if (args is ["schema", ..])
{
    await IdentitySchema.Apply(app.Configuration);
    return 0;
}

app.Use(app.Services.GetRequiredService<Issuer>().Assume);
app.Use(StorableForms.Check);
app.UseCors();
app.MapPlatform();
app.MapExchangeToken();
app.MapAuthorize();
app.MapEndSession();
app.MapShowPerson();
app.MapSignIn();
return await app.RunService(args);
