using ChasPravdy.Platform;
using ChasPravdy.Publishing.Publications;

namespace ChasPravdy.Publishing.Orders;

public static class PutArticleOrdersEndpoint
{
    public static void MapPutArticleOrders(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/{articleId:guid}/standing-orders", Handle).RequireAuthorization(Roles.Publisher).WithName("PutArticleOrders")
            .WithSummary("Orders of an article's own, in place of the newsroom's; what is ready is released at once")
            .Produces<PublicationView>();

    static Task<IResult> Handle(
        Guid articleId, PutStandingOrdersEndpoint.Request request, Subject subject, TimeProvider clock, WritePath write, CancellationToken ct)
    {
        var command = new GiveArticleOrders(request.By(subject, clock.GetUtcNow()));
        return write.Decide<Publication>(
            articleId, publication => PublicationDecider.Decide(command, publication), PublicationView.Of, ct);
    }
}
