using ChasPravdy.Tests.Client;
using ChasPravdy.Translation.Checks;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation.Checks;

public sealed class DemoTextsTests
{
    [Fact]
    public void The_demo_is_translated_without_a_finding_above_a_hint()
    {
        var findings =
            from sample in SampleArticle.All
            from translation in sample.Translations
            from pair in translation.Value
            let source = pair.Key switch { "title" => sample.Title, "lead" => sample.Lead, _ => pair.Key }
            from finding in EveryCheck.Of(new(pair.Key, source, pair.Value, sample.Language, translation.Key))
            where finding.Severity != Severity.Hint
            select $"{sample.Language}→{translation.Key} {finding.Severity} {Messages.In("en", finding)} {pair.Value}";
        Assert.Empty(findings);
    }
}
