using ChasPravdy.Drafting.Articles;
using ChasPravdy.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("drafting");
builder.AddEventStore(store => store.AddArticles()).WithRelay<ArticleRelay>();
builder.AddBus(bus => bus.AddArticleConsumers());

var app = builder.Build();
app.MapPlatform();
app.MapArticles();
return await app.RunService(args);
