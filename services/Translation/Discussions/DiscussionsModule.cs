using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Discussions;

public static class DiscussionsModule
{
    public static StoreOptions AddDiscussions(this StoreOptions store) => store.AddAggregate<Discussion>(events => events
        .Add<CommentAdded>("comment_added")
        .Add<CommentResolved>("comment_resolved")
        .Add<CommentReopened>("comment_reopened")
        .Add<SuggestionMade>("suggestion_made")
        .Add<SuggestionAccepted>("suggestion_accepted")
        .Add<SuggestionRejected>("suggestion_rejected"));

    public static void MapDiscussions(this WebApplication app)
    {
        var task = app.MapTask();
        task.MapListComments();
        task.MapAddComment();
        task.MapResolveComment();
        task.MapReopenComment();
        task.MapListSuggestions();
        task.MapMakeSuggestion();
        task.MapAcceptSuggestion();
        task.MapRejectSuggestion();
    }
}
