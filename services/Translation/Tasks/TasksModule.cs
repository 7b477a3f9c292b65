using ChasPravdy.Platform;
using ChasPravdy.Translation.Changes;
using Marten;
using MassTransit;

namespace ChasPravdy.Translation.Tasks;

public static class TasksModule
{
    public static StoreOptions AddTasks(this StoreOptions store)
    {
        store.Policies.OnDocuments<QueueColumns>();
        store.Schema.For<ReleaseTime>().DocumentAlias("release_times");
        store.Schema.For<TranslationTask>()
            .Index(task => task.ArticleId)
            .Index(task => new { task.Language, task.State, task.ArticleId })
            .Index(task => task.ClaimedBy!)
            .Index(task => task.LeaseUntil!)
            .Index(task => task.Deadline!);
        return store.AddAggregate<TranslationTask>(events => events
            .Add<TranslationOpened>("translation_opened")
            .Add<TranslationSourceChanged>("translation_source_changed")
            .Add<TranslationOutdated>("translation_outdated")
            .Add<TranslationCarriedForward>("translation_carried_forward")
            .Add<TranslationClaimed>("translation_claimed")
            .Add<TranslationAssigned>("translation_assigned")
            .Add<ClaimRenewed>("claim_renewed")
            .Add<ClaimReleased>("claim_released")
            .Add<ClaimExpired>("claim_expired")
            .Add<ClaimTakenAway>("claim_taken_away")
            .Add<DeadlineSet>("deadline_set")
            .Add<DeadlineLifted>("deadline_lifted")
            .Add<ReleaseTimeNoted>("release_time_noted")
            .Add<TranslationSaved>("translation_saved")
            .Add<CheckDismissed>("check_dismissed")
            .Add<CheckDismissalWithdrawn>("check_dismissal_withdrawn")
            .Add<TranslationSubmitted>("translation_submitted")
            .Add<TranslationAccepted>("translation_accepted")
            .Add<TranslationReturned>("translation_returned")
            .Add<TranslationCancelled>("translation_cancelled"));
    }

    public static void AddTaskConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<RevisionApprovedConsumer>();
        bus.AddConsumer<ArticleGivenUpConsumer>();
        bus.AddConsumer<ArticleKilledConsumer>();
        bus.AddConsumer<ReleaseExpectedConsumer>();
    }

    public static void AddClaims(this IServiceCollection services)
    {
        services.AddSingleton(provider => ClaimLease.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddHostedService<ClaimExpiry>();
    }

    /// <summary>What is under one task's address.</summary>
    public static RouteGroupBuilder MapTask(this WebApplication app) =>
        app.MapGroup("/api/translations/{articleId:guid}/{language}").WithTags("Translations").AddEndpointFilter(TaskAddress.Check);

    public static void AddChecks(this IServiceCollection services) => services.AddScoped<TaskTerms>();

    public static void MapTasks(this WebApplication app)
    {
        var queue = app.MapGroup("/api/translations").WithTags("Translations");
        queue.MapListTasks();
        queue.MapGetWorkload();
        var task = app.MapTask();
        task.MapGetTask();
        task.MapClaimTask();
        task.MapRenewClaim();
        task.MapReleaseClaim();
        task.MapSaveSegments();
        task.MapListChecks();
        task.MapDismissCheck();
        task.MapWithdrawDismissal();
        task.MapSubmitTranslation();
        task.MapApproveTranslation();
        task.MapReturnTranslation();
        task.MapAssignTask();
        task.MapTakeAwayTask();
        task.MapSetDeadline();
        task.MapLiftDeadline();
        task.MapGetSourceChanges();
    }
}
