namespace ChasPravdy.Translation.Machine;

/// <summary>
/// Takes an answer only whole, and none that is too large: so that one that breaks off half-way is a failed attempt like any other, to be
/// timed, tried again and counted.
/// </summary>
sealed class WholeAnswers : DelegatingHandler
{
    const long Largest = 4 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(Largest, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
