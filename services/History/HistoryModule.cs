using ChasPravdy.History.Facts;
using ChasPravdy.History.Live;
using ChasPravdy.History.Replay;
using ChasPravdy.Platform;

namespace ChasPravdy.History;

public static class HistoryModule
{
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        var history = routes.MapGroup("/api/history").WithTags("History")
            .RequireAuthorization(readers => readers.RequireRole(Roles.Auditor, Roles.Editor, Roles.Administrator));
        history.MapListFacts();
        history.MapGetState();
        history.MapGetChanges();
        routes.MapStreamEvents();
    }
}
