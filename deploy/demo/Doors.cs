using ChasPravdy.Tests.Client;

namespace ChasPravdy.Demo;

/// <summary>Looks whether the newsroom is up before anyone starts to write.</summary>
static class Doors
{
    public static async Task AreOpen(Newsroom newsroom, CancellationToken ct)
    {
        foreach (var (name, origin) in new[] { ("sign-in", newsroom.Identity), ("front door", newsroom.Desk), ("site", newsroom.Site) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin, "/health/ready"));
            HttpResponseMessage response;
            try
            {
                response = await newsroom.Send(request, ct: ct);
            }
            catch (HttpRequestException)
            {
                throw new NotUpException($"The newsroom's {name} does not answer at {origin}. Run ./newsroom up first.");
            }
            using (response)
            {
                if (!response.IsSuccessStatusCode)
                    throw new NotUpException($"The newsroom's {name} at {origin} is not ready ({(int)response.StatusCode}): " +
                        $"{await response.Content.ReadAsStringAsync(ct)}");
            }
        }
    }
}

sealed class NotUpException(string sentence) : Exception(sentence);
