using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Media;

// Facts, stored for ever: only add optional fields. A changed meaning is a new event.
// A picture can stand in many articles, and belongs to none.
public abstract record PictureEvent : IOfNoArticle;
public sealed record PictureUploaded(
    string Sha256, string Format, int Width, int Height, string Credit, string By, DateTimeOffset At) : PictureEvent;
public sealed record PictureCredited(string Credit, string By, DateTimeOffset At) : PictureEvent;
public sealed record PictureWithdrawn(string Reason, string By, DateTimeOffset At) : PictureEvent;

public abstract record PictureCommand;
public sealed record UploadPicture(
    string Sha256, string Format, int Width, int Height, string Credit, string By, DateTimeOffset Now) : PictureCommand;
public sealed record CreditPicture(string Credit, string By, DateTimeOffset Now) : PictureCommand;
public sealed record WithdrawPicture(string Reason, string By, DateTimeOffset Now) : PictureCommand;

public sealed record Picture(Guid Id, long Version) : IAggregate<Picture>
{
    static readonly Guid Space = new("5e0a6c52-7c38-4d0b-9f5e-2f6f6f0f8a31");

    /// <summary>Of the bytes that were sent, 64 lower-case hex digits.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What was sent: jpeg, png, webp or avif.</summary>
    public string Format { get; init; } = "";

    /// <summary>In pixels, upright.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    public string Credit { get; init; } = "";

    public string UploadedBy { get; init; } = "";

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>Why nobody may see it any more, in the newsroom's words.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>The same bytes are the same picture.</summary>
    public static Guid IdOf(string sha256) => Uuid5.Of(Space, sha256);

    public static Picture Initial(Guid id) => new(id, 0);

    public static Picture Evolve(Picture state, object @event) => PictureDecider.Evolve(state, (PictureEvent)@event);
}
