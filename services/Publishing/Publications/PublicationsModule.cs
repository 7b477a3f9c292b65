using ChasPravdy.Platform;
using Marten;
using MassTransit;

namespace ChasPravdy.Publishing.Publications;

public static class PublicationsModule
{
    public static StoreOptions AddPublications(this StoreOptions store)
    {
        store.Schema.For<Publication>()
            .Index(publication => publication.DueAt!)
            .Index(publication => publication.Schedule!.Due);
        return store.AddAggregate<Publication>(events => events
            .Add<SourceRevised>("source_revised")
            .Add<EditionReadied>("edition_readied")
            .Add<CorrectionOwed>("correction_owed")
            .Add<PublicationClosed>("publication_closed")
            .Add<EmbargoSet>("embargo_set")
            .Add<EmbargoLifted>("embargo_lifted")
            .Add<ReleaseScheduled>("release_scheduled")
            .Add<ReleaseDelayed>("release_delayed")
            .Add<ScheduleCancelled>("schedule_cancelled")
            .Add<ScheduleCompleted>("schedule_completed")
            .Add<EditionReleased>("edition_released")
            .Add<EditionWithdrawn>("edition_withdrawn")
            .Add<PublicationKilled>("publication_killed")
            .Add<ArticleOrdersGiven>("article_orders_given")
            .Add<ArticleOrdersLifted>("article_orders_lifted")
            .Add<ReleaseHeld>("release_held")
            .Add<HoldEnded>("hold_ended"));
    }

    public static void AddPublicationConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<RevisionApprovedConsumer>();
        bus.AddConsumer<TranslationApprovedConsumer>();
        bus.AddConsumer<ArticleGivenUpConsumer>();
    }

    public static void MapPublications(this WebApplication app)
    {
        var publications = app.MapGroup("/api/publications").WithTags("Publications");
        publications.MapGetPublication();
        publications.MapReleaseEditions();
        publications.MapCancelSchedule();
        publications.MapSetEmbargo();
        publications.MapLiftEmbargo();
        publications.MapWithdrawEditions();
        publications.MapKillPublication();
    }
}
