using ChasPravdy.Platform;
using Microsoft.AspNetCore.Mvc;
using Yarp.ReverseProxy.Forwarder;

namespace ChasPravdy.Desk.FrontDoor;

/// <summary>What to tell someone whose request got no answer from the service; above all, whether it may have had an effect.</summary>
public static class Unanswered
{
    public static ProblemDetails Of(string service, string method, ForwarderError error, Exception? exception) => error switch
    {
        _ when NeverArrived(exception) => Problem(
            503, "service-away", $"{service} is not answering.", "Nothing was changed. Try again in a moment."),
        ForwarderError.RequestTimedOut or ForwarderError.RequestBodyCanceled => Problem(
            504, "service-too-slow", $"{service} did not answer in time.", Advice(method)),
        _ => Problem(502, "service-broke-off", $"{service} broke off before it had answered.", Advice(method)),
    };

    // SocketsHttpHandler says so only of failures while connecting: no byte of the request was sent.
    static bool NeverArrived(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    static string Advice(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
        ? "Nothing was changed. Try again in a moment."
        : "It may or may not have done what you asked. Send the same request with the same Idempotency-Key again: it is not done twice.";

    static ProblemDetails Problem(int status, string type, string title, string detail) =>
        new() { Status = status, Type = ProblemType.Base + type, Title = title, Detail = detail };
}
