using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChasPravdy.Tests.Client;

/// <summary>JSON without reflection: the benchmark shares its two cores with what it measures.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ArticleText))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Page<Article>), TypeInfoPropertyName = "PageArticle")]
[JsonSerializable(typeof(Revision))]
[JsonSerializable(typeof(TextHashBody))]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(NoteBody))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(TranslationTask))]
[JsonSerializable(typeof(Page<QueuedTask>), TypeInfoPropertyName = "PageQueuedTask")]
[JsonSerializable(typeof(EpochBody))]
[JsonSerializable(typeof(SegmentsBody))]
[JsonSerializable(typeof(TranslatorBody))]
[JsonSerializable(typeof(DeadlineBody))]
[JsonSerializable(typeof(SourceChanges))]
[JsonSerializable(typeof(Page<Load>), TypeInfoPropertyName = "PageLoad")]
[JsonSerializable(typeof(Comment))]
[JsonSerializable(typeof(Page<Comment>), TypeInfoPropertyName = "PageComment")]
[JsonSerializable(typeof(Suggestion))]
[JsonSerializable(typeof(Page<Suggestion>), TypeInfoPropertyName = "PageSuggestion")]
[JsonSerializable(typeof(SegmentTextBody))]
[JsonSerializable(typeof(RejectionBody))]
[JsonSerializable(typeof(News))]
[JsonSerializable(typeof(XliffImported))]
[JsonSerializable(typeof(Page<TaskTerm>), TypeInfoPropertyName = "PageTaskTerm")]
[JsonSerializable(typeof(Page<MachineSuggestion>), TypeInfoPropertyName = "PageMachineSuggestion")]
[JsonSerializable(typeof(Machines))]
[JsonSerializable(typeof(Glossary))]
[JsonSerializable(typeof(Term))]
[JsonSerializable(typeof(TermsBody))]
[JsonSerializable(typeof(Page<TermChange>), TypeInfoPropertyName = "PageTermChange")]
[JsonSerializable(typeof(TbxImport))]
[JsonSerializable(typeof(Page<Match>), TypeInfoPropertyName = "PageMatch")]
[JsonSerializable(typeof(TmxImport))]
[JsonSerializable(typeof(Page<SegmentMatches>), TypeInfoPropertyName = "PageSegmentMatches")]
[JsonSerializable(typeof(Picture))]
[JsonSerializable(typeof(Page<Picture>), TypeInfoPropertyName = "PagePicture")]
[JsonSerializable(typeof(CreditBody))]
[JsonSerializable(typeof(DismissalBody))]
[JsonSerializable(typeof(Page<CheckFinding>), TypeInfoPropertyName = "PageCheckFinding")]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(ReleaseRequest))]
[JsonSerializable(typeof(WithdrawalBody))]
[JsonSerializable(typeof(KillBody))]
[JsonSerializable(typeof(EmbargoBody))]
[JsonSerializable(typeof(StandingOrders))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(Page<Webhook>), TypeInfoPropertyName = "PageWebhook")]
[JsonSerializable(typeof(Page<DeadDelivery>), TypeInfoPropertyName = "PageDeadDelivery")]
[JsonSerializable(typeof(Resent))]
[JsonSerializable(typeof(Page<Fact>), TypeInfoPropertyName = "PageFact")]
[JsonSerializable(typeof(ArticleState))]
[JsonSerializable(typeof(ArticleChanges))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(SampleArticle))]
sealed partial class Wire : JsonSerializerContext;

static class Query
{
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            if (value is null)
                continue;
            path += $"{separator}{name}={Uri.EscapeDataString(value)}";
            separator = '&';
        }
        return path;
    }
}
