using ChasPravdy.History.Facts;
using Xunit;

namespace ChasPravdy.Tests.Unit.History;

public sealed class HistorySamplesTests
{
    [Fact]
    public void The_stored_fact_is_written_and_read_as_approved() => ApprovedSamples.OfEvents(
        "history",
        store => store.AddFacts(),
        FactRecorded.From(Told.Fact("019ab3f4-5c00-7000-8000-000000000001", 3, """
            {"title":"Заголовок","comment":null,"languages":{"de":{"task":{"state":"open","epoch":2}}}}
            """) with { Concerns = ["t-de"] }));

    [Fact]
    public void The_message_is_written_and_read_as_approved() => ApprovedSamples.OfMessage(
        "history/messages/article-fact",
        Told.Fact("019ab3f4-5c00-7000-8000-000000000001", 3, """
            {"title":"Заголовок","comment":null,"languages":{"de":{"task":{"state":"open","epoch":2}}}}
            """) with { Concerns = ["t-de"] });
}
