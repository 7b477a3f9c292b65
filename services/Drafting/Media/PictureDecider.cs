using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Media;

public static class PictureDecider
{
    public static IReadOnlyList<PictureEvent> Decide(PictureCommand command, Picture picture)
    {
        if (command is WithdrawPicture withdrawal)
        {
            return picture.Withdrawn is not null ? [] : [new PictureWithdrawn(withdrawal.Reason, withdrawal.By, withdrawal.Now)];
        }

        RequireShown(picture);
        return command switch
        {
            UploadPicture when picture.Version > 0 => [],
            UploadPicture c => [new PictureUploaded(c.Sha256, c.Format, c.Width, c.Height, c.Credit, c.By, c.Now)],
            CreditPicture c when c.Credit == picture.Credit => [],
            CreditPicture c => [new PictureCredited(c.Credit, c.By, c.Now)],
            _ => throw new InvalidOperationException($"Nobody decides {command.GetType().Name}."),
        };
    }

    /// <exception cref="RuleBrokenException">The picture was withdrawn.</exception>
    public static void RequireShown(Picture picture)
    {
        if (picture.Withdrawn is { } reason)
        {
            throw new RuleBrokenException($"This picture was withdrawn and cannot be used any more. The reason: {reason}");
        }
    }

    public static Picture Evolve(Picture picture, PictureEvent @event)
    {
        var next = picture with { Version = picture.Version + 1 };
        return @event switch
        {
            PictureUploaded e => next with
            {
                Sha256 = e.Sha256,
                Format = e.Format,
                Width = e.Width,
                Height = e.Height,
                Credit = e.Credit,
                UploadedBy = e.By,
                UploadedAt = e.At,
            },
            PictureCredited e => next with { Credit = e.Credit },
            PictureWithdrawn e => next with { Withdrawn = e.Reason },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of a picture."),
        };
    }
}
