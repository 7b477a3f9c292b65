using ChasPravdy.Platform;
using ChasPravdy.Site.Archive;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Catalogue;
using ChasPravdy.Site.Feeds;
using ChasPravdy.Site.Media;
using ChasPravdy.Site.Pages;
using ChasPravdy.Site.Search;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("site");
builder.AddEventStore(store => store.AddArticles()).WithTables(ArticleChanges.Table).WithTables(EditionCatalogue.Table).WithBell();
builder.AddBus(bus => bus.AddArticleConsumers());
builder.AddPages();
builder.AddFeeds();
builder.AddMedia();
builder.AddCatalogue();

var app = builder.Build();
app.UsePages();
app.MapPlatform();
app.MapMedia();
app.MapArchive();
app.MapTopics();
app.MapSearch();
app.MapPages();
return await app.RunService(args);
