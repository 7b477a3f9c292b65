using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Media;

public static class MediaModule
{
    public static StoreOptions AddPictures(this StoreOptions store)
    {
        store.Schema.For<Picture>().Duplicate(picture => picture.UploadedAt);
        return store.AddAggregate<Picture>(events => events
            .Add<PictureUploaded>("picture_uploaded")
            .Add<PictureCredited>("picture_credited")
            .Add<PictureWithdrawn>("picture_withdrawn"));
    }

    public static void AddMedia(this WebApplicationBuilder builder)
    {
        builder.AddObjectStorage();
        builder.Services.AddSingleton<Darkroom>();
        builder.Services.AddSingleton<PictureFiles>();
    }

    public static void MapMedia(this WebApplication app)
    {
        var media = app.MapGroup("/api/media").WithTags("Media");
        media.MapUploadPicture();
        media.MapListPictures();
        media.MapGetPicture();
        media.MapCreditPicture();
        media.MapWithdrawPicture();
    }
}
