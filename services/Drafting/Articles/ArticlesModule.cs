using ChasPravdy.Platform;
using Marten;
using MassTransit;

namespace ChasPravdy.Drafting.Articles;

public static class ArticlesModule
{
    public static StoreOptions AddArticles(this StoreOptions store)
    {
        store.Schema.For<Article>().Index(article => article.Stage);
        return store.AddAggregate<Article>(events => events
            .Add<ArticleDrafted>("article_drafted")
            .Add<ArticleSaved>("article_saved")
            .Add<ArticleSubmitted>("article_submitted")
            .Add<ArticleReturned>("article_returned")
            .Add<ArticleApproved>("article_approved")
            .Add<ArticleReopened>("article_reopened")
            .Add<ArticleAbandoned>("article_abandoned")
            .Add<ArticleWentLive>("article_went_live")
            .Add<ArticleStruck>("article_struck"));
    }

    public static void AddArticleConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<EditionPublishedConsumer>();
        bus.AddConsumer<ArticleKilledConsumer>();
    }

    public static void MapArticles(this WebApplication app)
    {
        var articles = app.MapGroup("/api/articles").WithTags("Articles");
        articles.MapDraftArticle();
        articles.MapListArticles();
        articles.MapGetArticle();
        articles.MapSaveArticle();
        articles.MapSubmitArticle();
        articles.MapApproveArticle();
        articles.MapReturnArticle();
        articles.MapCorrectArticle();
        articles.MapAbandonArticle();
        articles.MapGetRevision();
    }
}
