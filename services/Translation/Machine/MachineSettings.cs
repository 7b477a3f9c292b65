using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Machine;

/// <summary>Which machine may make suggestions. Without <c>Machine:Address</c> none does.</summary>
/// <param name="Address">Where LibreTranslate's API is, <c>http</c> or <c>https</c>; null when machines are off.</param>
/// <param name="Key"><c>Machine:Key</c>, sent with every request where it is set.</param>
/// <param name="Timeout"><c>Machine:Timeout</c>, how long one attempt may take: ten seconds unless configured.</param>
/// <param name="Break"><c>Machine:Break</c>, how long a machine that keeps failing is left alone: fifteen seconds unless configured.</param>
public sealed record MachineSettings(Uri? Address, string? Key, TimeSpan Timeout, TimeSpan Break)
{
    /// <summary>How often a request is sent again after the first time.</summary>
    public const int Retries = 2;

    public static MachineSettings Of(IConfiguration configuration)
    {
        var address = configuration["Machine:Address"];
        var settings = new MachineSettings(
            string.IsNullOrWhiteSpace(address) ? null : AddressOf(address),
            configuration["Machine:Key"] is { Length: > 0 } key ? key : null,
            configuration.GetValue<TimeSpan?>("Machine:Timeout") ?? TimeSpan.FromSeconds(10),
            configuration.GetValue<TimeSpan?>("Machine:Break") ?? TimeSpan.FromSeconds(15));
        return settings.Timeout > TimeSpan.Zero && settings.Break >= TimeSpan.FromMilliseconds(500)
            ? settings
            : throw new InvalidOperationException("Machine:Timeout must be longer than nothing, and Machine:Break half a second at least.");
    }

    /// <exception cref="RuleBrokenException">Machines are off.</exception>
    public void RequireOn()
    {
        if (Address is null)
            throw new RuleBrokenException("Machine suggestions are off in this newsroom. An administrator turns them on by configuring Machine:Address.");
    }

    static Uri AddressOf(string address) =>
        Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new InvalidOperationException("Machine:Address must be an http or https address, such as http://translate.example:5000/.");
}
