using ChasPravdy.Desk.FrontDoor;
using Xunit;
using Yarp.ReverseProxy.Forwarder;

namespace ChasPravdy.Tests.Unit.Desk;

public class UnansweredTests
{
    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    public void Nothing_has_changed_when_no_connection_came_about(HttpRequestError reason)
    {
        var problem = Unanswered.Of("Drafting", "POST", ForwarderError.Request, new HttpRequestException(reason));
        Assert.Equal((503, "Nothing was changed. Try again in a moment."), (problem.Status, problem.Detail));
    }

    [Theory]
    [InlineData(ForwarderError.Request, 502)]
    [InlineData(ForwarderError.RequestBodyDestination, 502)]
    [InlineData(ForwarderError.RequestTimedOut, 504)]
    public void A_command_that_was_sent_may_have_been_done(ForwarderError error, int status)
    {
        var problem = Unanswered.Of("Drafting", "PUT", error, new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.Equal(status, problem.Status);
        Assert.StartsWith("It may or may not have done what you asked.", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void A_question_changes_nothing(string method) =>
        Assert.StartsWith(
            "Nothing was changed.", Unanswered.Of("Drafting", method, ForwarderError.RequestTimedOut, null).Detail, StringComparison.Ordinal);
}
