using Marten;
using MassTransit;

namespace ChasPravdy.Site.Articles;

public static class ArticlesModule
{
    public static StoreOptions AddArticles(this StoreOptions store)
    {
        store.Schema.For<Article>().UseOptimisticConcurrency(true);
        store.Schema.For<PublishedText>().Index(text => text.ArticleId);
        store.Schema.For<HeldText>().Index(text => text.ArticleId);
        return store;
    }

    public static void AddArticleConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<EditionPublishedConsumer>();
        bus.AddConsumer<CorrectionAnnouncedConsumer>();
        bus.AddConsumer<EditionRemovedConsumer>();
        bus.AddConsumer<ArticleKilledConsumer>();
    }
}
