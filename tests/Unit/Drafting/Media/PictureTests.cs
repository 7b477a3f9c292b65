using ChasPravdy.Drafting.Media;
using ChasPravdy.Platform;
using Xunit;

namespace ChasPravdy.Tests.Unit.Drafting.Media;

public sealed class PictureTests
{
    static readonly Guid Id = Picture.IdOf(new string('a', 64));
    static readonly PictureUploaded Uploaded = new(new string('a', 64), "jpeg", 1600, 900, "Foto: Olena", "olena", Story.Now);
    static readonly PictureWithdrawn Withdrawn = new("The agency asked for it.", "ivan", Story.Now);

    static readonly UploadPicture Upload = new(Uploaded.Sha256, "jpeg", 1600, 900, "Foto: Olena", "olena", Story.Now);
    static readonly WithdrawPicture Withdraw = new("The agency asked for it.", "ivan", Story.Now);

    static Picture Given(params PictureEvent[] events) => events.Aggregate(Picture.Initial(Id), PictureDecider.Evolve);

    static CreditPicture Credit(string credit) => new(credit, "otto", Story.Now);

    [Fact]
    public void A_picture_is_uploaded() => Assert.Equal([Uploaded], PictureDecider.Decide(Upload, Given()));

    [Fact]
    public void Uploading_twice_changes_nothing() => Assert.Empty(PictureDecider.Decide(Upload, Given(Uploaded)));

    [Fact]
    public void The_same_bytes_are_the_same_picture()
    {
        Assert.Equal(Picture.IdOf(new string('a', 64)), Id);
        Assert.NotEqual(Picture.IdOf(new string('b', 64)), Id);
    }

    [Fact]
    public void A_credit_can_be_corrected_and_the_same_credit_again_changes_nothing()
    {
        var corrected = Assert.Single(PictureDecider.Decide(Credit("Foto: Otto"), Given(Uploaded)));
        Assert.Equal(new PictureCredited("Foto: Otto", "otto", Story.Now), corrected);
        Assert.Empty(PictureDecider.Decide(Credit("Foto: Otto"), Given(Uploaded, corrected)));
        Assert.Equal(("Foto: Otto", 2), (Given(Uploaded, corrected).Credit, Given(Uploaded, corrected).Version));
    }

    [Fact]
    public void A_withdrawn_picture_stays_withdrawn_whatever_comes()
    {
        Assert.Equal([Withdrawn], PictureDecider.Decide(Withdraw, Given(Uploaded)));
        Assert.Empty(PictureDecider.Decide(Withdraw, Given(Uploaded, Withdrawn)));
        foreach (var command in new PictureCommand[] { Upload, Credit("Foto: Otto") })
        {
            var refusal = Assert.Throws<RuleBrokenException>(() => PictureDecider.Decide(command, Given(Uploaded, Withdrawn)));
            Assert.Contains("The agency asked for it.", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_withdrawn_picture_has_no_address_any_more()
    {
        Assert.Equal([480, 960, 1600], PictureView.Of(Given(Uploaded)).Sizes.Select(size => size.Width));
        Assert.Equal([270, 540, 900], PictureView.Of(Given(Uploaded)).Sizes.Select(size => size.Height));
        Assert.Empty(PictureView.Of(Given(Uploaded, Withdrawn)).Sizes);
    }
}
