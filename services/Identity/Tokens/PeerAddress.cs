namespace ChasPravdy.Identity.Tokens;

static class PeerAddress
{
    /// <summary>Where the request comes from, for counting failures.</summary>
    public static string Address(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
