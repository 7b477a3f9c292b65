using System.Text.Json;
using System.Text.Json.Serialization;
using ChasPravdy.Platform;
using Xunit;

namespace ChasPravdy.Tests.Unit;

/// <summary>Given these facts, when this is commanded, then those facts follow, or a rule breaks. Events are compared by their JSON.</summary>
public sealed class Spec<TState>(Func<object, TState, IReadOnlyList<object>> decide)
    where TState : class, IAggregate<TState>
{
    public Facts Given(params object[] facts) => new(this, facts);

    public TState Fold(IEnumerable<object> facts) => facts.Aggregate(TState.Initial(Guid.Empty), TState.Evolve);

    public IReadOnlyList<object> Decide(object command, TState state) => decide(command, state);

    public sealed class Facts(Spec<TState> spec, IReadOnlyList<object> facts)
    {
        public Outcome When(object command) => new(spec, facts, () => spec.Decide(command, spec.Fold(facts)));

        /// <summary>What the facts amount to.</summary>
        public void Then(Action<TState> check) => check(spec.Fold(facts));
    }

    public sealed class Outcome(Spec<TState> spec, IReadOnlyList<object> facts, Func<IReadOnlyList<object>> decision)
    {
        public void Then(params object[] expected) => Assert.Equal(expected.Select(EventJson.AsJson), decision().Select(EventJson.AsJson));

        public void ThenNothing() => Then();

        public void ThenBreaks(string sentence) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(decision).Message);

        /// <summary>The decision stands; here is what it amounts to.</summary>
        public void Then(Action<TState> check) => check(spec.Fold([.. facts, .. decision()]));
    }
}

static class EventJson
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static string AsJson(object fact) => $"{fact.GetType().Name} {JsonSerializer.Serialize(fact, fact.GetType(), Readable)}";
}
