using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Feeds;
using ChasPravdy.Site.Media;
using ChasPravdy.Site.Pages;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("site");
builder.AddEventStore(store => store.AddArticles()).WithTables(ArticleChanges.Table).WithBell();
builder.AddBus(bus => bus.AddArticleConsumers());
builder.AddPages();
builder.AddFeeds();
builder.AddMedia();

var app = builder.Build();
app.UsePages();
app.MapPlatform();
app.MapMedia();
app.MapPages();
return await app.RunService(args);
