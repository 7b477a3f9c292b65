using ChasPravdy.Tests.Client;

namespace ChasPravdy.Demo;

/// <summary>What went wrong, for a person; null for a mistake of the demo's own, which keeps its stack trace.</summary>
static class Sentence
{
    public static string? About(Exception stopped) => stopped switch
    {
        NotUpException or InvalidDataException or TimeoutException => stopped.Message,
        StepFailedException { Step: var step, InnerException: { } cause } =>
            $"{Names.Of(step.Who.Name)} {step}: {Because(cause)}",
        HttpRequestException => $"The newsroom stopped answering: {stopped.Message} Look at ./newsroom logs.",
        OperationCanceledException => "Stopped. What was drafted stays in the newsroom.",
        _ => null,
    };

    static string Because(Exception cause) => cause switch
    {
        ProblemException problem => $"refused ({problem.Status}). {(problem.Status >= 500 ? $"{problem.Title} " : "")}{problem.Why}" +
            (problem.TraceId is { } trace ? $" Trace {trace}." : ""),
        HttpRequestException => $"the newsroom stopped answering. {cause.Message} Look at ./newsroom logs.",
        _ => cause.Message,
    };
}
