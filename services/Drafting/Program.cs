using ChasPravdy.Drafting.Articles;
using ChasPravdy.Drafting.Media;
using ChasPravdy.Platform;

if (args is [Development.Verb, var file, var format, var folder])
{
    return Development.Run(file, format, folder);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform("drafting");
builder.AddEventStore(store => store.AddArticles().AddPictures()).WithRelay<ArticleRelay>();
builder.AddBus(bus => bus.AddArticleConsumers());
builder.AddMedia();

var app = builder.Build();
app.MapPlatform();
app.MapArticles();
app.MapMedia();
return await app.RunService(args);
